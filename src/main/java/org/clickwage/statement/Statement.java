package org.clickwage.statement;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.clickwage.message.Note;
import org.clickwage.number.Rational;
import org.clickwage.reference.ConstantPrices;
import org.clickwage.reference.ExchangeRate;
import org.clickwage.wage.RateName;

/**
 * A worker's statement: period by period and in total. The periods add up to the total, and the
 * total is the same whichever periods are asked for.
 *
 * @param floors the work compared with the legal floors for platform work
 * @param notes what a reader of the figures must know
 */
public record Statement(
    StatementFacts facts,
    StatementPlan plan,
    List<StatementPeriod> periods,
    StatementPeriod total,
    StatementFloors floors,
    List<Note> notes) {

  public Statement {
    periods = List.copyOf(periods);
    notes = List.copyOf(notes);
  }

  /** The statement of these facts; empty where none of them lies in the days that are asked for. */
  public static Optional<Statement> of(StatementFacts facts, StatementPlan plan) {
    return facts.days().keySet().stream().anyMatch(plan::asksFor)
        ? Optional.of(new StatementCalculation(facts, plan).statement())
        : Optional.empty();
  }

  /** Whether a rate that was given brought the minimum wage into the money of the work. */
  boolean isComparedBy(ExchangeRate rate) {
    return total.minimum().filter(each -> each.isBroughtBy(rate)).isPresent();
  }

  /** The rate that is compared with a minimum wage, else the one from which most is taken off. */
  public RateName rateInHand() {
    return total.answer().rate();
  }

  /** The prices in which parts are compared; empty where one of them has no value in any. */
  public Optional<ConstantPrices> prices() {
    return plan.prices()
        .filter(
            known ->
                periods.stream()
                    .filter(part -> part.wage().rate(rateInHand()).isPresent())
                    .allMatch(part -> part.realRate(rateInHand()).isPresent()));
  }

  /** The rate in hand of a part, in these prices. */
  public Optional<Rational> inHand(StatementPeriod part) {
    return prices().isPresent() ? part.realRate(rateInHand()) : part.wage().rate(rateInHand());
  }

  /** What an hour came to before the day that is asked about, and since; empty without either. */
  public Optional<RateChange> change() {
    return inHand(StatementPeriod.BEFORE)
        .filter(Rational::isPositive)
        .flatMap(before -> inHand(StatementPeriod.SINCE).map(now -> new RateChange(before, now)));
  }

  private Optional<Rational> inHand(String part) {
    return part(part).flatMap(this::inHand);
  }

  /** The part that is called so. */
  public Optional<StatementPeriod> part(String name) {
    return periods.stream().filter(part -> part.name().equals(name)).findFirst();
  }

  /** Days with money for work and no work, in order. */
  public NavigableMap<LocalDate, StatementDay> daysWithoutTime() {
    return days(day -> !day.grossPay().isZero() && !day.hasTime());
  }

  /** Days with work and no money, in order. */
  public NavigableMap<LocalDate, StatementDay> daysWithoutMoney() {
    return days(day -> day.hasTime() && !day.hasMoney());
  }

  private NavigableMap<LocalDate, StatementDay> days(Predicate<StatementDay> wanted) {
    NavigableMap<LocalDate, StatementDay> days = new TreeMap<>(facts.days(total.days()));
    days.values().removeIf(wanted.negate());
    return days;
  }

  /** The facts of the days that were asked for. */
  public StatementDay counted() {
    return facts.sum(total.days());
  }

  /** The facts of the days that were not asked for. */
  public StatementDay leftOut() {
    return Stream.of(
            facts.days().headMap(total.days().first(), false),
            facts.days().tailMap(total.days().last(), false))
        .flatMap(days -> days.values().stream())
        .reduce(StatementDay.NOTHING, StatementDay::plus);
  }
}

package org.clickwage.report;

import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.clickwage.compare.Answer;
import org.clickwage.compare.Comparison;
import org.clickwage.compare.FloorComparison;
import org.clickwage.compare.PublishedComparison;
import org.clickwage.compare.ReferenceComparison;
import org.clickwage.compare.Verdict;
import org.clickwage.compare.WageCalculation;
import org.clickwage.message.Note;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.reference.ExchangeRate;
import org.clickwage.reference.Place;

/**
 * A case of a comparison with what it comes to.
 *
 * @param group the group it belongs to; empty text where there are none
 * @param variantOf the name of the case that it retells; such a case is not counted
 * @param story what was reported, in the words of the file
 * @param source where it was reported, in the words of the file
 * @param workers how many people work as it does
 * @param calculation empty where its record does not read
 * @param isHourlyRate whether it is one hour of a work whose hours are not stated
 * @param exchange what brings its money into the currency of the comparison; empty where it stays
 * @param published what others earn, where that was asked for
 * @param problems what is wrong with it
 */
public record ComparedCase(
    String name,
    String group,
    Optional<String> variantOf,
    String story,
    String source,
    Optional<Rational> workers,
    Optional<WageCalculation> calculation,
    boolean isHourlyRate,
    Optional<ExchangeRate> exchange,
    List<PublishedComparison> published,
    List<Note> problems) {

  /** Why a case has no verdict. */
  public enum Unknown {
    PAY,
    HOURS,
    /** It could not be calculated, or its place is not stated. */
    OTHER
  }

  /** Who gets the least of the minimum wage goes first; who has no share of it, last. */
  public static final Comparator<ComparedCase> BY_RATIO =
      Comparator.comparing(each -> each.verdictComparison().flatMap(Comparison::ratio), order());

  public static final Comparator<ComparedCase> BY_HOURLY =
      Comparator.comparing(ComparedCase::hourly, order());

  private static Comparator<Optional<Range>> order() {
    Comparator<Range> byLow = Comparator.comparing(Range::low);
    return Comparator.comparing(
        range -> range.orElse(null), Comparator.nullsLast(byLow.thenComparing(Range::high)));
  }

  /** A published case. */
  static ComparedCase of(
      String name, Optional<String> variantOf, String story, WageCalculation calculation) {
    return new ComparedCase(
        name,
        "",
        variantOf,
        story,
        "",
        Optional.empty(),
        Optional.of(calculation),
        false,
        Optional.empty(),
        List.of(),
        List.of());
  }

  List<Comparison> comparisons() {
    return calculation.map(WageCalculation::comparisons).orElse(List.of());
  }

  /** All that it is compared with: reference wages, then legal floors. */
  List<ReferenceComparison> compared() {
    return calculation.map(WageCalculation::compared).orElse(List.of());
  }

  List<FloorComparison> floors() {
    return calculation.map(known -> known.floors().compared()).orElse(List.of());
  }

  /** Empty where its record does not read. */
  Optional<Answer> answer() {
    return calculation.map(WageCalculation::answer);
  }

  Optional<Comparison> own() {
    return answer().flatMap(Answer::own);
  }

  Optional<Comparison> client() {
    return answer().flatMap(Answer::client);
  }

  /**
   * The comparison that the case is sorted and coloured by. What was promised is no minimum wage,
   * so it never replaces one.
   */
  Optional<Comparison> verdictComparison() {
    return answer().flatMap(Answer::headline);
  }

  /** Whether the case could be compared with the client's minimum wage only. */
  boolean isComparedWithClientOnly() {
    return own().isEmpty() && client().isPresent();
  }

  public Optional<Verdict> verdict() {
    return answer().flatMap(Answer::verdict);
  }

  /** What is not known, so that it has no verdict. */
  Optional<Unknown> unknown() {
    if (verdict().isPresent()) {
      return Optional.empty();
    }
    return Optional.of(asks("pay") ? Unknown.PAY : asks("hours") ? Unknown.HOURS : Unknown.OTHER);
  }

  /** Whether what makes an hourly rate was understood. */
  public boolean hasPayAndHours() {
    return calculation.isPresent() && !asks("pay") && !asks("hours");
  }

  /** Whether a field that was not stated would say more. */
  boolean asks(String field) {
    return answer().filter(known -> known.asked().contains(field)).isPresent();
  }

  /** Why it is compared with no minimum wage or legal floor that was asked for. */
  List<Note> missing() {
    return calculation.map(WageCalculation::missing).orElse(List.of());
  }

  /** Where the work is done. */
  Optional<Place> place() {
    return calculation.flatMap(known -> known.asked().place());
  }

  /** What an hour pays, in the currency that it is shown in. */
  Optional<Range> hourly() {
    return answer().flatMap(Answer::hourly).map(this::shown);
  }

  /** An amount of the case's money in the currency that it is shown in. */
  Range shown(Range money) {
    return new Range(shown(money.low()), shown(money.high()));
  }

  Rational shown(Rational money) {
    return exchange.map(rate -> money.dividedBy(rate.rate())).orElse(money);
  }

  Optional<Currency> currency() {
    return exchange
        .map(ExchangeRate::base)
        .or(() -> calculation.flatMap(WageCalculation::currency));
  }

  /** Whether a rate of these two currencies brought the case, its reference or costs to another. */
  public boolean uses(ExchangeRate rate) {
    return exchange.filter(used -> rate.isOf(used.base(), used.quote())).isPresent()
        || calculation.filter(each -> each.converts(rate)).isPresent()
        || calculation.filter(each -> each.references().areBroughtBy(rate)).isPresent();
  }

  Range hourlyOf(Comparison comparison) {
    return shown(comparison.hourly().orElseThrow());
  }

  /** The currency that an amount is shown in; without pay, a reference may have one of its own. */
  Currency shown(Currency own) {
    return exchange.map(ExchangeRate::base).orElse(own);
  }
}

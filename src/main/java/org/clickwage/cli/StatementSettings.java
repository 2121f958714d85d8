package org.clickwage.cli;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.clickwage.compare.Floors;
import org.clickwage.compare.References;
import org.clickwage.message.Note;
import org.clickwage.number.Rational;
import org.clickwage.reference.ExchangeRate;
import org.clickwage.reference.LegalFloor;
import org.clickwage.reference.ReferenceData;
import org.clickwage.statement.StatementCosts;
import org.clickwage.statement.StatementFacts;
import org.clickwage.statement.StatementPlan;
import org.clickwage.work.Notation;
import org.clickwage.work.Per;
import org.clickwage.work.Period;
import org.clickwage.work.Stated;

/** The options of a statement as plain values, telling everything that is wrong with them. */
final class StatementSettings {
  private final ParsedOptions typed;
  private final Problems problems;
  private final ReferenceData data;
  private final MoneyReader money;
  private final List<Note> remarks = new ArrayList<>();
  private final Optional<ZoneId> zone;
  private final Period.Unit by;
  private final DayOfWeek weekStart;
  private final Optional<LocalDate> from;
  private final Optional<LocalDate> to;
  private final StatementCosts costs;
  private final StatementReferences references;
  private final StatementCharges charges;

  StatementSettings(ParsedOptions typed, Problems problems, ReferenceData data) {
    this.typed = typed;
    this.problems = problems;
    this.data = data;
    this.money = new MoneyReader(problems, typed.texts("--exchange-rate"));
    this.zone = problems.read("--zone", typed.text("--zone"), Notation::zone);
    this.by =
        problems.choice("--by", typed.text("--by"), Period.Unit.class).orElse(Period.Unit.MONTH);
    this.weekStart =
        problems
            .choice("--week-start", typed.text("--week-start"), DayOfWeek.class)
            .orElse(DayOfWeek.MONDAY);
    this.from = problems.date("--from", typed.text("--from"));
    this.to = problems.date("--to", typed.text("--to"));
    this.costs =
        new StatementCosts(money.costs("--cost", typed.texts("--cost"), this::single), perKm());
    this.references = new StatementReferences(typed, problems, data, money);
    this.charges = new StatementCharges(typed, problems, data);
    check();
  }

  private void check() {
    // Whether a scheme is in force is seen when the days are known.
    charges.check(from.orElseGet(data::date));
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      problems.add("--to", "problem.to-before-from", from.get(), to.get());
    }
  }

  private Optional<Rational> perKm() {
    return single("--per-km", typed.text("--per-km")).map(amount -> amount.amount().low());
  }

  /** One amount: what a worker really paid is no range. */
  private Optional<Stated> single(String option, String text) {
    Optional<Stated> amount = money.money(option, text);
    if (amount.isPresent() && !amount.get().amount().isPoint()) {
      problems.add(option, "problem.notation", text, Note.of("expected.single-amount"));
    }
    return amount;
  }

  Optional<ZoneId> zone() {
    return zone;
  }

  boolean asksFor(LocalDate day) {
    return !from.filter(day::isBefore).isPresent() && !to.filter(day::isAfter).isPresent();
  }

  List<ExchangeRate> exchangeRates() {
    return money.exchangeRates();
  }

  /** At which of the rates money of the files, and costs, came into their main currency. */
  Map<Currency, ExchangeRate> conversions(StatementFacts facts, List<StatementFacts> others) {
    Map<Currency, ExchangeRate> conversions = new LinkedHashMap<>();
    Stream.concat(
            others.stream().map(StatementFacts::currency),
            Stream.of(money.currencyAgainst(facts.currency())))
        .flatMap(Optional::stream)
        .filter(own -> !facts.currency().equals(Optional.of(own)))
        .forEach(
            own ->
                facts
                    .currency()
                    .flatMap(into -> ExchangeRate.between(exchangeRates(), own, into))
                    .ifPresent(rate -> conversions.put(own, rate)));
    return conversions;
  }

  /** What must be said of how the figures were made. */
  List<Note> remarks() {
    return List.copyOf(remarks);
  }

  StatementPlan plan(StatementFacts facts, Optional<ZoneId> found, Set<LegalFloor.Work> works) {
    checkCosts(facts);
    StatementCosts ofFacts = costsOf(facts);
    LocalDate first = from.orElseGet(() -> facts.days().firstKey());
    references.settle(facts.currency(), found, works, remarks);
    if (!costs.stated().isEmpty()) {
      remarks.add(Note.of("statement.costs-spread"));
    } else if (costs.perKm().isEmpty()) {
      remarks.add(Note.of("statement.no-costs"));
    }
    if (typed.has("--without-tips")) {
      remarks.add(Note.of("assumption.without-tips"));
    }
    if (by == Period.Unit.WEEK) {
      remarks.add(Note.of("statement.week-start", Note.of("weekday." + Note.word(weekStart))));
    }
    return new StatementPlan(
        by,
        weekStart,
        from,
        to,
        charges.of(first, facts.currency(), references.place(), remarks),
        ofFacts,
        typed.has("--without-tips"),
        references::of,
        references::floors);
  }

  /** What is paid for each kilometre or task is not nothing where nobody has counted them. */
  private void checkCosts(StatementFacts facts) {
    if (costs.perKm().isPresent() && !facts.knowsKilometres()) {
      problems.add("--per-km", "problem.no-kilometres");
    }
    costs.stated().stream()
        .filter(cost -> cost.amount().per() == Per.Each.TASK && !facts.knowsTrips())
        .forEach(cost -> problems.add("--cost", "problem.no-trips", cost.name()));
  }

  /** Costs come into the currency of the money that they are taken off. */
  private StatementCosts costsOf(StatementFacts facts) {
    Optional<Currency> own = money.currencyAgainst(facts.currency());
    boolean stated = !costs.stated().isEmpty() || costs.perKm().isPresent();
    if (!stated || own.isEmpty() || facts.currency().isEmpty() || own.equals(facts.currency())) {
      return costs;
    }
    Currency into = facts.currency().get();
    Optional<Rational> factor = ExchangeRate.factor(exchangeRates(), own.get(), into);
    if (factor.isEmpty()) {
      String option = costs.stated().isEmpty() ? "--per-km" : "--cost";
      problems.add(option, "problem.two-currencies", typed.text(option), own.get(), into);
    }
    return costs.times(factor.orElse(Rational.ONE));
  }

  /** The same for money in another currency, which bears no costs and has no hours. */
  StatementPlan withoutCosts(StatementPlan plan) {
    return new StatementPlan(
        plan.by(),
        plan.weekStart(),
        plan.from(),
        plan.to(),
        Optional.empty(),
        StatementCosts.NONE,
        plan.withoutTips(),
        day -> References.NONE,
        day -> Floors.NONE);
  }
}

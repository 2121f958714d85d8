package org.clickwage.cli;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.clickwage.compare.BasisChoice;
import org.clickwage.compare.ReferenceRequest;
import org.clickwage.message.Note;
import org.clickwage.number.Rational;
import org.clickwage.number.Share;
import org.clickwage.reference.ExchangeRate;
import org.clickwage.reference.ReferenceData;
import org.clickwage.statement.StatementCharges;
import org.clickwage.statement.StatementCosts;
import org.clickwage.statement.StatementFacts;
import org.clickwage.statement.StatementLaw;
import org.clickwage.statement.StatementPlan;
import org.clickwage.statement.StatementReader;
import org.clickwage.statement.StatementReferences;
import org.clickwage.work.DeclaredMoney;
import org.clickwage.work.Notation;
import org.clickwage.work.Per;
import org.clickwage.work.Period;
import org.clickwage.work.Stated;

/** The options of a statement as plain values, with everything that is wrong with them reported. */
final class StatementSettings {
  private static final String NO_FLOOR = "none";

  private final ParsedOptions typed;
  private final Problems problems;
  private final ReferenceData data;
  private final MoneyReader money;
  private final Optional<ZoneId> zone;
  private final StatementPlan asked;
  private final Optional<DeclaredMoney> minimum;
  private final ReferenceRequest references;
  private final Optional<List<String>> floors;
  private final StatementCharges charges;

  StatementSettings(ParsedOptions typed, Problems problems, ReferenceData data) {
    this.typed = typed;
    this.problems = problems;
    this.data = data;
    this.money = new MoneyReader(problems, typed.texts("--exchange-rate"));
    this.zone = problems.read("--zone", typed.text("--zone"), Notation::zone);
    this.asked =
        new StatementPlan(
            choice("--by", Period.Unit.MONTH),
            choice("--week-start", DayOfWeek.MONDAY),
            problems.date("--from", typed.text("--from")),
            problems.date("--to", typed.text("--to")),
            typed.has("--without-tips"),
            new StatementCosts(money.costs("--cost", typed.texts("--cost"), this::single), perKm()),
            StatementLaw.NONE);
    this.minimum = money.oneHourlyRate("--minimum", typed.text("--minimum"));
    this.references = references();
    this.floors = Optional.ofNullable(typed.text("--floor")).map(this::floors);
    this.charges = charges();
    checkDays(asked.from(), asked.to());
  }

  private void checkDays(Optional<LocalDate> from, Optional<LocalDate> to) {
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      problems.add("--to", "problem.to-before-from", from.get(), to.get());
    }
  }

  private <E extends Enum<E>> E choice(String option, E usual) {
    return problems.choice(option, typed.text(option), usual.getDeclaringClass()).orElse(usual);
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

  /** What is asked of reference wages; the files say the days and the currency. */
  private ReferenceRequest references() {
    return new ReferenceRequest(
        problems.read("--country", typed.text("--country"), data.places()::parse),
        Optional.empty(),
        data.date(),
        choice("--basis", BasisChoice.AUTO),
        Optional.ofNullable(typed.text("--series")).map(String::strip),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        money.exchangeRates(),
        typed.has("--charges"));
  }

  private List<String> floors(String names) {
    return names.strip().equals(NO_FLOOR)
        ? List.of()
        : QuestionReader.floors(names, data, problems);
  }

  private StatementCharges charges() {
    String option = "--charges";
    Optional<String> scheme =
        Optional.ofNullable(typed.text(option)).map(String::strip).filter(Notation::isName);
    // Whether it is in force is seen when the days are known.
    LocalDate any = asked.from().orElseGet(data::date);
    scheme.ifPresent(
        asked -> problems.read(option, asked, spec -> data.chargeSchemes().find(spec, any)));
    Optional<Share> percent =
        scheme.isPresent()
            ? Optional.empty()
            : problems.read(option, typed.text(option), QuestionReader::share);
    return new StatementCharges(percent, scheme, data);
  }

  Optional<ZoneId> zone() {
    return zone;
  }

  /** What is asked of the periods, before anything is known of the files. */
  StatementPlan asked() {
    return asked;
  }

  List<ExchangeRate> exchangeRates() {
    return money.exchangeRates();
  }

  /** The currency of the costs; empty where there are none, or none that is known. */
  Optional<Currency> currencyOfCosts(StatementFacts facts) {
    return money.currencyAgainst(facts.currency());
  }

  /**
   * How the facts are to be calculated.
   *
   * @param notes takes what a reader must know of it
   */
  StatementPlan plan(StatementFacts facts, StatementReader read, Collection<Note> notes) {
    checkCosts(facts);
    StatementCosts ofFacts = costsOf(facts);
    LocalDate first = asked.from().orElseGet(() -> facts.days().firstKey());
    StatementReferences found =
        StatementReferences.of(data, references, minimum, floors, facts, read, notes);
    notes.addAll(assumptions());
    charges.fault(first, facts.currency()).ifPresent(what -> problems.add("--charges", what));
    notes.addAll(charges.notes(first, found.place()));
    return asked.with(ofFacts, new StatementLaw(charges::on, found::of, found::floors));
  }

  private List<Note> assumptions() {
    List<Note> notes = new ArrayList<>();
    if (!asked.costs().stated().isEmpty()) {
      notes.add(Note.of("statement.costs-spread"));
    } else if (asked.costs().perKm().isEmpty()) {
      notes.add(Note.of("statement.no-costs"));
    }
    if (asked.withoutTips()) {
      notes.add(Note.of("assumption.without-tips"));
    }
    if (asked.by() == Period.Unit.WEEK) {
      notes.add(
          Note.of("statement.week-start", Note.of("weekday." + Note.word(asked.weekStart()))));
    }
    return notes;
  }

  /** What is paid for each kilometre or task is not nothing where nobody has counted them. */
  private void checkCosts(StatementFacts facts) {
    if (asked.costs().perKm().isPresent() && !facts.knowsKilometres()) {
      problems.add("--per-km", "problem.no-kilometres");
    }
    asked.costs().stated().stream()
        .filter(cost -> cost.amount().per() == Per.Each.TASK && !facts.knowsTrips())
        .forEach(cost -> problems.add("--cost", "problem.no-trips", cost.name()));
  }

  /** Costs come into the currency of the money that they are taken off. */
  private StatementCosts costsOf(StatementFacts facts) {
    Optional<Currency> own =
        currencyOfCosts(facts)
            .filter(known -> facts.currency().filter(into -> !into.equals(known)).isPresent());
    if (own.isEmpty() || asked.costs().equals(StatementCosts.NONE)) {
      return asked.costs();
    }
    Currency into = facts.currency().get();
    Optional<Rational> factor = ExchangeRate.factor(exchangeRates(), own.get(), into);
    if (factor.isEmpty()) {
      String option = asked.costs().stated().isEmpty() ? "--per-km" : "--cost";
      problems.add(option, "problem.two-currencies", typed.text(option), own.get(), into);
    }
    return asked.costs().times(factor.orElse(Rational.ONE));
  }
}

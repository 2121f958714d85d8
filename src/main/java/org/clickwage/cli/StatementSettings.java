package org.clickwage.cli;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.clickwage.compare.BasisChoice;
import org.clickwage.compare.ReferenceRequest;
import org.clickwage.compare.References;
import org.clickwage.compare.StatementCosts;
import org.clickwage.compare.StatementFacts;
import org.clickwage.compare.StatementPlan;
import org.clickwage.money.HourlyRate;
import org.clickwage.money.Range;
import org.clickwage.money.Rational;
import org.clickwage.money.Share;
import org.clickwage.note.Note;
import org.clickwage.reference.ChargeScheme;
import org.clickwage.reference.ExchangeRate;
import org.clickwage.reference.Lookup;
import org.clickwage.reference.Place;
import org.clickwage.reference.ReferenceData;
import org.clickwage.wage.Charges;
import org.clickwage.work.Notation;
import org.clickwage.work.NotationException;
import org.clickwage.work.Period;
import org.clickwage.work.Stated;
import org.clickwage.work.StatedCost;

/** The options of a statement as plain values, telling everything that is wrong with them. */
final class StatementSettings {
  private final Typed typed;
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
  private final List<HourlyRate> minimum;
  private final Optional<Place> place;
  private final BasisChoice basis;
  private final Optional<Range> percent;

  StatementSettings(Typed typed, Problems problems, ReferenceData data) {
    this.typed = typed;
    this.problems = problems;
    this.data = data;
    this.money = new MoneyReader(problems, typed.texts("--exchange-rate"));
    this.zone = problems.read("--zone", typed.text("--zone"), StatementSettings::zone);
    this.by =
        problems.choice("--by", typed.text("--by"), Period.Unit.class).orElse(Period.Unit.MONTH);
    this.weekStart =
        problems
            .choice("--week-start", typed.text("--week-start"), DayOfWeek.class)
            .orElse(DayOfWeek.MONDAY);
    this.from = problems.date("--from", typed.text("--from"));
    this.to = problems.date("--to", typed.text("--to"));
    this.costs = new StatementCosts(costs(), perKm());
    this.minimum = money.hourlyRates("--minimum", typed.text("--minimum"));
    this.place = problems.read("--country", typed.text("--country"), data.places()::parse);
    this.basis =
        problems
            .choice("--basis", typed.text("--basis"), BasisChoice.class)
            .orElse(BasisChoice.AUTO);
    this.percent =
        isScheme()
            ? Optional.empty()
            : problems.read("--charges", typed.text("--charges"), StatementSettings::percent);
    check();
  }

  private void check() {
    if (isScheme()) {
      // Whether there is one in force is seen when the days are known.
      LocalDate any = from.orElseGet(data::date);
      problems.read(
          "--charges",
          typed.text("--charges").strip(),
          text -> data.chargeSchemes().find(text, any));
    }
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      problems.add("--to", "problem.to-before-from", from.get(), to.get());
    }
    if (minimum.size() > 1) {
      problems.add(
          "--minimum", "problem.notation", typed.text("--minimum"), Note.of("expected.one-rate"));
    }
  }

  private static ZoneId zone(String text) {
    try {
      return ZoneId.of(text.strip());
    } catch (DateTimeException e) {
      throw new NotationException(text, "profile.zone");
    }
  }

  private boolean isScheme() {
    String charges = typed.text("--charges");
    return charges != null && Notation.isName(charges.strip());
  }

  private static Range percent(String text) {
    Range percent = Notation.PLAIN.percent(text);
    if (percent.high().compareTo(Rational.HUNDRED) > 0) {
      throw new NotationException(text, "expected.percent");
    } else if (!percent.isPoint()) {
      throw new NotationException(text, "expected.single-percent");
    }
    return percent;
  }

  private List<StatedCost> costs() {
    List<StatedCost> costs = new ArrayList<>();
    for (String text : typed.texts("--cost")) {
      int equals = text.indexOf('=');
      if (equals < 1) {
        problems.add("--cost", "problem.notation", text, Note.of("expected.cost"));
        continue;
      }
      single("--cost", text.substring(equals + 1))
          .ifPresent(
              amount -> costs.add(new StatedCost(text.substring(0, equals).strip(), amount)));
    }
    return costs;
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

  List<ExchangeRate> exchangeRates() {
    return money.exchangeRates();
  }

  /** What must be said of how the figures were made. */
  List<Note> remarks() {
    return List.copyOf(remarks);
  }

  StatementPlan plan(StatementFacts facts, Optional<ZoneId> found) {
    checkCurrency(facts);
    LocalDate first = from.orElseGet(() -> facts.days().firstKey());
    Optional<Place> where = place.or(() -> found.flatMap(this::placeOf));
    boolean compared = where.isPresent() || !minimum.isEmpty();
    if (!compared) {
      remarks.add(Note.of("statement.no-country"));
    } else if (facts.currency().isEmpty()) {
      remarks.add(Note.of("statement.no-currency"));
    }
    if (!costs.stated().isEmpty()) {
      remarks.add(Note.of("statement.costs-spread"));
    } else if (costs.perKm().isEmpty()) {
      remarks.add(Note.of("statement.no-costs"));
    }
    if (typed.has("--without-tips")) {
      remarks.add(Note.of("assumption.without-tips"));
    }
    if (by == Period.Unit.WEEK) {
      remarks.add(Note.of("statement.week-start", Note.of("weekday." + lower(weekStart))));
    }
    return new StatementPlan(
        by,
        weekStart,
        from,
        to,
        charges(first, facts.currency()),
        costs,
        typed.has("--without-tips"),
        references(where, facts.currency()));
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private Optional<Place> placeOf(ZoneId found) {
    Optional<Place> sure = StatementZones.country(found).map(data.places()::parse);
    if (minimum.isEmpty()) {
      sure.ifPresent(
          there -> remarks.add(Note.of("statement.country-of-zone", there, found.getId())));
    }
    return sure;
  }

  /** Costs and rates are in the currency of the money that they are set beside. */
  private void checkCurrency(StatementFacts facts) {
    Optional<Currency> own = money.currency();
    boolean stated = !costs.stated().isEmpty() || costs.perKm().isPresent();
    if (stated
        && own.isPresent()
        && facts.currency().isPresent()
        && !own.equals(facts.currency())) {
      String option = costs.stated().isEmpty() ? "--per-km" : "--cost";
      problems.add(
          option, "problem.two-currencies", typed.text(option), own.get(), facts.currency().get());
    }
  }

  private Optional<Function<LocalDate, Lookup<Charges>>> charges(
      LocalDate first, Optional<Currency> currency) {
    if (percent.isPresent()) {
      remarks.add(Note.of("assumption.charges-of-gross-pay"));
      Charges charges = new Charges.Percent(Share.ofPercent(percent.get().low()));
      return Optional.of(day -> Lookup.found(charges));
    }
    if (!isScheme()) {
      return Optional.empty();
    }
    String spec = typed.text("--charges").strip();
    Optional<Lookup<ChargeScheme>> begins =
        problems.read("--charges", spec, text -> data.chargeSchemes().find(text, first));
    begins
        .flatMap(Lookup::reason)
        .ifPresent(why -> problems.add("--charges", "problem.scheme", why));
    begins
        .flatMap(Lookup::toOptional)
        .ifPresent(
            scheme -> {
              if (currency.isPresent() && !currency.get().equals(scheme.currency())) {
                problems.add(
                    "--charges", "problem.scheme-currency", currency.get(), scheme.currency());
              }
            });
    remarks.add(Note.of("statement.scheme-by-month"));
    return Optional.of(day -> scheme(spec, day));
  }

  private Lookup<Charges> scheme(String spec, LocalDate day) {
    Lookup<ChargeScheme> answer = data.chargeSchemes().find(spec, day);
    Optional<Note> why = answer.reason();
    return why.isPresent()
        ? Lookup.missing(why.get().key(), why.get().values().toArray())
        : Lookup.found(new Charges.Scheme(answer.toOptional().orElseThrow()));
  }

  private Function<LocalDate, References> references(
      Optional<Place> where, Optional<Currency> currency) {
    boolean any = currency.isPresent() && (where.isPresent() || !minimum.isEmpty());
    if (!any) {
      return day -> new References(List.of(), List.of());
    }
    return day ->
        References.of(
            new ReferenceRequest(
                minimum.isEmpty() ? where : Optional.empty(),
                Optional.empty(),
                day,
                basis,
                Optional.ofNullable(typed.text("--series")).map(String::strip),
                minimum,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                currency,
                money.exchangeRates(),
                typed.has("--charges")),
            data);
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
        day -> new References(List.of(), List.of()));
  }
}

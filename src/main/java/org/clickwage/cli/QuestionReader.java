package org.clickwage.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.clickwage.compare.BasisChoice;
import org.clickwage.compare.ReferenceRequest;
import org.clickwage.message.Note;
import org.clickwage.number.HourlyRate;
import org.clickwage.number.Range;
import org.clickwage.number.Share;
import org.clickwage.reference.Basis;
import org.clickwage.reference.ChargeScheme;
import org.clickwage.reference.Lookup;
import org.clickwage.reference.Place;
import org.clickwage.reference.ReferenceData;
import org.clickwage.wage.StatedCharges;
import org.clickwage.wage.StatedDeductions;
import org.clickwage.work.Notation;
import org.clickwage.work.NotationException;
import org.clickwage.work.Per;
import org.clickwage.work.Stated;
import org.clickwage.work.StatedCost;
import org.clickwage.work.StatedTime;
import org.clickwage.work.WorkInput;

/** Turns the options of a command into the question they ask, telling every problem at once. */
final class QuestionReader {
  private static final String REACH = "--reach";
  private static final String FEE = "--platform-fee";

  private final ParsedOptions typed;
  private final ReferenceData facts;
  private final Supplier<LocalDate> today;
  private final Problems problems;
  private final MoneyReader money;
  private final List<Note> assumptions = new ArrayList<>();

  QuestionReader(
      ParsedOptions typed, ReferenceData facts, Supplier<LocalDate> today, Problems problems) {
    this.typed = typed;
    this.facts = facts;
    this.today = today;
    this.problems = problems;
    this.money = new MoneyReader(problems, typed.texts("--exchange-rate"));
  }

  /** The question, or a {@link UsageException} with everything that is wrong. */
  Question read() {
    LocalDate on = day();
    Optional<Stated> pay = money("--pay");
    Optional<Stated> bonus = money("--bonus");
    Optional<Stated> tips = money("--tips");
    Optional<Stated> fee = isFeeAmount() ? money(FEE) : Optional.empty();
    List<StatedCost> costs = money.costs("--cost", typed.texts("--cost"), money::money);
    Optional<Range> perKm = money("--per-km").map(Stated::amount);
    WorkInput stated =
        new WorkInput(
            pay,
            bonus,
            typed.has("--without-tips") ? tipsLeftOut(tips) : tips,
            read("--tasks", Notation.PLAIN::count),
            time(),
            fee,
            costs,
            read("--distance", Notation.PLAIN::kilometres),
            perKm,
            read("--over", Notation.PLAIN::span),
            read("--days-per-week", Notation.PLAIN::daysPerWeek));
    StatedDeductions deductions =
        new StatedDeductions(
            isFeeAmount() ? Optional.empty() : percent(FEE),
            percent("--account-rent"),
            charges(on),
            percent("--income-tax"));
    ReferenceRequest request = request(on, deductions);
    List<String> floors = floors(typed.text("--floor"), facts, problems);
    checkCurrency();
    checkDistance(stated);
    problems.throwIfAny();
    assumptions.addAll(money.conversions());
    return new Question(
        stated, deductions, request, floors, money.sparedRates(), List.copyOf(assumptions));
  }

  private <T> Optional<T> read(String option, Function<String, T> reader) {
    return problems.read(option, typed.text(option), reader);
  }

  private Optional<Stated> money(String option) {
    return money.money(option, typed.text(option));
  }

  /** A rate of the user's own; {@code target} takes it from the option that says what to reach. */
  private List<HourlyRate> minimum() {
    String option = typed.has(REACH) ? REACH : "--minimum";
    return money.hourlyRates(option, typed.text(option));
  }

  private LocalDate day() {
    if (!typed.has("--on")) {
      LocalDate day = today.get();
      assumptions.add(Note.of("assumption.today", day));
      return day;
    }
    // A day that does not read is a problem already; any day serves to find the others.
    return problems.date("--on", typed.text("--on")).orElse(facts.date());
  }

  private Optional<Stated> tipsLeftOut(Optional<Stated> tips) {
    tips.ifPresent(given -> assumptions.add(Note.of("assumption.without-tips")));
    return Optional.empty();
  }

  private boolean isFeeAmount() {
    return typed.has(FEE) && Notation.isAmount(typed.text(FEE));
  }

  private StatedTime time() {
    Optional<Stated> all = read("--hours", Notation.PLAIN::hours);
    Optional<Stated> paid = read("--paid-hours", Notation.PLAIN::hours);
    Optional<Stated> unpaid = read("--unpaid-hours", Notation.PLAIN::hours);
    if (all.isPresent() && paid.isPresent() && unpaid.isPresent()) {
      problems.add("--hours", "problem.three-times");
      return StatedTime.UNKNOWN;
    }
    boolean onlyPart = all.isEmpty() && !(paid.isPresent() && unpaid.isPresent());
    all.or(() -> onlyPart ? paid.or(() -> unpaid) : Optional.empty())
        .filter(given -> given.amount().low().isZero() && !given.amount().isPoint())
        .ifPresent(given -> problems.add("--hours", "problem.hours-from-zero"));
    StatedTime time = new StatedTime(all, paid, unpaid);
    if (!time.fits()) {
      problems.add(all.isPresent() ? "--hours" : "--paid-hours", "problem.hours-of-period");
    }
    return time;
  }

  private Optional<Range> percent(String option) {
    return read(option, Notation.PLAIN::percent);
  }

  private Optional<StatedCharges> charges(LocalDate on) {
    String charges = typed.text("--charges");
    if (charges == null) {
      return Optional.empty();
    }
    if (Notation.isName(charges.strip())) {
      return problems
          .read("--charges", charges.strip(), spec -> facts.chargeSchemes().find(spec, on))
          .flatMap(this::inForce)
          .map(StatedCharges.Scheme::new);
    }
    return percent("--charges").map(StatedCharges.Percent::new);
  }

  private Optional<ChargeScheme> inForce(Lookup<ChargeScheme> answer) {
    answer.reason().ifPresent(why -> problems.add("--charges", "problem.scheme", why));
    return answer.toOptional();
  }

  /** What is said about a minimum wage has no place where none is asked for. */
  private void checkReferenceIsAsked() {
    boolean country = typed.has("--country") || typed.has("--client-country");
    for (String option : List.of("--series", "--legal-hours", "--with-paid-leave")) {
      if (typed.has(option) && !country) {
        problems.add(option, "problem.no-country");
      }
    }
  }

  private ReferenceRequest request(LocalDate on, StatedDeductions deductions) {
    checkReferenceIsAsked();
    Optional<Place> place = place("--country");
    Optional<Place> client = place("--client-country");
    List<HourlyRate> minimum = minimum();
    List<HourlyRate> promised = money.hourlyRates("--promised", typed.text("--promised"));
    return new ReferenceRequest(
        place,
        client,
        on,
        problems
            .choice("--basis", typed.text("--basis"), BasisChoice.class)
            .orElse(BasisChoice.AUTO),
        Optional.ofNullable(typed.text("--series")).map(String::strip),
        minimum,
        promised,
        read("--with-paid-leave", QuestionReader::share),
        read("--legal-hours", QuestionReader::legalHours),
        money.currency(),
        money.exchangeRates(),
        deductions.charges().isPresent());
  }

  /** A percentage that is no range. */
  static Share share(String text) {
    Range percent = Notation.PLAIN.percent(text);
    if (!percent.isPoint()) {
      throw new NotationException(text, "expected.single-percent");
    }
    return Share.ofPercent(percent.low());
  }

  private Optional<Place> place(String option) {
    return read(option, text -> place(text, facts));
  }

  /** A place whose region, where one is named, is one of its country. */
  static Place place(String text, ReferenceData facts) {
    Place place = facts.places().parse(text);
    if (place.region().isPresent()) {
      facts.minimumWages().find(place, facts.date(), Basis.GROSS, Optional.empty());
    }
    return place;
  }

  /** Legal floors by name, each one of the tables. */
  static List<String> floors(String asked, ReferenceData facts, Problems problems) {
    List<String> names = new ArrayList<>();
    for (String name : asked == null ? new String[0] : asked.split(",", -1)) {
      problems
          .read("--floor", name.strip(), facts.legalFloors()::known)
          .filter(known -> !names.contains(known))
          .ifPresent(names::add);
    }
    return names;
  }

  private static Stated legalHours(String text) {
    Stated hours = Notation.PLAIN.hours(text);
    boolean possible = hours.amount().isPoint() && hours.amount().low().isPositive();
    if (!possible || hours.per() instanceof Per.Each) {
      throw new NotationException(text, "expected.legal-hours");
    }
    return hours;
  }

  private void checkCurrency() {
    String pay = typed.text("--pay");
    if (pay != null && money.currency().isEmpty() && problems.isEmpty()) {
      money.noCurrency("--pay", pay.strip());
    }
  }

  private void checkDistance(WorkInput stated) {
    boolean counted = typed.has("--per-km") || typed.has("--floor");
    if (stated.distance().isPresent() && !counted) {
      problems.add("--distance", "problem.distance-without-cost");
    } else if (typed.has("--per-km") && !typed.has("--distance")) {
      problems.add("--per-km", "problem.cost-without-distance");
    }
  }
}

package org.clickwage.options;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clickwage.compare.BasisChoice;
import org.clickwage.compare.CommonMoney;
import org.clickwage.compare.ReferenceRequest;
import org.clickwage.compare.ReferenceTerms;
import org.clickwage.message.Note;
import org.clickwage.number.Range;
import org.clickwage.number.Share;
import org.clickwage.reference.ConstantPrices;
import org.clickwage.reference.DayRange;
import org.clickwage.reference.ExchangeRate;
import org.clickwage.reference.Place;
import org.clickwage.reference.ReferenceData;
import org.clickwage.statement.CountedHours;
import org.clickwage.statement.StatementCharges;
import org.clickwage.statement.StatementCosts;
import org.clickwage.statement.StatementExchange;
import org.clickwage.statement.StatementFacts;
import org.clickwage.statement.StatementLaw;
import org.clickwage.statement.StatementPlan;
import org.clickwage.statement.StatementRecords;
import org.clickwage.statement.StatementReferences;
import org.clickwage.work.DeclaredMoney;
import org.clickwage.work.Notation;
import org.clickwage.work.Per;
import org.clickwage.work.Stated;

/** The options of a statement as plain values, with everything that is wrong with them reported. */
public final class StatementSettings {
  private static final OptionGroup PERIODS = new OptionGroup();
  static final Option<StatementPlan.By> BY =
      PERIODS.add(
          new OptionGroup()
              .choice(TableSettings.BY.name(), StatementPlan.By.class)
              .described("by-period"));
  static final Option<LocalDate> SINCE =
      PERIODS.value("--since", "YYYY-MM-DD", SpokenDay::read, Condition.excludes(BY));
  private static final Option<DayOfWeek> WEEK_START =
      PERIODS.value("--week-start", "DAY", new Values.OneOf<>(DayOfWeek.class));
  static final Option<LocalDate> FROM = PERIODS.value("--from", "YYYY-MM-DD", SpokenDay::read);
  static final Option<LocalDate> TO = PERIODS.value("--to", "YYYY-MM-DD", SpokenDay::read);

  private static final Option<?> PER_KM = WorkOptions.PER_KM.described("per-km-of-trips");

  private static final Option<StatementCharges> CHARGES =
      new OptionGroup()
          .value(
              WorkOptions.CHARGES.name(), WorkOptions.CHARGES.label(), StatementSettings::charges);

  /** An empty one is none at all, alone. */
  private static final Option<Optional<String>> FLOOR =
      new OptionGroup()
          .words(ReferenceOptions.FLOOR.name(), "NAME,…|none", StatementSettings::floor)
          .described("floor-of-statement");

  /** How a statement's files are calculated, for a logbook's periods too. */
  public static final OptionGroup ALL =
      OptionGroup.of(
          PERIODS,
          PriceOptions.REAL,
          CHARGES,
          WorkOptions.COST,
          PER_KM,
          WorkOptions.WITHOUT_TIPS,
          ReferenceOptions.COUNTRY,
          ReferenceOptions.BASIS,
          ReferenceOptions.SERIES.where(),
          ReferenceOptions.MINIMUM,
          FLOOR,
          ReferenceOptions.PROPOSED,
          ReferenceOptions.SWEEP,
          ReferenceOptions.WORK,
          ReferenceOptions.VEHICLE,
          ReferenceOptions.ONE_PLATFORM,
          PriceOptions.IN,
          ReferenceOptions.EXCHANGE_RATE,
          ReferenceOptions.REFERENCE,
          MappingOptions.SET);

  /** What every week of a logbook repeats. */
  public static final OptionGroup REPEATED =
      OptionGroup.of(
          CHARGES, WorkOptions.COST, PER_KM, ReferenceOptions.COUNTRY, MappingOptions.ZONE);

  /** How several files belong together. */
  public static final OptionGroup OF_FILES = new OptionGroup();

  private static final Option<CountedHours> TIME = OF_FILES.choice("--time", CountedHours.class);

  /** That files which seem to be of several people are of one. */
  public static final Option<?> ONE_PERSON =
      OF_FILES.flag("--one-person", Condition.excludes(PeopleSettings.EACH));

  private static final String NO_FLOOR = "none";

  /** That costs of the work are not taken off, which no one asked for. */
  public static final Note.Kind NO_COSTS = Note.Kind.of("statement.no-costs");

  /**
   * How facts are to be calculated.
   *
   * @param notes what a reader must know of it
   */
  public record Planned(StatementPlan plan, List<Note> notes) {}

  private final ParsedOptions typed;
  private final Problems problems;
  private final ReferenceData data;
  private final MoneyReader money;
  private final StatementPlan asked;
  private final StatementExchange exchange;
  private final Optional<DeclaredMoney> minimum;
  private final ReferenceRequest references;
  private final Optional<List<String>> floors;
  private final StatementCharges charges;

  public StatementSettings(ParsedOptions typed, Problems problems, ReferenceData data) {
    this.typed = typed;
    this.problems = problems;
    this.data = data;
    this.money = new MoneyReader(typed, problems);
    this.asked =
        new StatementPlan(
            typed.value(BY).orElse(StatementPlan.By.MONTH),
            typed.value(SINCE),
            typed.value(WEEK_START).orElse(DayOfWeek.MONDAY),
            typed.value(FROM),
            typed.value(TO),
            typed.value(TIME).orElse(CountedHours.ONLINE),
            typed.has(WorkOptions.WITHOUT_TIPS),
            new StatementCosts(
                money.costs(this::single), money.perKilometre(this::single).map(Range::low)),
            StatementLaw.NONE,
            Optional.empty());
    this.exchange =
        new StatementExchange(
            typed.value(PriceOptions.IN), money.exchangeRates(), data.exchangeRates());
    this.minimum = money.oneHourlyRate(ReferenceOptions.MINIMUM);
    this.references = references();
    this.floors =
        Optional.of(typed.values(FLOOR).stream().flatMap(Optional::stream).toList())
            .filter(named -> typed.has(FLOOR));
    this.charges =
        typed
            .value(CHARGES)
            .orElseGet(() -> new StatementCharges(Optional.empty(), Optional.empty(), data));
    if (asked.from().isPresent() && asked.to().filter(asked.from().get()::isAfter).isPresent()) {
      problems.add(TO, "problem.to-before-from", asked.from().get(), asked.to().get());
    }
  }

  private static Optional<String> floor(String name, ParsedOptions typed) {
    boolean isNone = typed.stripped(FLOOR).equals(Optional.of(NO_FLOOR));
    return isNone ? Optional.empty() : Optional.of(ReferenceOptions.floor(name, typed));
  }

  /** Whether it is typed that pay is before charges, or what they are. */
  public boolean saysBasis() {
    return typed.has(WorkOptions.CHARGES) || ReferenceOptions.basis(typed) == BasisChoice.GROSS;
  }

  /** One amount: what a worker really paid is no range. */
  private Optional<Stated> single(Option<?> option, String text) {
    Optional<Stated> amount = money.money(option, text);
    if (amount.isPresent() && !amount.get().amount().isPoint()) {
      problems.add(option, "problem.notation", text, Note.of("expected.single-amount"));
    }
    return amount;
  }

  /** What is asked of reference wages; the files say the days and the currency. */
  private ReferenceRequest references() {
    ReferenceTerms terms =
        new ReferenceTerms(
            ReferenceOptions.basis(typed),
            typed.value(ReferenceOptions.SERIES),
            Optional.empty(),
            Optional.empty(),
            ReferenceOptions.work(typed),
            money.exchangeRates(),
            CommonMoney.OWN);
    return ReferenceRequest.of(data.date(), terms)
        .withPlace(typed.value(ReferenceOptions.COUNTRY))
        .withCharges(typed.has(WorkOptions.CHARGES));
  }

  private static StatementCharges charges(String text, ParsedOptions typed) {
    Optional<String> scheme = Optional.of(text.strip()).filter(Notation::isName);
    Optional<Share> percent =
        scheme.isPresent() ? Optional.empty() : Optional.of(ReferenceOptions.share(text));
    // Whether it is in force is seen when the days are known.
    scheme.ifPresent(spec -> typed.facts().chargeSchemes().find(spec, typed.facts().date()));
    return new StatementCharges(percent, scheme, typed.facts());
  }

  /** The option that leaves no day of those that there are. */
  public static Option<?> bound(ParsedOptions typed) {
    return typed.has(FROM) ? FROM : TO;
  }

  /** Whether tables with different work at the same time are of one person all the same. */
  public boolean areOfOnePerson() {
    return typed.has(ONE_PERSON);
  }

  public Optional<ZoneId> zone() {
    return typed.value(MappingOptions.ZONE);
  }

  /** What is asked of the periods, before anything is known of the files. */
  public StatementPlan asked() {
    return asked;
  }

  /** How money comes into another currency. */
  public StatementExchange exchange() {
    return exchange;
  }

  /** Pay floors that are tried on many people's exports: those that are named. */
  public List<String> tried() {
    List<String> named = new ArrayList<>(floors.orElse(List.of()));
    named.addAll(ReferenceOptions.proposals(typed));
    return ReferenceOptions.tried(named, typed, problems);
  }

  /** Whether what pay is compared with was given, and is not the law's. */
  public boolean givesMinimum() {
    return minimum.isPresent();
  }

  /** The legal scheme of charges, where one is asked for. */
  public Optional<String> chargeScheme() {
    return charges.scheme();
  }

  /** That money can't come into the currency that is asked for is a mistake of the call. */
  public void checkRates(StatementRecords read) {
    read.missingRate().ifPresent(why -> problems.add(PriceOptions.IN, why));
  }

  /** The currency of the costs; empty where there are none, or none that is known. */
  public Optional<Currency> currencyOfCosts(StatementFacts facts) {
    return money.currencyAgainst(facts.currency());
  }

  /** How the facts are to be calculated. */
  public Planned plan(StatementFacts facts, StatementRecords read) {
    checkCosts(facts);
    if (asked.hours() != CountedHours.ONLINE && !facts.knows(asked.hours())) {
      problems.add(TIME, "problem.hours-without-states", typed.text(TIME));
    }
    checkSince(facts);
    if (facts.hasWithheldCharges() && typed.has(WorkOptions.CHARGES)) {
      problems.add(WorkOptions.CHARGES, "problem.charges-in-files");
    }
    Optional<ExchangeRate> rate = rateOfCosts(facts);
    Optional<Currency> own = currencyOfCosts(facts);
    StatementCosts costs =
        rate.map(found -> asked.costs().times(found.factor(own.get()))).orElse(asked.costs());
    StatementReferences found = references(facts, read);
    StatementLaw law = law(found, facts);
    List<Note> notes = new ArrayList<>();
    rate.ifPresent(known -> known.conversions(own.get()).forEach(notes::add));
    notes.addAll(found.notes());
    notes.addAll(assumptions());
    notes.addAll(charges.notes(first(facts), found.place()));
    StatementPlan plan = asked.with(costs, law).in(prices(found.place(), facts));
    return new Planned(plan, List.copyOf(notes));
  }

  /** Each side of the day needs money or work to be compared. */
  private void checkSince(StatementFacts facts) {
    List<LocalDate> days = facts.days().keySet().stream().filter(asked::asksFor).toList();
    if (asked.since().isPresent() && !days.isEmpty()) {
      LocalDate first = days.get(0);
      LocalDate last = days.get(days.size() - 1);
      LocalDate since = asked.since().get();
      if (!first.isBefore(since) || last.isBefore(since)) {
        problems.add(SINCE, "problem.since-outside", first, last);
      }
    }
  }

  /** Prices are those of the money of the place of work. */
  private Optional<ConstantPrices> prices(Optional<Place> place, StatementFacts facts) {
    if (typed.has(PriceOptions.REAL) && place.isEmpty()) {
      problems.add(PriceOptions.REAL, ReferenceOptions.NEEDS_COUNTRY.why());
    }
    Optional<ConstantPrices> prices =
        place.flatMap(at -> PriceOptions.read(typed, at.country(), data, problems));
    List<Currency> own = place.map(data.minimumWages()::currencies).orElse(List.of());
    boolean isOther = facts.currency().filter(each -> !own.contains(each)).isPresent();
    if (prices.isPresent() && isOther && !own.isEmpty()) {
      problems.add(
          PriceOptions.REAL,
          "problem.real-currency",
          facts.currency().get(),
          place.get(),
          own.get(own.size() - 1));
    }
    return prices;
  }

  /** The same for money apart: no costs are taken from it, and no law applies without its hours. */
  public Planned planApart(StatementFacts facts, StatementRecords read) {
    if (!facts.hasHours()) {
      return new Planned(asked.with(StatementCosts.NONE, StatementLaw.NONE), List.of());
    }
    StatementReferences found = references(facts, read);
    StatementPlan plan = asked.with(StatementCosts.NONE, law(found, facts));
    List<Note> ofCharges = charges.notes(first(facts), found.place());
    return new Planned(plan, Stream.concat(found.notes().stream(), ofCharges.stream()).toList());
  }

  private LocalDate first(StatementFacts facts) {
    return asked.from().orElseGet(() -> facts.days().firstKey());
  }

  private StatementReferences references(StatementFacts facts, StatementRecords read) {
    DayRange all = new DayRange(first(facts), asked.to().orElseGet(() -> facts.days().lastKey()));
    boolean areWithheld = facts.hasWithheldCharges() && facts.statesCharges(all);
    ReferenceRequest asking = areWithheld ? references.withCharges(true) : references;
    return StatementReferences.of(
        data, asking, minimum, floors, ReferenceOptions.proposals(typed), facts, read);
  }

  private StatementLaw law(StatementReferences found, StatementFacts facts) {
    charges
        .fault(first(facts), facts.currency())
        .ifPresent(what -> problems.add(WorkOptions.CHARGES, what));
    return new StatementLaw(charges::on, found::of, found::floors);
  }

  private List<Note> assumptions() {
    List<Note> notes = new ArrayList<>();
    if (!asked.costs().stated().isEmpty()) {
      notes.add(Note.of("statement.costs-spread"));
    } else if (asked.costs().perKm().isEmpty()) {
      notes.add(Note.of(NO_COSTS));
    }
    if (asked.hours() != CountedHours.ONLINE) {
      String word = Note.word(asked.hours());
      notes.add(Note.of("statement.counted-hours", Note.of("statement.hour." + word), word));
    }
    if (asked.withoutTips()) {
      notes.add(Note.of("assumption.without-tips"));
    }
    if (asked.by() == StatementPlan.By.WEEK) {
      notes.add(
          Note.of("statement.week-start", Note.of("weekday." + Note.word(asked.weekStart()))));
    }
    return notes;
  }

  /** What is paid for each kilometre or task is not nothing where they are not counted. */
  private void checkCosts(StatementFacts facts) {
    facts.currency().ifPresent(money::checkSigns);
    if (asked.costs().perKm().isPresent() && !facts.knowsKilometres()) {
      problems.add(WorkOptions.PER_KM, "problem.no-kilometres");
    }
    asked.costs().stated().stream()
        .filter(cost -> cost.amount().per() == Per.Each.TASK && !facts.knowsTrips())
        .forEach(cost -> problems.add(WorkOptions.COST, "problem.no-trips", cost.name()));
  }

  /**
   * The rate at which costs come into the currency of the money that they are taken off, one that
   * was given or the mean one of the year; empty where they are in it.
   */
  private Optional<ExchangeRate> rateOfCosts(StatementFacts facts) {
    Optional<Currency> into = facts.currency();
    Optional<Currency> own =
        currencyOfCosts(facts)
            .filter(known -> into.filter(main -> !main.equals(known)).isPresent());
    if (own.isEmpty() || asked.costs().equals(StatementCosts.NONE)) {
      return Optional.empty();
    }
    Optional<ExchangeRate> rate =
        data.exchangeRates().find(exchange.given(), own.get(), into.get(), first(facts));
    if (rate.isEmpty()) {
      Option<?> option = asked.costs().stated().isEmpty() ? WorkOptions.PER_KM : WorkOptions.COST;
      problems.add(option, "problem.two-currencies", typed.text(option), own.get(), into.get());
    }
    return rate;
  }
}

package org.clickwage.options;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.clickwage.compare.BasisChoice;
import org.clickwage.compare.CommonMoney;
import org.clickwage.compare.ReferenceRequest;
import org.clickwage.compare.ReferenceTerms;
import org.clickwage.message.WordList;
import org.clickwage.number.HourlyRate;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.number.Share;
import org.clickwage.reference.ExchangeRate;
import org.clickwage.reference.LegalFloor;
import org.clickwage.reference.LegalFloors;
import org.clickwage.reference.Place;
import org.clickwage.reference.PlatformWork;
import org.clickwage.reference.ReferenceData;
import org.clickwage.survey.BatchPlan;
import org.clickwage.work.Notation;
import org.clickwage.work.NotationException;
import org.clickwage.work.Per;
import org.clickwage.work.Stated;

/** What a wage is compared with: the options that become a {@link ReferenceRequest}. */
public record ReferenceOptions(ParsedOptions typed, Problems problems) {
  private static final ValueReader<Place> PLACE = ReferenceOptions::place;
  private static final ValueReader.Plain<TypedMoney> OF_HOUR = TypedMoney::ofHour;

  public static final OptionGroup ALL = new OptionGroup();
  public static final Option<Place> COUNTRY = ALL.value("--country", "CC[-REGION]", PLACE);
  public static final Option<Place> CLIENT_COUNTRY =
      ALL.value("--client-country", "CC[-REGION]", PLACE);
  static final Condition NEEDS_COUNTRY = Condition.needs("FR", COUNTRY, CLIENT_COUNTRY);

  /** The day whose law is asked for. */
  public static final Option<LocalDate> ON =
      ALL.value("--on", "YYYY-MM-DD", SpokenDay::readOfMonth);

  public static final Option<BasisChoice> BASIS = ALL.choice("--basis", BasisChoice.class);
  public static final Option<String> SERIES =
      ALL.value("--series", "NAME", Values.NAME, NEEDS_COUNTRY);
  public static final Option<TypedMoney> MINIMUM = ALL.value("--minimum", "MONEY/h", OF_HOUR);
  public static final Option<TypedMoney> PROMISED = ALL.value("--promised", "MONEY/h", OF_HOUR);
  private static final Option<Share> PAID_LEAVE =
      ALL.value("--with-paid-leave", "PERCENT", ReferenceOptions::share, NEEDS_COUNTRY);
  private static final Option<Stated> LEGAL_HOURS =
      ALL.value("--legal-hours", "HOURS/PERIOD", ReferenceOptions::legalHours, NEEDS_COUNTRY);
  static final Option<ExchangeRate> EXCHANGE_RATE =
      ALL.list("--exchange-rate", "CUR/CUR=RATE", MoneyReader::exchangeRate);

  /** Which reference facts are used: the bundled ones, or the user's own tables before them. */
  public static final Option<Path> REFERENCE = ALL.file("--reference", "DIR", Values.PATH);

  /** Legal floors for platform work, by name. */
  public static final OptionGroup FLOORS = new OptionGroup();

  static final Option<String> FLOOR = FLOORS.words("--floor", "NAME,…", ReferenceOptions::floor);

  /** Floors that are no law. */
  static final Option<String> PROPOSED =
      FLOORS.list("--proposed", "FLOOR", ReferenceOptions::proposed);

  /** Floors between two amounts, which are no law either. */
  static final Option<List<String>> SWEEP =
      FLOORS.value(
          "--sweep", "LOW..HIGH/UNIT", ReferenceOptions::sweep, Condition.excludes(PROPOSED));

  /** Floors that are tried on the records of many. */
  public static final OptionGroup TRIED =
      OptionGroup.of(
          FLOOR.described("floor-of-records"), PROPOSED.described("proposed-of-records"), SWEEP);

  /** The kind of platform work, which decides what floors there are. */
  public static final Option<LegalFloor.Work> WORK =
      FLOORS.value("--work", "rides|deliveries|tasks", ReferenceOptions::kind);

  /** What others earn is shown beside what comes out. */
  static final Option<String> PUBLISHED = new OptionGroup().flag("--published");

  /** The same beside a survey, whose records do not state the kind of their work. */
  public static final OptionGroup PUBLISHED_OF_WORK =
      OptionGroup.of(
          PUBLISHED.where(
              Condition.needs("deliveries", WORK), Condition.excludes(PriceOptions.REAL)),
          WORK.described("work-of-records", Condition.needs(PUBLISHED)));

  public static final Option<LegalFloor.Vehicle> VEHICLE =
      FLOORS.value("--vehicle", "car|motorcycle|bicycle", ReferenceOptions::vehicle);

  /** The tasks that the average worker does in an hour, by which a law sets a rate per task. */
  static final Option<Rational> MEAN_OUTPUT =
      FLOORS.value(
          "--mean-output",
          "N/h",
          ReferenceOptions::meanOutput,
          Condition.needs("525", WorkOptions.TASKS));

  /** Whether all of the work is of one platform, for which such a law holds. */
  public static final Option<Boolean> ONE_PLATFORM =
      FLOORS.value("--one-platform", "yes|no", ReferenceOptions::isYes);

  /** What is asked of the law of a place. */
  public static final OptionGroup OF_LAW =
      OptionGroup.of(COUNTRY, CLIENT_COUNTRY, SERIES, LEGAL_HOURS, PAID_LEAVE);

  /**
   * @param ofMinimum which option gives a rate of the user's own
   * @param chargesStated whether the worker's charges are known
   */
  ReferenceRequest read(
      Option<?> ofMinimum, MoneyReader money, LocalDate on, boolean chargesStated) {
    List<HourlyRate> minimum = money.hourlyRates(ofMinimum);
    List<HourlyRate> promised = money.hourlyRates(PROMISED);
    return new ReferenceRequest(
        typed.value(COUNTRY),
        typed.value(CLIENT_COUNTRY),
        on,
        minimum,
        promised,
        money.currency(),
        chargesStated,
        new ReferenceTerms(
            basis(typed),
            typed.value(SERIES),
            typed.value(PAID_LEAVE),
            typed.value(LEGAL_HOURS),
            PlatformWork.UNKNOWN,
            money.exchangeRates(),
            CommonMoney.OWN));
  }

  /** The bundled facts, or the user's own tables before them. */
  public static ReferenceData facts(ParsedOptions typed) {
    return typed.value(REFERENCE).map(ReferenceData::with).orElseGet(ReferenceData::bundled);
  }

  static Place place(String text, ParsedOptions typed) {
    return typed.facts().place(text, null);
  }

  /** A legal floor by its name, one of the tables. */
  static String floor(String name, ParsedOptions typed) {
    return typed.facts().legalFloors().known(name.strip());
  }

  /**
   * Pay floors that are tried on many people's work, as far as they may be: a law that owes nothing
   * to one of them is not.
   */
  static List<String> tried(List<String> names, ParsedOptions typed, Problems problems) {
    LegalFloors laws = typed.facts().legalFloors();
    for (String name : names) {
      boolean isOwed =
          laws.find(name, typed.facts().date())
              .toOptional()
              .map(law -> law.rule().isOwed())
              .orElse(true);
      problems.addIf(!isOwed, FLOOR, "problem.floor-of-nobody", name);
    }
    problems.addIf(
        names.size() > BatchPlan.MOST_FLOORS,
        PROPOSED,
        "problem.most-floors",
        Integer.toString(BatchPlan.MOST_FLOORS));
    return names.stream().distinct().limit(BatchPlan.MOST_FLOORS).toList();
  }

  /** Those that are no law. */
  static List<String> proposals(ParsedOptions typed) {
    List<String> proposed = new ArrayList<>(typed.values(PROPOSED));
    typed.value(SWEEP).ifPresent(proposed::addAll);
    return proposed;
  }

  private static List<String> sweep(String text, ParsedOptions typed) {
    return LegalFloors.sweep(text.strip(), money -> TypedMoney.read(money, typed));
  }

  private static String proposed(String text, ParsedOptions typed) {
    return typed
        .facts()
        .legalFloors()
        .proposed(text.strip(), money -> TypedMoney.read(money, typed));
  }

  /** The country of the work, as far as one is named. */
  static Optional<String> country(ParsedOptions typed) {
    return typed.value(COUNTRY).map(Place::country);
  }

  /** The currency of that country. */
  static Optional<Currency> currencyThere(ParsedOptions typed) {
    return country(typed).map(code -> Currency.getInstance(new Locale("", code)));
  }

  /** In which distances are signed there: {@code km}, {@code mi}. */
  public static String unitOfRoads(ParsedOptions typed) {
    Set<String> inMiles = WordList.named("marks").plain("miles");
    return country(typed).filter(inMiles::contains).isPresent() ? "mi" : "km";
  }

  /** Whether any minimum wage is asked for. */
  public static boolean areAsked(ParsedOptions typed) {
    return typed.hasAny(COUNTRY, CLIENT_COUNTRY, MINIMUM);
  }

  static BasisChoice basis(ParsedOptions typed) {
    return typed.value(BASIS).orElse(BasisChoice.AUTO);
  }

  /** A percentage that is no range. */
  static Share share(String text) {
    Range percent = Notation.PLAIN.percent(text);
    if (!percent.isPoint()) {
      throw new NotationException(text, "expected.single-percent");
    }
    return Share.ofPercent(percent.low());
  }

  /** Those that are no law, and legal floors by name, or for the work where it is done. */
  List<String> floors(Optional<Place> place, PlatformWork work) {
    List<String> named = new ArrayList<>(proposals(typed));
    named.addAll(
        typed.has(FLOOR) ? typed.values(FLOOR) : typed.facts().legalFloors().of(place, work));
    return typed.has(MEAN_OUTPUT) ? withPieceRates(named, place) : named;
  }

  /** The average worker's output is of use where a law counts the tasks of a work by it. */
  private List<String> withPieceRates(List<String> named, Optional<Place> place) {
    LegalFloors laws = typed.facts().legalFloors();
    List<String> ofPlace = place.map(laws::ofOutput).orElse(List.of());
    problems.addIf(
        ofPlace.isEmpty(), MEAN_OUTPUT, "problem.no-piece-rate", laws.countriesOfOutput());
    return Stream.concat(named.stream(), ofPlace.stream()).toList().stream().distinct().toList();
  }

  /** The kind of work that is stated, none or one, and its vehicle. */
  static PlatformWork work(ParsedOptions typed) {
    return new PlatformWork(
        typed.value(WORK).map(Set::of).orElse(Set.of()),
        typed.value(VEHICLE),
        typed.value(MEAN_OUTPUT),
        typed.value(ONE_PLATFORM));
  }

  /**
   * The kinds of work whose published pay a survey is set beside; empty where none is asked for.
   */
  public static Set<LegalFloor.Work> besidePublished(ParsedOptions typed) {
    return typed.has(PUBLISHED) ? work(typed).kinds() : Set.of();
  }

  private static LegalFloor.Work kind(String text) {
    return PlatformWork.kindIn(text)
        .orElseGet(() -> new Values.OneOf<>(LegalFloor.Work.class).apply(text));
  }

  private static LegalFloor.Vehicle vehicle(String text) {
    return PlatformWork.vehicleIn(text)
        .orElseGet(() -> new Values.OneOf<>(LegalFloor.Vehicle.class).apply(text));
  }

  private static boolean isYes(String text) {
    InterviewAnswer answer = new InterviewAnswer(text);
    if (!answer.isYes() && !answer.isNo()) {
      throw new NotationException(text, "expected.yes-or-no");
    }
    return answer.isYes();
  }

  private static Rational meanOutput(String text) {
    Stated tasks = Notation.PLAIN.count(text);
    if (!isOneAmount(tasks) || tasks.per() != Per.Each.HOUR) {
      throw new NotationException(text, "expected.mean-output");
    }
    return tasks.amount().low();
  }

  private static Stated legalHours(String text) {
    Stated hours = Notation.PLAIN.hours(text);
    if (!isOneAmount(hours) || hours.per() instanceof Per.Each) {
      throw new NotationException(text, "expected.legal-hours");
    }
    return hours;
  }

  private static boolean isOneAmount(Stated stated) {
    return stated.amount().isPoint() && stated.amount().low().isPositive();
  }
}

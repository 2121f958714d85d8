package org.clickwage.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clickwage.message.Note;
import org.clickwage.message.Text;
import org.clickwage.reference.UnknownNameException.Kind;
import org.clickwage.work.DeclaredMoney;
import org.clickwage.work.Notation;
import org.clickwage.work.NotationException;

/**
 * Legal floors for platform work by name and day: a rate holds until the next one of its part, or
 * until the last day for which it is known.
 */
public final class LegalFloors {
  static final String FLOORS_FILE = "legal-floors/floors.csv";
  static final String RATES_FILE = "legal-floors/rates.csv";

  /** What share of a fare a platform may keep, and what begins or ends where pay reaches it. */
  static final List<String> OTHER_FILES =
      List.of("legal-floors/share-caps.csv", "legal-floors/thresholds.csv");

  private static final int STEPS_OF_SWEEP = 5;

  private final Tables tables;

  LegalFloors(Tables tables) {
    this.tables = tables;
  }

  /** All that are law, in the order of their table. */
  public List<String> names() {
    return names(floors().stream().filter(row -> !isProposed(row)));
  }

  private static boolean isProposed(Row floor) {
    return floor.text("status").equals("proposed");
  }

  private static List<String> names(Stream<Row> floors) {
    return floors.map(row -> row.text("floor")).distinct().toList();
  }

  /** The name itself, if the table has it as law; else throws {@link UnknownNameException}. */
  public String known(String name) {
    return row(name)
        .filter(row -> !isProposed(row))
        .map(row -> name)
        .orElseThrow(() -> new UnknownNameException(Kind.FLOOR, name, names()));
  }

  /**
   * The name of a floor that is no law: one of the user's own table, or what a text says; throws
   * {@link NotationException} for any other.
   *
   * @param money reads an amount without what it is for
   */
  public String proposed(String text, Function<String, DeclaredMoney> money) {
    Optional<Row> row = row(text);
    if (row.isPresent() && !isProposed(row.get())) {
      throw new NotationException(text, "expected.no-law");
    }
    return row.isPresent() ? text : ProposedFloor.read(text, money).name();
  }

  /** The names of floors from one end of a range of amounts to the other. */
  public static List<String> sweep(String text, Function<String, DeclaredMoney> money) {
    return ProposedFloor.sweep(text, money, STEPS_OF_SWEEP).stream().map(LegalFloor::name).toList();
  }

  /** Whether a floor is one of this place: of the country, or of the part of it that is named. */
  public boolean isAt(String name, Place place) {
    return row(name).map(row -> isAt(row, place)).orElse(true);
  }

  private static boolean isAt(Row floor, Place place) {
    String there = place(floor).code();
    return there.equals(place.code()) || there.equals(place.country());
  }

  private List<Row> floors() {
    return Stream.concat(
            tables.read(FLOORS_FILE).stream(),
            OTHER_FILES.stream().flatMap(file -> tables.read(file).stream()))
        .toList();
  }

  private List<Row> rates(String name) {
    return Stream.concat(Stream.of(RATES_FILE), OTHER_FILES.stream())
        .flatMap(file -> tables.rows(file, "floor", name).stream())
        .toList();
  }

  /** The work that a floor is for; empty for one of both kinds. */
  public Optional<LegalFloor.Work> work(String name) {
    return row(name).flatMap(LegalFloors::work);
  }

  /** The minimum wage of the city of one of these floors, by its series; empty for any place. */
  public Optional<String> series(List<String> names, Place place) {
    return names.stream()
        .flatMap(name -> row(name).stream())
        .filter(row -> place(row).code().equals(place.code()))
        .flatMap(row -> row.optional("series").stream())
        .findFirst();
  }

  /**
   * The floors that surely are for this platform work at this place; those of a city must be named.
   */
  public List<String> of(Optional<Place> place, PlatformWork work) {
    if (work.kinds().isEmpty()) {
      return List.of();
    }
    return names(
        floors().stream()
            .filter(row -> place.filter(there -> isAt(row, there)).isPresent())
            .filter(row -> !row.text("unasked").equals("no") && !isProposed(row))
            .filter(row -> isFor(row, work)));
  }

  /** Whether a law for this platform work differs by vehicle at a place. */
  public boolean dependOnVehicle(Place place, PlatformWork work) {
    return floors().stream()
        .filter(row -> row.optional("vehicle").isPresent())
        .anyMatch(row -> isAt(row, place) && isForKind(row, work));
  }

  /** The floors of a place that the self-employed can be owed. */
  public List<String> owedAt(Place place) {
    return names(
        tables.read(FLOORS_FILE).stream()
            .filter(row -> isAt(row, place))
            .filter(row -> !ofOutput(place).contains(row.text("floor"))));
  }

  /** The floors of a place that count tasks by the average worker's output. */
  public List<String> ofOutput(Place place) {
    return names(byOutput().filter(row -> isAt(row, place)));
  }

  /** The codes of the countries that have any. */
  public String countriesOfOutput() {
    return byOutput()
        .map(row -> place(row).toString())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private Stream<Row> byOutput() {
    String counted = Note.word(FloorTerm.Per.OUTPUT_HOUR);
    return tables.read(RATES_FILE).stream()
        .filter(rate -> rate.text("per").equals(counted))
        .map(rate -> floor(rate.text("floor")));
  }

  private static boolean isFor(Row floor, PlatformWork work) {
    boolean isOfVehicle =
        floor.has("excluded_percent")
            || floor.optional("vehicle").isEmpty()
            || work.vehicle().map(Note::word).equals(floor.optional("vehicle"));
    return isOfVehicle && isForKind(floor, work);
  }

  private static boolean isForKind(Row floor, PlatformWork work) {
    return work.kinds().stream()
        .filter(kind -> kind != LegalFloor.Work.TASKS)
        .anyMatch(kind -> work(floor).isEmpty() || work(floor).get() == kind);
  }

  /**
   * The floor as in force on a day, or why it is not known. A proposed one is tried on any day.
   *
   * @param name one that the table has, or what a proposed floor says
   */
  public Lookup<LegalFloor> find(String name, LocalDate day) {
    Optional<Row> row = row(name);
    if (row.isEmpty()) {
      return Lookup.found(ProposedFloor.read(name, Notation.PLAIN::money));
    }
    Row floor = row.get();
    Text title = floor.sentence("name");
    boolean isProposed = isProposed(floor);
    FloorRates rates = new FloorRates(rates(name), isProposed ? LocalDate.MAX : day);
    if (rates.isEmpty()) {
      return Lookup.missing("reference.no-floor-yet", title, rates.firstDay());
    }
    Optional<LocalDate> known = rates.knownUntil();
    return known.isPresent()
        ? Lookup.missing("reference.floor-unknown", title, known.get())
        : Lookup.found(
            new LegalFloor(
                name,
                title,
                Optional.of(place(floor)),
                floor.sentence("note"),
                LegalFloor.Rule.of(floor),
                isProposed,
                isProposed ? Optional.empty() : rates.carriedFrom(),
                rates.parts()));
  }

  private Row floor(String name) {
    return row(name).orElseThrow();
  }

  private Optional<Row> row(String name) {
    return floors().stream().filter(row -> row.text("floor").equals(name)).findFirst();
  }

  private static Place place(Row row) {
    return new Place(row.text("country"), row.optional("region"));
  }

  private static Optional<LegalFloor.Work> work(Row row) {
    return row.optional("work").map(word -> row.constant("work", LegalFloor.Work.class));
  }
}

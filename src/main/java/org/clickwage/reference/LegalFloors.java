package org.clickwage.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clickwage.note.Text;
import org.clickwage.reference.UnknownNameException.Kind;

/**
 * Legal floors for platform work by name and day: a rate holds until the next one of its part, or
 * until the last day for which it is known.
 */
public final class LegalFloors {
  static final String FLOORS_FILE = "legal-floors/floors.csv";
  static final String RATES_FILE = "legal-floors/rates.csv";
  static final TableShape FLOORS =
      TableShape.keyedBy("floor")
          .with(Cell.SOMETHING, "floor", "country", "name", "note")
          .with(Cell.TEXT, "region")
          .withOptionalWords("work", "rides", "deliveries")
          .withWords("unasked", "yes", "no")
          .withOptional(Cell.TEXT, "name_fr", "note_fr");
  static final TableShape RATES =
      TableShape.keyedBy("floor", "part", "per", "valid_from")
          .with(Cell.SOMETHING, "floor", "part", "unit", "source")
          .withWords(
              "per",
              "online-hour",
              "activity-hour",
              "activity-minute",
              "trip-minute",
              "ride",
              "km",
              "mile")
          .with(Cell.DAY, "valid_from")
          .withOrEmpty(Cell.DAY, "known_until")
          .with(Cell.POSITIVE, "amount")
          .withWords("confidence", "sourced", "computed", "approximate")
          .withOptional(Cell.TEXT, "doubt");

  private static final int MONTHS_UNTIL_CARRIED = 12;

  private final Tables tables;

  LegalFloors(Tables tables) {
    this.tables = tables;
  }

  /** All floors, in the order of their table. */
  public List<String> names() {
    return floors().stream().map(row -> row.text("floor")).toList();
  }

  /** The name itself, if the table has it; else throws {@link UnknownNameException}. */
  public String known(String name) {
    return floor(name).text("floor");
  }

  private List<Row> floors() {
    return tables.read(FLOORS_FILE, FLOORS);
  }

  /** The floors that surely are for this work at this place; those of a city must be named. */
  public List<String> of(Place place, LegalFloor.Work work) {
    List<String> names = new ArrayList<>();
    for (Row row : floors()) {
      boolean there = place(row).equals(place) || place(row).toString().equals(place.country());
      boolean fits = work(row).isEmpty() || work(row).get() == work;
      if (there && fits && row.text("unasked").equals("yes")) {
        names.add(row.text("floor"));
      }
    }
    return names;
  }

  /**
   * The floor as it stands on a day, or why it is not known.
   *
   * @throws UnknownNameException for a name that the table has not
   */
  public Lookup<LegalFloor> find(String name, LocalDate day) {
    Row floor = floor(name);
    Text title = floor.bilingual("name");
    List<Row> rates = rates(name);
    Map<List<String>, Row> inForce = inForce(rates, day);
    if (inForce.isEmpty()) {
      LocalDate first =
          rates.stream().map(LegalFloors::from).min(LocalDate::compareTo).orElseThrow();
      return Lookup.missing("reference.no-floor-yet", title, first);
    }
    Optional<LocalDate> known = knownUntil(inForce.values(), day);
    if (known.isPresent()) {
      return Lookup.missing("reference.floor-unknown", title, known.get());
    }
    List<LegalFloor.Part> parts = parts(inForce);
    Set<String> certain = certain(rates, inForce.values(), day);
    return Lookup.found(
        new LegalFloor(
            name,
            title,
            place(floor),
            work(floor),
            floor.bilingual("note"),
            carried(parts, certain, day),
            parts));
  }

  private List<Row> rates(String floor) {
    return tables.read(RATES_FILE, RATES).stream()
        .filter(row -> row.text("floor").equals(floor))
        .toList();
  }

  private static LocalDate from(Row rate) {
    return rate.day("valid_from");
  }

  /** The newest rate of each part and of what it counts. */
  private static Map<List<String>, Row> inForce(List<Row> rates, LocalDate day) {
    Map<List<String>, Row> inForce = new LinkedHashMap<>();
    for (Row rate : rates) {
      if (!from(rate).isAfter(day)) {
        inForce.merge(List.of(rate.text("part"), rate.text("per")), rate, LegalFloors::newer);
      }
    }
    return inForce;
  }

  /** Parts of which it is known how long their rates hold: another follows, or the last day is. */
  private static Set<String> certain(List<Row> rates, Iterable<Row> inForce, LocalDate day) {
    Set<String> certain = new HashSet<>();
    for (Row rate : rates) {
      if (from(rate).isAfter(day)) {
        certain.add(rate.text("part"));
      }
    }
    for (Row rate : inForce) {
      if (rate.optionalDay("known_until").isPresent()) {
        certain.add(rate.text("part"));
      }
    }
    return certain;
  }

  /**
   * As with minimum wages: a rate that nothing follows is carried, and after a year that is said.
   */
  private static Optional<LocalDate> carried(
      List<LegalFloor.Part> parts, Set<String> certain, LocalDate day) {
    return parts.stream()
        .filter(part -> !certain.contains(part.name()))
        .map(LegalFloor.Part::validFrom)
        .filter(from -> from.plusMonths(MONTHS_UNTIL_CARRIED).isBefore(day))
        .min(LocalDate::compareTo);
  }

  /** A user's own row stands behind ours, whatever its day. */
  private static Row newer(Row one, Row other) {
    return from(one).isAfter(from(other)) ? one : other;
  }

  private Row floor(String name) {
    return floors().stream()
        .filter(row -> row.text("floor").equals(name))
        .findFirst()
        .orElseThrow(() -> new UnknownNameException(Kind.FLOOR, name, names()));
  }

  /** The last day for which the rates are known, where that is over. */
  private static Optional<LocalDate> knownUntil(Iterable<Row> inForce, LocalDate day) {
    for (Row rate : inForce) {
      Optional<LocalDate> until = rate.optionalDay("known_until");
      if (until.filter(day::isAfter).isPresent()) {
        return until;
      }
    }
    return Optional.empty();
  }

  private static List<LegalFloor.Part> parts(Map<List<String>, Row> inForce) {
    Map<String, List<FloorTerm>> terms = new LinkedHashMap<>();
    inForce.forEach(
        (key, rate) ->
            terms.computeIfAbsent(key.get(0), part -> new ArrayList<>()).add(FloorTerm.of(rate)));
    List<LegalFloor.Part> parts = new ArrayList<>();
    terms.forEach((name, ofPart) -> parts.add(new LegalFloor.Part(name, ofPart)));
    return parts;
  }

  private static Place place(Row row) {
    return new Place(row.text("country"), row.optional("region"));
  }

  private static Optional<LegalFloor.Work> work(Row row) {
    return row.optional("work").map(word -> LegalFloor.Work.valueOf(word.toUpperCase(Locale.ROOT)));
  }
}

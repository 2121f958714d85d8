package org.clickwage.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clickwage.message.Text;
import org.clickwage.reference.UnknownNameException.Kind;

/**
 * Legal floors for platform work by name and day: a rate holds until the next one of its part, or
 * until the last day for which it is known.
 */
public final class LegalFloors {
  static final String FLOORS_FILE = "legal-floors/floors.csv";
  static final String RATES_FILE = "legal-floors/rates.csv";
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

  /** Whether a floor is one of this place: of the country, or of the part of it that is named. */
  public boolean isAt(String name, Place place) {
    return isAt(floor(name), place);
  }

  private static boolean isAt(Row floor, Place place) {
    Place there = place(floor);
    return there.equals(place) || there.toString().equals(place.country());
  }

  private List<Row> floors() {
    return tables.read(FLOORS_FILE);
  }

  /** The floors that surely are for this work at this place; those of a city must be named. */
  public List<String> of(Place place, LegalFloor.Work work) {
    List<String> names = new ArrayList<>();
    for (Row row : floors()) {
      boolean fits = work(row).isEmpty() || work(row).get() == work;
      if (isAt(row, place) && fits && row.text("unasked").equals("yes")) {
        names.add(row.text("floor"));
      }
    }
    return names;
  }

  /**
   * The floor as in force on a day, or why it is not known.
   *
   * @throws UnknownNameException for a name that the table has not
   */
  public Lookup<LegalFloor> find(String name, LocalDate day) {
    Row floor = floor(name);
    Text title = floor.sentence("name");
    FloorRates rates = new FloorRates(tables.rows(RATES_FILE, "floor", name), day);
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
                place(floor),
                floor.sentence("note"),
                rates.carriedFrom(),
                rates.parts()));
  }

  private Row floor(String name) {
    return tables.rows(FLOORS_FILE, "floor", name).stream()
        .findFirst()
        .orElseThrow(() -> new UnknownNameException(Kind.FLOOR, name, names()));
  }

  private static Place place(Row row) {
    return new Place(row.text("country"), row.optional("region"));
  }

  private static Optional<LegalFloor.Work> work(Row row) {
    return row.optional("work").map(word -> row.constant("work", LegalFloor.Work.class));
  }
}

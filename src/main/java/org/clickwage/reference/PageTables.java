package org.clickwage.reference;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clickwage.message.BundledText;

/**
 * The tables that a page has in it, by their names: the rows of its places that say something of a
 * day since its first one, with a tab between cells.
 */
public final class PageTables {
  private static final Pattern TABLE_OF_CHARGES = Pattern.compile("([a-z0-9-]+)/[a-z0-9_]+");

  private final Tables tables = new Tables();
  private final Collection<Place> places;
  private final Set<String> countries;
  private final String since;
  private final Map<String, String> files = new LinkedHashMap<>();

  private PageTables(Collection<Place> places, LocalDate since) {
    this.places = places;
    this.countries =
        places.stream().map(Place::country).collect(Collectors.toCollection(LinkedHashSet::new));
    this.since = since.toString();
  }

  /**
   * @param currencies those in which money may be given
   */
  public static Map<String, String> of(
      Collection<Place> places, Collection<String> currencies, LocalDate since) {
    PageTables page = new PageTables(places, since);
    page.places();
    page.charges();
    page.floors();
    currencies.forEach(currency -> page.put("exchange-rates/" + currency + ".csv"));
    return page.files;
  }

  private void places() {
    files.put("places", String.join(" ", countries));
    files.put(Tables.FOLDER + "date", BundledText.of(Tables.FOLDER + "date").strip());
    for (String file : List.of("countries", "country-notes", "gaps", "regions")) {
      put(file + ".csv", row -> countries.contains(row.text("country")));
    }
    for (String file : List.of("country-names", "place-names")) {
      put(file + ".csv", row -> countries.contains(row.text("code").substring(0, 2)));
    }
    for (String country : countries) {
      String file = "minimum-wages/" + country + ".csv";
      put(file, since(tables.read(file).stream().filter(row -> isHere(country, row)).toList()));
    }
  }

  /** A region's minimum wages are for the page of the region or of its whole country. */
  private boolean isHere(String country, Row row) {
    Optional<String> region = row.optional("region");
    return region.isEmpty()
        || places.stream()
            .filter(place -> place.country().equals(country))
            .anyMatch(place -> place.region().isEmpty() || place.region().equals(region));
  }

  /** The schemes that workers are asked about, with the tables of their rates. */
  private void charges() {
    Set<String> schemes =
        tables.read(ChargeSchemes.SCHEMES_FILE).stream()
            .filter(row -> countries.contains(row.text("country")))
            .filter(row -> row.optional("asked").isPresent())
            .map(row -> row.text("scheme"))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    Predicate<Row> isOfThem = row -> schemes.contains(row.text("scheme"));
    put(ChargeSchemes.SCHEMES_FILE, isOfThem);
    put(ChargeSchemes.LEVIES_FILE, isOfThem);
    put(ChargeSchemes.NOTES_FILE, isOfThem);
    List<Row> levies = tables.read(ChargeSchemes.LEVIES_FILE).stream().filter(isOfThem).toList();
    levies.stream()
        .flatMap(row -> row.cells().stream())
        .flatMap(cell -> TABLE_OF_CHARGES.matcher(cell).results())
        .map(MatchResult::group)
        .map(name -> name.substring(0, name.indexOf('/')))
        .distinct()
        .map(name -> "charges/" + name + ".csv")
        .forEach(this::put);
    if (levies.stream().anyMatch(row -> row.text("reduction").equals(Acre.OPTION))) {
      put(Acre.FILE);
    }
  }

  private void floors() {
    Stream.concat(Stream.of(LegalFloors.FLOORS_FILE), LegalFloors.OTHER_FILES.stream())
        .forEach(file -> put(file, row -> countries.contains(row.text("country"))));
    Set<String> floors =
        tables.read(LegalFloors.FLOORS_FILE).stream()
            .filter(row -> countries.contains(row.text("country")))
            .map(row -> row.text("floor"))
            .collect(Collectors.toSet());
    put(LegalFloors.RATES_FILE, row -> floors.contains(row.text("floor")));
  }

  /**
   * The minimum wages from the last one of each series that began before the first day, and so many
   * steps before that its habit is seen.
   */
  private List<Row> since(List<Row> rows) {
    Map<List<String>, List<Row>> series =
        rows.stream()
            .sorted(Comparator.comparing(PageTables::day))
            .collect(Collectors.groupingBy(PageTables::series));
    return rows.stream()
        .filter(row -> day(row).compareTo(first(series.get(series(row)))) >= 0)
        .toList();
  }

  private String first(List<Row> series) {
    int at = series.size() - 1;
    int steps = 0;
    while (at > 0
        && (steps < NextStep.STEPS_OF_A_HABIT || day(series.get(at)).compareTo(since) > 0)) {
      boolean isStep = !series.get(at).text("amount").equals(series.get(at - 1).text("amount"));
      steps += isStep ? 1 : 0;
      at--;
    }
    return day(series.get(at));
  }

  private static String day(Row row) {
    return row.text("valid_from");
  }

  private static List<String> series(Row row) {
    return Stream.of("region", "series", "basis").map(row::text).toList();
  }

  /** All of a table. */
  private void put(String file) {
    put(file, row -> true);
  }

  private void put(String file, Predicate<Row> isKept) {
    put(file, tables.read(file).stream().filter(isKept).toList());
  }

  /** A table without rows is none. */
  private void put(String file, List<Row> rows) {
    if (!rows.isEmpty()) {
      String lines =
          Stream.concat(Stream.of(rows.get(0).titles()), rows.stream().map(Row::cells))
              .map(cells -> String.join("\t", cells))
              .collect(Collectors.joining("\n"));
      files.put(Tables.FOLDER + file, lines);
    }
  }
}

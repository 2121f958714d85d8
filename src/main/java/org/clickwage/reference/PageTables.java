package org.clickwage.reference;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clickwage.message.BundledText;
import org.clickwage.message.Language;

/**
 * The tables that a page has in it, by their names: the rows of its countries that say something of
 * a day since its first one, with a tab between cells.
 */
public final class PageTables {
  private static final Pattern TABLE_OF_CHARGES = Pattern.compile("([a-z0-9-]+)/[a-z0-9_]+");

  /** The end of a title whose cells are in a language: {@code source_fr}. */
  private static final Pattern OF_LANGUAGE = Pattern.compile(".*_([a-z]{2})");

  private static final String VALID_FROM = "valid_from";
  private static final String AMOUNT = "amount";

  private final Tables tables = new Tables();
  private final Collection<String> countries;
  private final String since;
  private final Set<String> otherLanguages;
  private final Map<String, String> files = new LinkedHashMap<>();

  private PageTables(Collection<String> countries, LocalDate since, List<Language> languages) {
    this.countries = countries;
    this.since = since.toString();
    this.otherLanguages = new LinkedHashSet<>(Language.codes());
    languages.forEach(language -> otherLanguages.remove(language.code()));
  }

  /**
   * @param currencies those in which money may be given, besides those of the countries
   */
  public static Map<String, String> of(
      Collection<String> countries,
      Collection<String> currencies,
      LocalDate since,
      List<Language> languages) {
    PageTables page = new PageTables(countries, since, languages);
    page.places();
    page.charges();
    page.floors();
    currencies.forEach(page::exchangeRates);
    return page.files;
  }

  private void places() {
    files.put("places", String.join(" ", countries));
    files.put(Tables.FOLDER + "date", BundledText.of(Tables.FOLDER + "date").strip());
    for (String file : List.of("countries", "country-notes", "gaps", "regions")) {
      put(file + ".csv", row -> countries.contains(row.text("country")));
    }
    for (String country : countries) {
      String file = "minimum-wages/" + country + ".csv";
      put(
          file,
          since(
              tables.read(file),
              row -> row.text(VALID_FROM),
              NextStep.STEPS_OF_A_HABIT,
              "region",
              "series",
              "basis"));
    }
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
        .forEach(file -> put(file, since(tables.read(file), PageTables::applies, 0, "component")));
    if (levies.stream().anyMatch(row -> row.text("reduction").equals(Acre.OPTION))) {
      put(Acre.FILE, row -> true); // of the day on which a business was created, long ago
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

  private void exchangeRates(String currency) {
    String file = "exchange-rates/" + currency + ".csv";
    put(file, since(tables.read(file), row -> row.text("year"), 0, "base", "quote"));
  }

  private static String applies(Row row) {
    return row.optional("applies_from").orElseGet(() -> row.text(VALID_FROM));
  }

  /**
   * The rows from the last one of each key that began before the first day, and so many changes of
   * an amount before, by which a habit is seen.
   */
  private List<Row> since(
      List<Row> rows, Function<Row, String> day, int changes, String... titlesOfKey) {
    Function<Row, List<String>> key = row -> Stream.of(titlesOfKey).map(row::text).toList();
    Map<List<String>, String> first = new HashMap<>();
    rows.stream()
        .sorted(Comparator.comparing(day))
        .collect(Collectors.groupingBy(key))
        .forEach((name, own) -> first.put(name, day.apply(own.get(first(own, day, changes)))));
    return rows.stream()
        .filter(row -> day.apply(row).compareTo(first.get(key.apply(row))) >= 0)
        .toList();
  }

  private int first(List<Row> rows, Function<Row, String> day, int changes) {
    int at = rows.size() - 1;
    int seen = 0;
    while (at > 0 && (seen < changes || day.apply(rows.get(at)).compareTo(since) > 0)) {
      seen += rows.get(at).text(AMOUNT).equals(rows.get(at - 1).text(AMOUNT)) ? 0 : 1;
      at--;
    }
    return at;
  }

  private void put(String file, Predicate<Row> isKept) {
    put(file, tables.read(file).stream().filter(isKept).toList());
  }

  /** A table without rows is none. */
  private void put(String file, List<Row> rows) {
    if (rows.isEmpty()) {
      return;
    }
    List<String> titles = rows.get(0).titles().stream().filter(this::isRead).toList();
    String lines =
        Stream.concat(
                Stream.of(titles),
                rows.stream().map(row -> titles.stream().map(row::text).toList()))
            .map(cells -> cells.stream().map(PageTables::cell).collect(Collectors.joining("\t")))
            .collect(Collectors.joining("\n"));
    files.put(Tables.FOLDER + file, lines);
  }

  private boolean isRead(String title) {
    return Stream.of(OF_LANGUAGE.matcher(title))
        .filter(matcher -> matcher.matches())
        .noneMatch(matcher -> otherLanguages.contains(matcher.group(1)));
  }

  private static String cell(String text) {
    return text.replaceAll("[\\t\\n\\r]+", " ");
  }
}

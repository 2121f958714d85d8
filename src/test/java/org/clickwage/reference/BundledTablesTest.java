package org.clickwage.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clickwage.message.Note;
import org.junit.jupiter.api.Test;

/** Every bundled row: a source, a key of its own, days in order, known currencies and countries. */
class BundledTablesTest {
  private static final Set<String> RECIPES = Set.of("schemes.csv", "levies.csv", "notes.csv");
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private static Path folder() throws URISyntaxException {
    return Path.of(Tables.class.getResource("date").toURI()).getParent();
  }

  private static List<Path> files(String folder) throws IOException, URISyntaxException {
    try (Stream<Path> files = Files.list(folder().resolve(folder))) {
      return files.sorted().toList();
    }
  }

  private static List<Row> rows(Path file) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      return TableFile.rows(reader, false);
    }
  }

  private static List<Row> checked(Path file) throws IOException, URISyntaxException {
    List<Row> rows = rows(file);
    assertFalse(rows.isEmpty(), file::toString);
    TableShape shape = TableShape.of(folder().relativize(file).toString()).orElseThrow();
    assertEquals(List.of(), shape.problems(file.getFileName().toString(), rows));
    return rows;
  }

  private static String nameOf(Path file) {
    return file.getFileName().toString().replace(".csv", "");
  }

  /** No row comes before one of an earlier day of the same key. */
  private static void assertSorted(Path file, List<Row> rows, String day, String... series) {
    for (int i = 1; i < rows.size(); i++) {
      Row row = rows.get(i);
      Row before = rows.get(i - 1);
      boolean same =
          List.of(series).stream().allMatch(column -> row.text(column).equals(before.text(column)));
      assertTrue(!same || row.text(day).compareTo(before.text(day)) >= 0, file + ":" + row.line());
    }
  }

  @Test
  void tablesAreSplitAsTheParserDoes() throws Exception {
    try (Stream<Path> files = Files.walk(folder())) {
      for (Path file : files.filter(each -> each.toString().endsWith(".csv")).toList()) {
        assertEquals(rows(file), TableFile.rows(Files.readString(file)), file::toString);
      }
    }
  }

  @Test
  void minimumWagesAreInOrder() throws Exception {
    for (Path file : files("minimum-wages")) {
      List<Row> rows = checked(file);
      assertTrue(COUNTRIES.contains(nameOf(file)), file::toString);
      assertSorted(file, rows, "valid_from", "region", "series", "basis");
      rows.forEach(row -> assertStepFollows(row, file));
    }
  }

  private static void assertStepFollows(Row row, Path file) {
    String step = row.text(NextStep.COLUMN);
    assertTrue(
        step.isEmpty() || step.compareTo(row.text("valid_from")) > 0, file + ":" + row.line());
  }

  @Test
  void whereDataAreAskedForIsKnown() throws Exception {
    for (Path file : files("data-requests")) {
      List<Row> rows = checked(file);
      rows.stream()
          .filter(row -> row.has("country"))
          .forEach(row -> assertTrue(COUNTRIES.contains(row.text("country")), file::toString));
    }
    DataRequests requests = ReferenceData.bundled().dataRequests();
    for (Row row : new Tables().read("data-requests/laws.csv")) {
      Place country = Place.of(row.text("country"));
      assertFalse(requests.authorities(country).isEmpty(), country::toString);
    }
    for (String platform : requests.platforms()) {
      assertFalse(requests.platform(platform).works().isEmpty(), platform);
    }
    assertEquals(LocalDate.of(2024, 1, 14), requests.platform("Wolt").confirmed().orElseThrow());
  }

  @Test
  void aRegionBearsItsCountrysPrefix() throws Exception {
    for (Path file : files("minimum-wages")) {
      for (Row row : rows(file)) {
        String region = row.text("region");
        assertTrue(region.isEmpty() || region.startsWith(nameOf(file) + "-"), region);
        assertEquals(row.text("basis").equals("net"), row.text("series").endsWith("-net"), region);
      }
    }
  }

  @Test
  void aRegionHasOneDefaultSeries() throws Exception {
    for (Path file : files("minimum-wages")) {
      Set<String> defaults = new HashSet<>();
      Set<String> regions = new HashSet<>();
      for (Row row : rows(file)) {
        if (row.text("default").equals("yes")) {
          regions.add(row.text("region"));
          defaults.add(row.text("region") + " " + WageTable.withoutNet(row.text("series")));
        }
      }
      assertEquals(regions.size(), defaults.size(), file::toString);
    }
  }

  @Test
  void netIsNeverAboveTheGrossInForce() throws Exception {
    for (Path file : files("minimum-wages")) {
      WageTable table = new WageTable(new Tables(), nameOf(file));
      for (String region : table.regions()) {
        for (WageSeries series : table.series(region)) {
          for (MinimumWage net : series.rows(Basis.NET)) {
            series
                .find(net.validFrom(), Basis.GROSS)
                .toOptional()
                .filter(gross -> gross.unit() == net.unit())
                .ifPresent(
                    gross ->
                        assertTrue(net.amount().compareTo(gross.amount()) <= 0, net::toString));
          }
        }
      }
    }
  }

  /**
   * A gap may cover a row's first day; else the row answers on that day, and not the day before.
   */
  @Test
  void everyGrossRowAnswersFromItsFirstDay() throws Exception {
    int answered = 0;
    int all = 0;
    for (Path file : files("minimum-wages")) {
      WageTable table = new WageTable(new Tables(), nameOf(file));
      for (String region : table.regions()) {
        for (WageSeries series : table.series(region)) {
          for (MinimumWage row : series.rows(Basis.GROSS)) {
            all++;
            answered += isAnsweredOn(series, row, row.validFrom()) ? 1 : 0;
            assertFalse(isAnsweredOn(series, row, row.validFrom().minusDays(1)), row::toString);
          }
        }
      }
    }
    assertTrue(2 * answered > all, "most gross rows answer on their first day");
  }

  private static boolean isAnsweredOn(WageSeries series, MinimumWage row, LocalDate day) {
    return series
        .find(day, Basis.GROSS)
        .toOptional()
        .map(found -> found.validFrom().equals(row.validFrom()))
        .orElse(false);
  }

  @Test
  void exchangeRatesAndParitiesAreInOrder() throws Exception {
    for (Path file : files("exchange-rates")) {
      List<Row> rows = checked(file);
      rows.forEach(row -> assertEquals(nameOf(file), row.text("quote")));
      assertSorted(file, rows, "year", "base");
    }
    for (Path file : files("purchasing-power")) {
      List<Row> rows = checked(file);
      rows.forEach(row -> assertTrue(row.text("quote").endsWith("-" + nameOf(file))));
      assertTrue(COUNTRIES.contains(nameOf(file)), file::toString);
      assertSorted(file, rows, "year", "base");
    }
  }

  /** Without a year between them that would break the index. */
  @Test
  void consumerPricesAreOfYearsInARow() throws Exception {
    for (Path file : files("consumer-prices")) {
      List<Integer> years =
          checked(file).stream().map(row -> Integer.valueOf(row.text("year"))).toList();
      assertTrue(COUNTRIES.contains(nameOf(file)), file::toString);
      assertEquals(
          IntStream.range(years.get(0), years.get(0) + years.size()).boxed().toList(), years);
    }
  }

  @Test
  void gapsAreOfKnownSeriesOrOfCountriesWithoutOne() throws Exception {
    for (Row row : checked(folder().resolve("gaps.csv"))) {
      WageTable table = new WageTable(new Tables(), row.text("country"));
      assertTrue(
          row.text("series").isEmpty()
              ? table.isEmpty()
              : table.regions().stream()
                  .anyMatch(
                      region ->
                          table
                              .series(region, WageTable.withoutNet(row.text("series")))
                              .isPresent()),
          row::toString);
      assertTrue(
          row.text("to").isEmpty() || row.text("from").compareTo(row.text("to")) <= 0,
          row::toString);
    }
  }

  @Test
  void countriesRegionsAndLinesAreInBothLanguages() throws Exception {
    List<Row> countries = checked(folder().resolve("countries.csv"));
    countries.forEach(row -> assertTrue(COUNTRIES.contains(row.text("country"))));
    checked(folder().resolve("regions.csv"))
        .forEach(row -> assertFalse(row.text("why_fr").isEmpty()));
    checked(folder().resolve("country-notes.csv"))
        .forEach(row -> assertFalse(row.text("note_fr").isEmpty()));
    rows(folder().resolve("gaps.csv")).forEach(row -> assertFalse(row.text("why_fr").isEmpty()));
    for (Path file : files("minimum-wages")) {
      rows(file).forEach(row -> assertFalse(row.text("scope_fr").isEmpty(), row::toString));
    }
  }

  @Test
  void eachTableHasItsCountry() throws Exception {
    Set<String> countries = new HashSet<>(new Places(new Tables()).countries());
    for (Path file : files("minimum-wages")) {
      assertTrue(countries.contains(nameOf(file)), file::toString);
    }
  }

  @Test
  void chargeRowsAreInOrder() throws Exception {
    for (Path file : files("charges")) {
      if (!RECIPES.contains(file.getFileName().toString())) {
        List<Row> rows = checked(file);
        assertSorted(file, rows, "valid_from", "component", "lower");
        rows.forEach(ChargeRow::of);
      }
    }
  }

  @Test
  void everyRowThatALevyNamesIsThere() throws Exception {
    checked(folder().resolve(ChargeSchemes.SCHEMES_FILE));
    checked(folder().resolve(ChargeSchemes.NOTES_FILE))
        .forEach(row -> assertFalse(row.text("note_fr").isEmpty()));
    ChargeTables tables = new ChargeTables(new Tables());
    for (Row row : checked(folder().resolve("charges/levies.csv"))) {
      List<String> names = new ArrayList<>(row.list("rows"));
      for (String column : List.of("minimum", "cap", "limit", "exempt_up_to", "ceiling")) {
        row.optional(column).ifPresent(names::add);
      }
      names.forEach(name -> assertFalse(tables.all(List.of(name)).isEmpty(), name));
    }
  }

  @Test
  void lateWagesHaveRatesInOrderAndAreInBothLanguages() throws Exception {
    Set<String> interest = new HashSet<>();
    for (Row row : checked(folder().resolve(LateWages.RULES_FILE))) {
      assertTrue(COUNTRIES.contains(row.text("country")), row::toString);
      assertFalse(row.text("name_fr").isEmpty(), row::toString);
      row.list("status").forEach(BundledTablesTest::assertIsStatus);
      if (row.text("kind").equals("interest")) {
        interest.add(row.text("rule"));
      }
    }
    List<Row> rates = checked(folder().resolve(LateWages.RATES_FILE));
    assertSorted(folder().resolve(LateWages.RATES_FILE), rates, "valid_from", "rule");
    assertEquals(interest, rates.stream().map(row -> row.text("rule")).collect(Collectors.toSet()));
    for (Row row : checked(folder().resolve(LateWages.LIMITS_FILE))) {
      assertTrue(COUNTRIES.contains(row.text("country")), row::toString);
      assertEquals(row.text("clock").isEmpty(), row.text("clock_fr").isEmpty(), row::toString);
      assertEquals(row.text("doubt").isEmpty(), row.text("doubt_fr").isEmpty(), row::toString);
      row.list("status").forEach(BundledTablesTest::assertIsStatus);
    }
    for (Row row : checked(folder().resolve(LateWages.BODIES_FILE))) {
      assertTrue(COUNTRIES.contains(row.text("country")), row::toString);
      assertFalse(row.text("body_fr").isEmpty(), row::toString);
      row.list("status").forEach(BundledTablesTest::assertIsStatus);
    }
  }

  @Test
  void publishedPayIsOfKnownPlacesAndDoubtedInBothLanguages() throws Exception {
    for (Row row : checked(folder().resolve(PublishedPay.FILE))) {
      assertFalse(row.text("work_fr").isEmpty(), row::toString);
      assertEquals(row.text("doubt").isEmpty(), row.text("doubt_fr").isEmpty(), row::toString);
    }
    List<PublishedFigure> figures = ReferenceData.bundled().publishedPay().all();
    figures.forEach(
        figure ->
            figure.place().ifPresent(place -> assertTrue(COUNTRIES.contains(place.country()))));
  }

  private static void assertIsStatus(String word) {
    assertTrue(Stream.of(LateWages.Status.values()).map(Note::word).anyMatch(word::equals), word);
  }

  @Test
  void legalFloorsHaveRatesInOrderAndAreInBothLanguages() throws Exception {
    Set<String> names = new HashSet<>();
    for (Row row : checked(folder().resolve(LegalFloors.FLOORS_FILE))) {
      names.add(row.text("floor"));
      assertTrue(COUNTRIES.contains(row.text("country")), row::toString);
      assertFalse(row.text("name_fr").isEmpty() || row.text("note_fr").isEmpty(), row::toString);
    }
    Path file = folder().resolve(LegalFloors.RATES_FILE);
    List<Row> rates = checked(file);
    Set<String> used = new HashSet<>();
    for (Row row : rates) {
      used.add(row.text("floor"));
      FloorTerm.of(row);
      assertTrue(
          row.text("known_until").isEmpty()
              || row.text("valid_from").compareTo(row.text("known_until")) <= 0,
          row::toString);
    }
    assertEquals(names, used);
    for (String other : LegalFloors.OTHER_FILES) {
      checked(folder().resolve(other)).forEach(FloorTerm::of);
    }
    for (String floor : names) {
      for (String per :
          List.of("activity-hour", "activity-minute", "trip-minute", "mile", "ride", "km")) {
        assertSorted(
            file,
            rates.stream()
                .filter(row -> row.text("floor").equals(floor) && row.text("per").equals(per))
                .toList(),
            "valid_from",
            "part");
      }
    }
  }

  @Test
  void theEmployeeContributionsThatNetRowsCiteAreKept() throws Exception {
    for (Row row : rows(folder().resolve("employee-contributions.csv"))) {
      assertFalse(row.text("source").isEmpty(), row::toString);
      assertTrue(COUNTRIES.contains(row.text("country")), row::toString);
      row.day("valid_from");
    }
  }

  /** A text is the name of one place at most, and each country has its English and French one. */
  @Test
  void eachCountryHasNamesOfItsOwn() throws IOException, URISyntaxException {
    Path file = folder().resolve("country-names.csv");
    List<Row> rows = rows(file);
    assertEquals(rows.size(), rows.stream().map(row -> row.text("code")).distinct().count());
    rows.forEach(row -> assertFalse(row.text("name").isEmpty(), row::toString));
    rows.removeIf(row -> row.text("alpha_3").isEmpty()); // England, a part of a country
    assertEquals(COUNTRIES, rows.stream().map(row -> row.text("code")).collect(Collectors.toSet()));
    for (Row row : rows) {
      Locale country = new Locale("", row.text("code"));
      String place = row.optional("place").orElse(row.text("code"));
      List<String> names = new ArrayList<>();
      row.optional("names").ifPresent(others -> names.addAll(List.of(others.split("; "))));
      names.addAll(List.of(row.sentence("name").in("en"), row.sentence("name").in("fr")));
      names.add(country.getISO3Country());
      names.add(country.getDisplayCountry(Locale.ENGLISH));
      names.add(country.getDisplayCountry(Locale.FRENCH));
      for (String name : names) {
        assertEquals(Optional.of(place), CountryNames.place(name).map(Place::toString), name);
      }
    }
  }
}

package org.clickwage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.clickwage.compare.BasisChoice;
import org.clickwage.compare.ReferenceRequest;
import org.clickwage.compare.ReferenceTerms;
import org.clickwage.compare.Verdict;
import org.clickwage.compare.WageCalculation;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.reference.ReferenceData;
import org.clickwage.source.ListSource;
import org.clickwage.survey.CalculatedRecord;
import org.clickwage.survey.ResultColumn;
import org.clickwage.table.CsvSource;
import org.clickwage.table.DialectDetector;
import org.clickwage.table.DialectOverrides;
import org.clickwage.table.RecordProblem;
import org.clickwage.wage.StatedDeductions;
import org.clickwage.work.Stated;
import org.clickwage.work.StatedTime;
import org.clickwage.work.WorkInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How another program uses this one; 515.50 € in 60 hours are 8.59 € an hour, the SMIC 11.65 €. */
class ClickwageTest {
  private static final CSVFormat HEADED =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private final Clickwage clickwage = new Clickwage();

  @Test
  void aWork() {
    WorkInput work =
        WorkInput.paying(Stated.forWork(Rational.parse("515.50")), Optional.empty())
            .withTime(
                new StatedTime(
                    Optional.of(Stated.forWork(Rational.of(60))),
                    Optional.empty(),
                    Optional.empty()));
    ReferenceRequest asked =
        ReferenceRequest.of(
                LocalDate.of(2024, 6, 3), ReferenceTerms.of(BasisChoice.GROSS, List.of()))
            .withPlace(Optional.of(ReferenceData.bundled().places().parse("FR", null)))
            .withCurrency(Optional.of(Currency.getInstance("EUR")));

    WageCalculation calculated = clickwage.calculate(work, StatedDeductions.NONE, asked);

    assertEquals(Optional.of(Verdict.BELOW), calculated.comparisons().get(0).verdict());
  }

  @Test
  void aRecord() {
    Map<String, Object> values =
        Map.of(
            "country", "FR",
            "date", "2024-06-03",
            "currency", "EUR",
            "pay", new BigDecimal("515.50"),
            "hours", 60);

    CalculatedRecord record = clickwage.calculate(values);

    assertEquals(
        Range.of(Rational.of(5155, 600)), record.figures().get(ResultColumn.EARNINGS_HOURLY_RATE));
    assertEquals(
        Range.of(Rational.parse("11.65")), record.figures().get(ResultColumn.MINIMUM_HOURLY));
    assertEquals("below", record.words().get(ResultColumn.VERDICT));
    assertEquals(List.of(), record.problems());
  }

  /**
   * 1.0E7 € and 12.5 €, as a notebook has them; what is missing is null, what is no number a text.
   */
  @Test
  void recordsOfFloatingPoint() throws IOException {
    ListSource rows =
        new ListSource(
            List.of("currency", "pay", "hours", "bonus"),
            List.of(
                Arrays.asList("EUR", 1.0E7, 2.0, null),
                Arrays.asList("EUR", 12.5f, 0.5, 1L),
                Arrays.asList("EUR", Double.NaN, 1.0, null)));
    List<CalculatedRecord> records = new ArrayList<>();

    clickwage.calculate(rows, records::add);

    List<Range> rates =
        records.stream().map(each -> each.figures().get(ResultColumn.GROSS_HOURLY_RATE)).toList();
    assertEquals(
        Arrays.asList(Range.of(Rational.of(5_000_000)), Range.of(Rational.of(27)), null), rates);
    assertEquals("pay: ", records.get(2).problems().get(0).inRecord());
  }

  @Test
  void aRecordThatDoesNotRead() {
    CalculatedRecord record = clickwage.calculate(Map.of("pay", "12 EUR", "hours", "ten"));

    assertEquals(Map.of(), record.figures());
    assertEquals("hours: ", record.problems().get(0).inRecord());
  }

  /** Of two workers one has two records, 30 € in 2 hours and 10 € in 2: 10 € an hour. */
  private static final ListSource TWO_WORKERS =
      new ListSource(
          List.of("worker", "city", "currency", "pay", "hours"),
          List.of(
              List.of("ann", "Lyon", "EUR", 30, 2),
              List.of("ann", "Lyon", "EUR", 10, 2),
              List.of("ben", "Lyon", "EUR", 14, 1)));

  /** The other has 14 € an hour: the median is (10 + 14) / 2 = 12. */
  @Test
  void aSource() throws IOException {
    Map<String, Object> lyon = rows(TWO_WORKERS, List.of("city"), 1).get(0);

    assertEquals("Lyon", lyon.get("city"));
    assertEquals(Rational.of(2), lyon.get("workers"));
    assertEquals(Rational.of(12), lyon.get("median"));
  }

  /**
   * Two are fewer than five: nothing but the group's name is shown, and who it is compared with.
   */
  @Test
  void aSourceOfFewPeople() throws IOException {
    List<Map<String, Object>> rows =
        clickwage.summarise(TWO_WORKERS, List.of("city"), 2, ClickwageTest::refuse);

    assertEquals(
        List.of(
            Map.of("city", "Lyon", "suppressed", "n < 5", "reference_kind", "none"),
            Map.of("city", "*", "suppressed", "n < 5", "reference_kind", "none")),
        rows);
  }

  @Test
  void aNameThatIsThatOfNoField() {
    assertRefused("town is the name of 0 fields, not of one: ", List.of("city", "town"), 5);
    assertRefused("a group has at least 1 worker: 0", List.of("city"), 0);
  }

  private void assertRefused(String why, List<String> by, int minGroup) {
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> rows(TWO_WORKERS, by, minGroup));
    assertTrue(refused.getMessage().startsWith(why), refused::getMessage);
  }

  /** What is wrong is told once, though a range lets the records be read again. */
  @Test
  void aSourceWithARange() throws IOException {
    ListSource source =
        new ListSource(
            List.of("currency", "pay", "hours"),
            List.of(
                List.of("EUR", 30, "ten"), List.of("EUR", "30..40", 2), List.of("EUR", 90, "ten")),
            1);
    List<String> problems = new ArrayList<>();

    List<Map<String, Object>> rows =
        clickwage.summarise(source, List.of(), 1, 1, each -> problems.add(each.inRecord()));

    assertEquals(
        List.of("low", "high"), rows.stream().map(row -> row.get("bound")).toList(), "15 and 20");
    assertEquals(
        List.of(Rational.of(15), Rational.of(20)),
        rows.stream().map(row -> row.get("median")).toList());
    assertEquals(List.of("hours: ", "hours: "), problems);
  }

  @Test
  void aSummaryIsThatOfTheCommand(@TempDir Path folder) throws IOException {
    List<String> names = List.of("worker", "city", "country", "date", "currency", "pay", "hours");
    List<List<Object>> records = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      String city = i < 3 ? "Nice" : i < 20 ? "Lyon" : "Lille";
      records.add(
          List.of("w" + i, city, "FR", "2024-06-03", "EUR", 200 + 37 * i % 400, 20 + i % 7));
    }
    assertShownAsByTheCommand(names, records, folder);
    records.set(5, List.of("w5", "Lyon", "FR", "2024-06-03", "EUR", "300..400", 30));
    assertShownAsByTheCommand(names, records, folder);
  }

  private void assertShownAsByTheCommand(
      List<String> names, List<List<Object>> records, Path folder) throws IOException {
    Path file = folder.resolve("survey.csv");
    Files.writeString(
        file,
        Stream.concat(Stream.of(names), records.stream())
            .map(
                row ->
                    row.stream().map(Object::toString).collect(Collectors.joining(",", "", "\n")))
            .collect(Collectors.joining()));
    for (int minGroup : new int[] {1, 5}) {
      Call call =
          Call.of(
              "batch",
              file.toString(),
              "--by",
              "city",
              "--format",
              "csv",
              "--min-group",
              Integer.toString(minGroup));
      assertEquals(0, call.exit(), call.err());
      List<Map<String, String>> expected = new ArrayList<>();
      try (CSVParser rows = CSVParser.parse(call.out(), HEADED)) {
        rows.forEach(row -> expected.add(shown(row.toMap())));
      }
      assertEquals(
          expected, shown(rows(new ListSource(names, records), List.of("city"), minGroup)));
    }
  }

  private static Map<String, String> shown(Map<String, ?> row) {
    Map<String, String> texts = new TreeMap<>();
    row.forEach((name, value) -> texts.put(name, value.toString()));
    texts.values().removeIf(String::isEmpty);
    return texts;
  }

  private static List<Map<String, String>> shown(List<Map<String, Object>> rows) {
    return rows.stream().map(ClickwageTest::shown).toList();
  }

  private List<Map<String, Object>> rows(ListSource source, List<String> by, int minGroup)
      throws IOException {
    return clickwage.summarise(source, by, minGroup, 2, ClickwageTest::refuse);
  }

  private static void refuse(RecordProblem problem) {
    throw new AssertionError(problem);
  }

  @Test
  void aFile() throws IOException {
    byte[] csv = "pay,hours\n20 EUR,2\n30..40 EUR,2\n".getBytes(StandardCharsets.UTF_8);
    CsvSource source =
        new CsvSource(
            () -> new ByteArrayInputStream(csv),
            DialectDetector.detect(csv, true, DialectOverrides.NONE));
    List<Range> rates = new ArrayList<>();

    clickwage.calculate(
        source, each -> rates.add(each.figures().get(ResultColumn.GROSS_HOURLY_RATE)));

    assertEquals(
        List.of(Range.of(Rational.of(10)), new Range(Rational.of(15), Rational.of(20))), rates);
  }
}

package org.clickwage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clickwage.compare.BasisChoice;
import org.clickwage.compare.ReferenceRequest;
import org.clickwage.compare.ReferenceTerms;
import org.clickwage.compare.Verdict;
import org.clickwage.compare.WageCalculation;
import org.clickwage.group.GroupFigures;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.reference.ReferenceData;
import org.clickwage.source.ListSource;
import org.clickwage.statistics.StatisticsOptions;
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

/** How another program uses this one; 515.50 € in 60 hours are 8.59 € an hour, the SMIC 11.65 €. */
class ClickwageTest {
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
  @Test
  void aSource() throws IOException {
    ListSource rows =
        new ListSource(
            List.of("worker", "city", "currency", "pay", "hours"),
            List.of(
                List.of("ann", "Lyon", "EUR", 30, 2),
                List.of("ann", "Lyon", "EUR", 10, 2),
                List.of("ben", "Lyon", "EUR", 14, 1)));
    List<RecordProblem> problems = new ArrayList<>();

    List<GroupFigures> groups = clickwage.summarise(rows, List.of("city"), 2, problems::add);

    assertEquals(List.of(), problems);
    assertEquals(List.of("Lyon"), groups.get(0).group().keys());
    assertEquals(Optional.of(Rational.of(2)), groups.get(0).group().workers());
    assertTrue(
        groups.get(0).statistics().statistics(StatisticsOptions.DEFAULT).toString().contains("12"),
        "the median of 10 and 14");
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

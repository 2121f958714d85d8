package org.clickwage.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.clickwage.compare.ReferenceLookup;
import org.clickwage.disclosure.ColumnRedaction;
import org.clickwage.source.ListSource;
import org.clickwage.source.Parts;
import org.clickwage.source.Records;
import org.clickwage.table.Chunker;
import org.clickwage.table.RecordProblem;
import org.clickwage.wage.Wage;
import org.junit.jupiter.api.Test;

/** Records of another source than a file have the results of a file with the same cells. */
class OtherSourceTest {
  private static final List<String> TITLES =
      List.of("worker", "country", "date", "currency", "pay", "hours", "minimum");

  /** Texts, and numbers as numbers: a worker with two records, a range, a slip, a blank record. */
  private static final List<List<Object>> ROWS =
      List.of(
          List.of("w1", "FR", "2024-06-03", "EUR", new BigDecimal("515.50"), 60, ""),
          List.of(" w1 ", "FR", "2024-06-10", "EUR", 300, new BigDecimal("20.5"), ""),
          List.of("w2", "FR", "2024-07-01", "EUR", "60..70", 7, ""),
          List.of("w3", "FR", "yesterday", "EUR", 90, "ten", ""),
          List.of("", "", "", "", "", "", ""),
          List.of("w4", "FR", "2024-07-01", "EUR", new BigDecimal("-3"), 10, ""),
          List.of("w5", "DE", "2024-07-01", "EUR", 120, 10, new BigDecimal("12.41")));

  private static byte[] csv() {
    StringBuilder lines = new StringBuilder(String.join(",", TITLES)).append('\n');
    for (List<Object> row : ROWS) {
      lines.append(String.join(",", row.stream().map(Object::toString).toList())).append('\n');
    }
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static BatchFile file() {
    return new BatchFile(csv()).ranges().by("country");
  }

  private static List<Object> outcome(Parts parts, int threads) throws IOException {
    List<RecordProblem> problems = new ArrayList<>();
    BatchRun run =
        new BatchRun(file().plan(), ColumnRedaction.NOTHING, threads, problems::add, records -> {});
    SurveyTotals totals = run.run(parts).orElseThrow();
    return List.of(BatchFile.summary(totals), problems, totals.records(), BatchFile.counts(totals));
  }

  @Test
  void aTableInMemoryComesToTheSameAsItsFile() throws IOException {
    byte[] csv = csv();
    List<Object> expected;
    try (Parts parts = new Chunker(new ByteArrayInputStream(csv), file().dialect(), 1 << 10)) {
      expected = outcome(parts, 1);
    }
    assertTrue(expected.get(1).toString().contains("yesterday"), "a slip is told with its line");
    for (int threads = 1; threads <= 3; threads++) {
      assertEquals(expected, outcome(new ListSource(TITLES, ROWS, 2).read(), threads));
    }
  }

  /** 515.50 € in 60 hours are 8.59166… € an hour, whichever way the number came. */
  @Test
  void aNumberReachesTheArithmeticUnparsed() throws IOException {
    BatchPlan plan = file().plan();
    Parts table = new ListSource(TITLES, ROWS, 2).read();
    Records record = table.records();
    RecordCalculator calculator =
        new RecordCalculator(plan, record, new ReferenceLookup(plan.facts()), true);
    RecordResult first = new RecordResult();
    RecordResult second = new RecordResult();
    record.start(table.next());
    record.next();
    calculator.calculate(first);
    List<Wage> wages = first.wages;
    assertEquals("515.5/60", fraction(wages.get(0)));
    record.next();
    calculator.calculate(second);
    assertTrue(second.wages == wages, "the same wage is filled again, as by plain digits only");
  }

  private static String fraction(Wage wage) {
    return wage.grossPay.value() + "/" + wage.workHours.value();
  }
}

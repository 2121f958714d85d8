package org.clickwage.survey;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.clickwage.Generator;
import org.clickwage.disclosure.ColumnRedaction;
import org.clickwage.group.RecordKind;
import org.clickwage.message.Note;
import org.clickwage.number.Rational;
import org.clickwage.table.Chunk;
import org.clickwage.table.Chunker;
import org.clickwage.table.Dialect;
import org.clickwage.table.DialectOverrides;
import org.clickwage.table.RecordCursor;
import org.clickwage.table.RecordGenerator;
import org.clickwage.table.RecordProblem;
import org.clickwage.table.UnreadableInputException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The way of a file through a batch: each record once, in order, its bytes untouched, whatever the
 * threads and the size of the chunks.
 */
class BatchPipelineTest {
  private static final ResultColumn[] TWO = {ResultColumn.GROSS_HOURLY_RATE, ResultColumn.PROBLEM};
  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final String MARK = "\uFEFF";

  private static final String PLAIN =
      "worker,group,pay,hours,currency,note\n"
          + "w1,a,10,2,EUR,fine\n"
          + "w2,b,7.50,3,EUR,\n"
          + "w1,a,x,3,EUR,not a number\n"
          + "w3,a,4,0.5,EUR,\"quoted, with \"\"quotes\"\"\"\n"
          + "w4,b,9,1,EUR,\"two\nlines\"\n"
          + "w5,b,9,4,EUR,\"a lone\rreturn\"\n"
          + "w6,a,12,,EUR,no time\n";

  /** Files of every kind, by what is special about them. */
  private static Map<String, byte[]> files() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("line feeds", PLAIN.getBytes(UTF_8));
    files.put("no final newline", PLAIN.strip().getBytes(UTF_8));
    files.put("CRLF", PLAIN.replace("\n", "\r\n").getBytes(UTF_8));
    files.put("CR alone", PLAIN.replace("\n", "\r").getBytes(UTF_8));
    files.put("CRLF, no final newline", PLAIN.strip().replace("\n", "\r\n").getBytes(UTF_8));
    files.put("empty lines", PLAIN.replace("w3,", "\n\nw3,").getBytes(UTF_8));
    files.put("empty lines at the end", (PLAIN + "\n\n").getBytes(UTF_8));
    files.put("short records", PLAIN.replace(",EUR,fine", "").getBytes(UTF_8));
    files.put("long records", PLAIN.replace("fine", "fine,and,more").getBytes(UTF_8));
    files.put("a quote never closed", (PLAIN + "w9,a,1,1,EUR,\"open\nw10,b,1,1").getBytes(UTF_8));
    files.put(
        "text behind a quote", (PLAIN + "w9,a,1,1,EUR,\"x\"y\nw8,b,1,1,EUR,\n").getBytes(UTF_8));
    files.put("every cell quoted", quoted().getBytes(UTF_8));
    files.put("statuses", statuses().getBytes(UTF_8));
    files.put("semicolons", PLAIN.replace(",", ";").replace(".", ",").getBytes(UTF_8));
    files.put("tabs", PLAIN.replace(",", "\t").getBytes(UTF_8));
    files.put("UTF-8 with a mark", (MARK + PLAIN).getBytes(UTF_8));
    files.put("accents", PLAIN.replace("fine", "payée 12 €, à l’heure").getBytes(UTF_8));
    files.put(
        "Windows-1252",
        PLAIN
            .replace("fine", "\"payée 12 €, à l’heure\"")
            .replace("group", "équipe")
            .getBytes(WESTERN));
    files.put("UTF-16, low byte first", (MARK + PLAIN).getBytes(UTF_16LE));
    files.put("UTF-16, high byte first", (MARK + PLAIN).getBytes(UTF_16BE));
    files.put("header only", "worker,pay,hours\n".getBytes(UTF_8));
    files.put("header only, no newline", "worker,pay,hours".getBytes(UTF_8));
    files.put("one row", "worker,pay,hours\nw1,3,1".getBytes(UTF_8));
    return files;
  }

  private static String statuses() {
    StringBuilder all = new StringBuilder("worker,group,pay,hours,currency,status\n");
    for (int i = 0; i < 30; i++) {
      String status = List.of("approved", "pending", "rejected").get(i % 3);
      all.append(i % 4 == 0 ? "" : "w" + i % 7).append(i % 2 == 0 ? ",a," : ",b,");
      all.append(i).append(",2,EUR,").append(status).append('\n');
    }
    return all.toString();
  }

  private static String quoted() {
    StringBuilder all = new StringBuilder("\"worker\",\"pay\",\"hours\"\r\n");
    for (int i = 0; i < 30; i++) {
      all.append("\"w").append(i % 7).append("\",\"").append(i).append("\",\"2\"\r\n");
    }
    return all.toString();
  }

  @TestFactory
  Stream<DynamicTest> theInputIsBackWhenOurColumnsAreTakenAway() {
    return files().entrySet().stream()
        .map(file -> dynamicTest(file.getKey(), () -> assertUntouched(file.getValue())));
  }

  @TestFactory
  Stream<DynamicTest> threadsAndChunksChangeNothing() {
    return files().entrySet().stream()
        .map(file -> dynamicTest(file.getKey(), () -> assertSameForAll(file.getValue())));
  }

  private static void assertUntouched(byte[] bytes) throws IOException {
    BatchFile file = new BatchFile(bytes).columns(TWO);
    BatchFile.Outcome outcome = file.run(1, Chunker.USUAL_SIZE);
    assertArrayEquals(bytes, withoutOurs(bytes, outcome.out(), file.dialect(), TWO.length));
  }

  private static void assertSameForAll(byte[] bytes) {
    BatchFile file = new BatchFile(bytes);
    BatchFile.Outcome expected = file.run(1, Chunker.USUAL_SIZE);
    for (int threads : new int[] {1, 2, 5}) {
      for (int size : new int[] {1, 7, 64, 1_000}) {
        BatchFile.Outcome outcome = file.run(threads, size);
        String with = threads + " threads, chunks of " + size;
        assertArrayEquals(expected.out(), outcome.out(), with);
        assertEquals(expected.summary(), outcome.summary(), with);
        assertEquals(expected.problems(), outcome.problems(), with);
        assertEquals(expected.records(), outcome.records(), with);
        assertEquals(expected.counts(), outcome.counts(), with);
      }
    }
  }

  /**
   * The scheme of a French liberal profession is no German one. Spans are of a month, and of weeks.
   */
  @Test
  void whatIsReportedBelowTheFiguresIsCountedByAllThreads() {
    String survey =
        "pay,hours,currency,country,from,to,charges\n"
            + "900,90,EUR,FR,2024-06-01,2024-06-30,fr-micro-bnc\n"
            + "900,90,EUR,FR,2024-10-15,2024-11-15,24\n".repeat(2)
            + "900,90,EUR,FR,2024-06-15,2024-07-15,fr-micro-bnc\n".repeat(2)
            + "900,90,EUR,DE,2024-06-01,2024-06-14,fr-micro-bnc\n".repeat(2);
    Map<RecordKind, Long> laws = Map.of(RecordKind.SCHEME_ELSEWHERE, 2L);
    assertCounts(survey, List.of(laws, Optional.empty(), List.of(), true, 0L));
    String log =
        "worker,accept,end,pay,currency,status\n"
            + "w1,2024-06-01 10:00:00Z,2024-06-01 10:10:00Z,1,EUR,approved\n".repeat(3)
            + "w2,2024-06-01 10:00:00Z,2024-06-01 10:10:00Z,1,EUR,approved\n";
    assertCounts(log, List.of(Map.of(), Optional.empty(), List.of(), false, 2L));
    String costs =
        "worker,pay,hours,currency,costs,bonus\n"
            + "w1,30,3,EUR,,\nw1,30,3,EUR,2,\n".repeat(2)
            + "w2,30,3,EUR,,5\n";
    List<Note> empty =
        List.of(
            Note.of("summary.nothing-is-0", Rational.of(4), Rational.of(5), "bonus"),
            Note.of("summary.nothing-is-0", Rational.of(3), Rational.of(5), "costs"));
    assertCounts(costs, List.of(Map.of(), Optional.empty(), empty, false, 0L));
    String months =
        "pay,paid_hours,currency\n"
            + "900/month,20/week,EUR\n".repeat(3)
            + "900/month,90/month,EUR\n".repeat(2);
    Map<RecordKind, Long> ofMonths = Map.of(RecordKind.PART_OF_TIME, 5L, RecordKind.CALENDAR, 3L);
    assertCounts(months, List.of(ofMonths, Optional.empty(), List.of(), false, 0L));
    String answers =
        "StartDate,EndDate,Status,RecordedDate,ResponseId,pay,hours,currency\n"
            + "a,b,IP Address,c,d,10,1,EUR\n"
            + "a,b,Survey Preview,c,d,10,1,EUR\n".repeat(8);
    String line = "--where \"Status!=Survey Preview\"";
    Note tests = Note.of("summary.tests", Rational.of(8), "Status", line);
    assertCounts(
        answers, List.of(Map.of(RecordKind.TEST, 8L), Optional.of(tests), List.of(), false, 0L));
    String times = "pay,paid_hours,unpaid_hours\n" + "10,2,\n".repeat(3) + "10,,2\n".repeat(2);
    Map<RecordKind, Long> parts = Map.of(RecordKind.PART_OF_TIME, 5L);
    assertCounts(times, List.of(parts, Optional.empty(), List.of(), false, 0L));
  }

  private static void assertCounts(String text, List<Object> counts) {
    BatchFile file = new BatchFile(text.getBytes(UTF_8));
    for (int threads : new int[] {1, 2, 5}) {
      assertEquals(counts, file.run(threads, 1).counts(), threads + " threads");
    }
  }

  /**
   * Takes the cells that were added off each record of an output. It knows the input's records from
   * the cursor, and checks that only as many delimiters and cells follow as there should.
   */
  private static byte[] withoutOurs(byte[] input, byte[] output, Dialect dialect, int added) {
    Charset charset = dialect.charset();
    String in = new String(input, charset);
    String out = new String(output, charset);
    String byUnits = in.startsWith(MARK) ? in.substring(1) : in;
    RecordCursor record = new RecordCursor(inUtf8(dialect));
    byte[] cells = byUnits.getBytes(UTF_8);
    record.start(Chunk.of(cells));
    StringBuilder kept = new StringBuilder(in.startsWith(MARK) ? MARK : "");
    int at = kept.length();
    int width = dialect.header().size();
    for (int row = 0; record.next(); row++) {
      String raw =
          new String(cells, record.recordStart(), record.recordEnd() - record.recordStart(), UTF_8);
      String end =
          new String(
              cells, record.recordEnd(), record.recordEndWithLineEnd() - record.recordEnd(), UTF_8);
      assertEquals(raw, out.substring(at, at + raw.length()), "record " + row);
      at += raw.length();
      if (!record.isEmptyLine() && row >= dialect.preambleLines()) {
        int missing = row < dialect.headRecords() ? 0 : Math.max(0, width - record.fields());
        for (int cell = 0; cell < missing + added; cell++) {
          assertEquals(dialect.delimiter(), out.charAt(at), "record " + row);
          at = cellEnd(out, at + 1, dialect.delimiter());
        }
      }
      assertEquals(end, out.substring(at, at + end.length()), "record " + row);
      at += end.length();
      kept.append(raw).append(end);
    }
    assertEquals(out.length(), at, "nothing behind the last record");
    return kept.toString().getBytes(charset);
  }

  private static Dialect inUtf8(Dialect dialect) {
    return new Dialect(
        UTF_8,
        0,
        dialect.delimiter(),
        dialect.decimal(),
        dialect.preambleLines(),
        dialect.headerRows(),
        dialect.header(),
        0,
        dialect.lineEnd(),
        List.of(),
        dialect.numbers(),
        Set.of(),
        false);
  }

  private static int cellEnd(String text, int from, char delimiter) {
    int at = from;
    boolean quoted = at < text.length() && text.charAt(at) == '"';
    for (at += quoted ? 1 : 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (quoted && c == '"') {
        quoted = at + 1 < text.length() && text.charAt(at + 1) == '"';
        at += quoted ? 1 : 0;
      } else if (!quoted && (c == delimiter || c == '\n' || c == '\r')) {
        return at;
      }
    }
    return at;
  }

  @Test
  void generatedFilesKeepTheirBytesToo() {
    Generator.records(
        chance -> {
          char delimiter = chance.one(List.of(',', ';', '\t', '|'));
          String header = String.join(String.valueOf(delimiter), "worker", "pay", "hours") + "\n";
          String text =
              header + new RecordGenerator(chance.number(), delimiter).file(1 + chance.below(20));
          byte[] bytes = text.getBytes(UTF_8);
          DialectOverrides known =
              new DialectOverrides(
                  Optional.of(delimiter),
                  Optional.empty(),
                  Optional.of(UTF_8),
                  Optional.of(1),
                  Optional.of(0));
          BatchFile file = new BatchFile(bytes, known).columns(TWO).ranges();
          BatchFile.Outcome outcome = file.run(1, Chunker.USUAL_SIZE);
          // The rate has two ends here.
          assertArrayEquals(
              bytes, withoutOurs(bytes, outcome.out(), file.dialect(), TWO.length + 1));
          BatchFile.Outcome again = file.run(3, 1 + chance.below(50));
          assertArrayEquals(outcome.out(), again.out());
          assertEquals(outcome.summary(), again.summary());
        });
  }

  @Test
  void aRecordLongerThanAChunkIsOneRecord() {
    String note = "\"" + "x\n".repeat(5_000) + "\"";
    byte[] bytes = ("worker,pay,hours,note\nw1,3,1," + note + "\nw2,4,1,\n").getBytes(UTF_8);
    BatchFile.Outcome outcome = new BatchFile(bytes).columns(TWO).run(2, 100);
    assertEquals(2, outcome.records());
    assertTrue(new String(outcome.out(), UTF_8).endsWith(note + ",3,\nw2,4,1,,4,\n"));
  }

  @Test
  void problemsAreReportedInTheOrderOfTheInputWithTheirFirstLine() {
    byte[] bytes = "worker,pay,hours\nw1,x,1\nw2,\"x\n\n2\",1\n\nw3,1,y\n".getBytes(UTF_8);
    BatchFile.Outcome outcome = new BatchFile(bytes).run(5, 1);
    assertEquals(
        List.of(2L, 3L, 7L), outcome.problems().stream().map(RecordProblem::line).toList());
    assertEquals(
        List.of("pay", "pay", "hours"),
        outcome.problems().stream().map(RecordProblem::column).toList());
    assertEquals(3, outcome.records());
  }

  @Test
  void aShortRecordIsFilledUpBeforeOurColumns() {
    byte[] bytes = "worker,pay,hours,note\nw1,3\nw2\n".getBytes(UTF_8);
    BatchFile.Outcome outcome = new BatchFile(bytes).columns(TWO).run(1, 1_000);
    assertEquals(
        "worker,pay,hours,note,gross_hourly_rate,problem\nw1,3,,,,\nw2,,,,,\n",
        new String(outcome.out(), UTF_8));
  }

  @Test
  void aDroppedColumnIsNotFilledUpInAShortRecord() {
    byte[] bytes = "worker,pay,hours,note\nw1,3\n,8,2,n\n".getBytes(UTF_8);
    ColumnRedaction hiding =
        new ColumnRedaction(new boolean[] {true, false, false, true}, new boolean[4], text -> text);
    BatchFile.Outcome outcome = new BatchFile(bytes).columns(TWO).hiding(hiding).run(1, 1_000);
    assertEquals(
        "pay,hours,gross_hourly_rate,problem\n3,,,\n8,2,4,\n", new String(outcome.out(), UTF_8));
  }

  @Test
  void whatAQuoteThatIsNeverClosedTookInIsHidden() {
    byte[] bytes = "worker,pay,note\nw1,3,a\nw2,\"4,b\nw3,5,c\n".getBytes(UTF_8);
    ColumnRedaction hiding =
        new ColumnRedaction(new boolean[3], new boolean[] {true, false, false}, text -> "p");
    BatchFile.Outcome outcome =
        new BatchFile(bytes).columns(ResultColumn.GROSS_PAY).hiding(hiding).run(1, 1_000);
    assertEquals("worker,pay,note,gross_pay\np,3,a,3\np,,,", new String(outcome.out(), UTF_8));
  }

  @Test
  void allColumnsMayBeDropped() {
    byte[] bytes = "pay,hours\n8,2\n3\n".getBytes(UTF_8);
    ColumnRedaction hiding =
        new ColumnRedaction(new boolean[] {true, true}, new boolean[2], text -> text);
    BatchFile.Outcome outcome = new BatchFile(bytes).columns(TWO).hiding(hiding).run(1, 1_000);
    assertEquals("gross_hourly_rate,problem\n4,\n,\n", new String(outcome.out(), UTF_8));
  }

  @Test
  void aPseudonymIsPutInPlaceOfACellAndNothingElseChanges() {
    byte[] bytes = "worker,pay,note\n\"w,1\",3,\"a\"\"b\"\n,4,c\nw2,5,\"w,1\"\n".getBytes(UTF_8);
    ColumnRedaction hiding =
        new ColumnRedaction(
            new boolean[3], new boolean[] {true, false, false}, text -> "p" + text.length());
    BatchFile.Outcome outcome =
        new BatchFile(bytes).columns(ResultColumn.PROBLEM).hiding(hiding).run(1, 1_000);
    assertEquals(
        "worker,pay,note,problem\np3,3,\"a\"\"b\",\n,4,c,\np2,5,\"w,1\",\n",
        new String(outcome.out(), UTF_8));
  }

  @Test
  void titlesOfTheInputKeepTheirNameAndOursAreMarked() {
    byte[] bytes = "pay,hours,gross_pay,problem\n8,2,x,y\n".getBytes(UTF_8);
    BatchFile.Outcome outcome =
        new BatchFile(bytes).columns(ResultColumn.GROSS_PAY, ResultColumn.PROBLEM).run(1, 1_000);
    assertEquals(
        "pay,hours,gross_pay,problem,clickwage_gross_pay,clickwage_problem\n8,2,x,y,8,\n",
        new String(outcome.out(), UTF_8));
  }

  @Test
  void aTitleOfOursThatIsTakenTooHasANumber() {
    byte[] bytes = "pay,hours,gross_pay,clickwage_gross_pay\n8,2,x,y\n".getBytes(UTF_8);
    BatchFile.Outcome outcome = new BatchFile(bytes).columns(ResultColumn.GROSS_PAY).run(1, 1_000);
    assertEquals(
        "pay,hours,gross_pay,clickwage_gross_pay,clickwage_gross_pay_2\n8,2,x,y,8\n",
        new String(outcome.out(), UTF_8));
  }

  @Test
  void everyRecordIsCountedInOneGroup() {
    for (Map.Entry<String, byte[]> file : files().entrySet()) {
      BatchFile one = new BatchFile(file.getValue());
      if (one.dialect().header().contains("group")) {
        BatchFile.Outcome outcome = one.by("group").run(2, 50);
        List<String> rows = Arrays.asList(outcome.summary().split("\n"));
        long grouped =
            rows.stream().limit(rows.size() - 1).mapToLong(BatchPipelineTest::records).sum();
        assertEquals(outcome.records(), grouped, file.getKey());
        assertEquals(outcome.records(), records(rows.get(rows.size() - 1)), file.getKey());
      }
    }
  }

  /** The number behind the keys. */
  private static long records(String row) {
    return Long.parseLong(
        row.substring(row.lastIndexOf("] ", row.indexOf(" none")) + 2).split(" ")[0]);
  }

  /** Whoever looks for the quote needs its line, whatever the threads have not read yet. */
  @Test
  void aRecordWithoutEndIsReportedWithItsLine() throws IOException {
    byte[] file =
        ("pay,hours\n" + "1,2\n".repeat(500) + "\"" + "x\n".repeat(2_000))
            .getBytes(StandardCharsets.UTF_8);
    BatchPlan plan = new BatchFile(file).plan();
    try (Chunker chunker = new Chunker(new ByteArrayInputStream(file), plan.dialect(), 64, 1_000)) {
      BatchRun run = new BatchRun(plan, ColumnRedaction.NOTHING, 2, problem -> {}, records -> {});
      UnreadableInputException reported =
          assertThrows(UnreadableInputException.class, () -> run.run(chunker));
      assertEquals(Note.of("input.record-too-long", 502L), reported.reason());
    }
  }

  @Test
  void progressIsReportedOfEachRecordOnce() throws IOException {
    byte[] file = ("pay,hours\n" + "1,2\n".repeat(500)).getBytes(StandardCharsets.UTF_8);
    BatchPlan plan = new BatchFile(file).plan();
    AtomicLong reported = new AtomicLong();
    try (Chunker chunker = new Chunker(new ByteArrayInputStream(file), plan.dialect(), 64)) {
      new BatchRun(plan, ColumnRedaction.NOTHING, 2, problem -> {}, reported::addAndGet)
          .run(chunker);
    }
    assertEquals(500, reported.get());
  }
}

package org.clickwage.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.clickwage.Call;
import org.clickwage.workbook.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A survey and its statistics in one workbook. */
class SurveyWorkbookTest {
  @TempDir Path folder;

  private static String sheet(Path file, String name) throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    Workbook.unpack(() -> Files.newInputStream(file), name, text).orElseThrow();
    return text.toString(StandardCharsets.UTF_8);
  }

  private static String part(Path file, String name) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
      ZipEntry entry = zip.getNextEntry();
      while (!entry.getName().equals(name)) {
        entry = zip.getNextEntry();
      }
      return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private Call batch(String text, Path out, String... more) throws IOException {
    Path survey = Files.writeString(folder.resolve("survey.csv"), text);
    return Call.of(
        Call.with(List.of("batch", survey.toString(), "--out", out.toString(), "--force"), more));
  }

  /** 12.50 by 2.5 hours is 5 an hour; 1.200 among decimal commas, and 00012, stay as they are. */
  @Test
  void numbersAreNumbersAndTextsAreTexts() throws IOException {
    Path out = folder.resolve("rich.xlsx");
    String survey =
        "id;pay;hours;currency;note\n"
            + "00012;12,50;2,5;EUR;1.200\n"
            + "1;30;2;EUR;\"a\n"
            + "=1+1 & <b>_x0041_\"\n";
    String[] options = {"--columns", "gross_hourly_rate,minimum_currency"};
    batch(survey, out, options);
    assertEquals(
        """
        id,pay,hours,currency,note,gross_hourly_rate,minimum_currency
        00012,12.50,2.5,EUR,1.200,5,
        1,30,2,EUR,a =1+1 & <b>_x0041_,15,
        """,
        sheet(out, "records"));
    String xml = part(out, "xl/worksheets/sheet1.xml");
    assertTrue(xml.contains("<c r=\"B2\"><v>12.50</v></c>"), xml);
    assertTrue(xml.contains("<c r=\"A2\" t=\"inlineStr\">"), xml);
    assertTrue(xml.contains("<c r=\"E2\" t=\"inlineStr\">"), xml);
    assertTrue(xml.contains("<c r=\"A1\" t=\"inlineStr\" s=\"1\">"), xml);
    assertTrue(xml.contains("<pane ySplit=\"1\" topLeftCell=\"A2\""), xml);
    byte[] first = Files.readAllBytes(out);
    batch(survey, out, options);
    assertArrayEquals(first, Files.readAllBytes(out));
  }

  /** A cell without a title moves ours to the right, under titles of numbers. */
  @Test
  void aCellTooManyIsNoNumber() throws IOException {
    Path out = folder.resolve("rich.xlsx");
    batch("pay,hours,currency\n12,2,EUR,zz\n12,2,EUR\n", out);
    String xml = part(out, "xl/worksheets/sheet1.xml");
    String text = "<c r=\"D2\" t=\"inlineStr\"><is><t xml:space=\"preserve\">zz</t>";
    assertTrue(xml.contains(text), xml);
    assertTrue(xml.contains("<c r=\"D3\"><v>2</v></c>"), xml);
  }

  /** What is not read of a record is one cell, and ours are under their titles all the same. */
  @Test
  void whatIsSaidOfABrokenRecordIsUnderItsTitle() throws IOException {
    Path out = folder.resolve("rich.xlsx");
    String survey = "pay,hours,currency\n12,2,EUR\n12,\"2\"x,EUR\n";
    batch(survey, out, "--columns", "gross_hourly_rate,minimum_currency,counted");
    assertEquals(
        """
        pay,hours,currency,gross_hourly_rate,minimum_currency,counted
        12,2,EUR,6,,yes
        12,\"""2\""x,EUR",,,,problem
        """,
        sheet(out, "records"));
  }

  @Test
  void theStatisticsAndTheMeaningOfColumnsAreSheetsToo() throws IOException {
    Path out = folder.resolve("rich.xlsx");
    Path summary = folder.resolve("summary.csv");
    String[] args = {"batch", "samples/survey.csv", "--by", "platform", "--out", out.toString()};
    Call.of(Call.with(List.of(args), "--summary", summary.toString()));
    assertEquals(Files.readString(summary), sheet(out, "summary"));
    assertTrue(sheet(out, "columns").contains("\nworker,as in the input\n"));
    Call verified = Call.of("verify", folder.resolve("rich.datapackage.json").toString());
    assertEquals(0, verified.exit(), verified.out());
  }

  @Test
  void whatIsLargerThanAWorkbookIsRefusedBeforeItStarts() throws IOException {
    Path out = folder.resolve("rich.xlsx");
    String titles = "pay,hours,currency,note\n1,1,EUR,\n";
    String tooLong = "--out: survey.csv:3: note: more than 32,767 characters";
    Map<String, String> surveys =
        Map.of(
            titles + "1,1,EUR,\n".repeat((1 << 20) - 1),
            "--out: a workbook has room for",
            titles + "1,1,EUR," + "é".repeat(1 << 15),
            tooLong);
    for (Map.Entry<String, String> survey : surveys.entrySet()) {
      Call refused = batch(survey.getKey(), out);
      assertEquals(2, refused.exit(), refused.err());
      assertTrue(refused.err().contains(survey.getValue()), refused.err());
      assertFalse(Files.exists(out));
    }
    assertEquals(0, batch(titles + "1,1,EUR," + "é".repeat((1 << 15) - 1), out).exit());
  }

  /** What is too long only among results leaves nothing behind either. */
  @Test
  void sessionsOfAWorkerWithoutRoomAreRefused() throws IOException {
    Path log = folder.resolve("log.csv");
    Path out = folder.resolve("sessions.xlsx");
    String tasks = Files.readString(Path.of("samples", "tasks.csv"));
    Files.writeString(log, tasks.replaceAll(",W1,", "," + "W".repeat(1 << 15) + ","));
    Call refused = Call.of("sessions", log.toString(), "--out", out.toString());
    assertEquals(4, refused.exit(), refused.err());
    assertTrue(refused.err().contains("A10: more than 32,767 characters"), refused.err());
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(List.of(log), left.toList());
    }
  }

  /** Each table that is written says the same as its CSV, and what its columns mean. */
  @ParameterizedTest
  @CsvSource({
    "sessions, samples/tasks.csv, --out, records, paid",
    "sessions, samples/tasks.csv, --workers, records, hidden_seconds",
    "sessions, samples/tasks.csv, --summary, summary, sessions",
    "batch, samples/survey.csv, --summary, summary, headcount_ratio",
    "compare, samples/cases.csv, --out, summary, verdict",
    "statement, samples/driver-export, --out, summary, ratio"
  })
  void everyTableMayBeAWorkbook(
      String command, String input, String option, String sheet, String column) throws IOException {
    Path book = folder.resolve("table.xlsx");
    Path table = folder.resolve("table.csv");
    Call.of(command, input, option, book.toString());
    Call.of(command, input, option, table.toString(), "--force");
    assertEquals(Files.readString(table), sheet(book, sheet));
    assertTrue(sheet(book, "columns").contains("\n" + column + ","), column);
  }

  /** Rates of 8, 10 and 12: the standard error of their mean is 2 ÷ √3. */
  @Test
  void tablesOfAPaperHaveStandardErrorsInBrackets() throws IOException {
    Path survey = folder.resolve("survey.csv");
    Files.writeString(survey, "worker,pay,hours,currency\na,8,1,EUR\nb,10,1,EUR\nc,12,1,EUR\n");
    Path book = folder.resolve("groups.xlsx");
    Call.of("batch", survey.toString(), "--se", "--min-group", "1", "--summary", book.toString());
    String tables = sheet(book, "tables");
    assertTrue(tables.contains("\nAll,€10.00,€8.00 to €12.00,€10.00\n,,,(€1.15)\n"), tables);
    assertTrue(tables.contains("\n\"Standard errors (in brackets) assume"), tables);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "batch samples/survey.csv --out rich.ods",
        "batch samples/survey.csv --out rich.xls",
        "batch samples/survey.csv --out rich.parquet.gz",
        "batch samples/survey.csv --problems rich.xlsx",
        "batch samples/survey.csv --problems rich.parquet",
        "template survey --out rich.parquet"
      })
  void nothingElseIsWrittenUnderTheNameOfATable(String call) {
    Call refused = Call.line(call);
    assertEquals(2, refused.exit());
    assertTrue(refused.err().contains("is not a file that is written here"), refused.err());
  }

  /** The same whatever the zone: no part has the time at which it was written. */
  @Test
  void aPipeGetsTheBytesOfTheFile() throws IOException {
    Path book = folder.resolve("cases.xlsx");
    Call.of("compare", "samples/cases.csv", "--out", book.toString());
    ByteArrayOutputStream piped = new ByteArrayOutputStream();
    String[] args = {"compare", "samples/cases.csv", "--format", "xlsx"};
    App.run(InputStream.nullInputStream(), piped, OutputStream.nullOutputStream(), Call.PIPE, args);
    assertArrayEquals(Files.readAllBytes(book), piped.toByteArray());
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(book))) {
      assertNull(zip.getNextEntry().getExtra());
    }
  }
}

package org.clickwage.parquet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.NanoTime;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.clickwage.message.Note;
import org.clickwage.workbook.TableFormat;
import org.clickwage.workbook.WorkbookException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The installed program with its second jar, and files of two writers: DuckDB and parquet-java. */
class ParquetIT {
  private static final Path HOME = Path.of(System.getProperty("clickwage.home"));

  @TempDir Path folder;

  private record Outcome(int exit, String out, String err) {}

  private Outcome run(String line) throws Exception {
    List<String> words = new ArrayList<>(List.of(HOME.resolve("bin/clickwage").toString()));
    words.addAll(List.of(line.split(" ")));
    Path out = folder.resolve("stdout");
    Path err = folder.resolve("stderr");
    int exit =
        new ProcessBuilder(words)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start()
            .waitFor();
    return new Outcome(exit, Files.readString(out), Files.readString(err));
  }

  private static void duckDb(String... queries) throws SQLException {
    try (Connection memory = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = memory.createStatement()) {
      for (String query : queries) {
        statement.execute(query);
      }
    }
  }

  /** What DuckDB writes of a query. */
  private Path written(String query, String compression) throws SQLException {
    Path file = folder.resolve("table.parquet");
    duckDb("COPY (" + query + ") TO '" + file + "' (COMPRESSION " + compression + ")");
    return file;
  }

  private static String cells(Path file) throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try (FileChannel channel = FileChannel.open(file)) {
      TableFormat.in(HOME.resolve("lib/extra")).orElseThrow().unpack(channel, text);
    }
    return text.toString(UTF_8);
  }

  private static Note refusal(Path file) {
    return assertThrows(WorkbookException.class, () -> cells(file)).reason();
  }

  /** As texts, and as DuckDB takes the types of a CSV. */
  @ParameterizedTest
  @CsvSource({
    "batch, survey, --by platform",
    "compare, cases, ''",
    "compare, couriers-2023, ''",
    "sessions, tasks, --minimum 7.25USD/h"
  })
  void eachSampleComesToTheSame(String command, String sample, String options) throws Exception {
    String call = command + " %s/" + sample + ".%s " + options + " --format json";
    Outcome ofTable = run(call.formatted("samples", "csv").strip());
    for (String types : List.of("true", "false")) {
      duckDb(
          "COPY (FROM read_csv('samples/%s.csv', all_varchar = %s)) TO '%s/%s.parquet'"
              .formatted(sample, types, folder, sample));
      Outcome same = run(call.formatted(folder, "parquet").strip());
      assertEquals(ofTable.out(), same.out().replace(".parquet", ".csv"), same.err());
      assertEquals(ofTable.exit(), same.exit());
    }
  }

  @Test
  void aFolderOfExportsComesToTheSame() throws Exception {
    String export = "samples/driver-export";
    try (Stream<Path> tables = Files.list(Path.of(export))) {
      for (Path table : tables.toList()) {
        String name = table.getFileName().toString().replace(".csv", ".parquet");
        duckDb("COPY (FROM read_csv('%s')) TO '%s/%s'".formatted(table, folder, name));
      }
    }
    String call = "statement %s --charges fr-micro-bic-services --format json";
    Outcome same = run(call.formatted(folder));
    assertEquals(run(call.formatted(export)).out(), same.out().replace(".parquet", ".csv"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"uncompressed", "snappy", "gzip", "zstd"})
  void everyTypeIsWrittenExactly(String compression) throws Exception {
    String query =
        """
        SELECT * FROM (VALUES
          (255::UTINYINT, -5::SMALLINT, 4294967295::UINTEGER, 18446744073709551615::UBIGINT,
           12.50::DECIMAL(4, 2), 1234567.125::DECIMAL(15, 3), 12345678901234567890.5::DECIMAL(38, 3),
           0.1::FLOAT, 0.1::DOUBLE, DATE '2024-06-03', TIMESTAMP '2024-06-03 10:11:12.5',
           TIMESTAMPTZ '2024-06-03 10:11:12+02', TIME '08:30:00', true,
           'a "b", c' || chr(10) || 'é', UUID '01234567-89ab-cdef-0123-456789abcdef', 'x'::BLOB),
          (NULL, 2, 2, 2, -1, 0.5, -1, 1e-7::FLOAT, 1e23, '1969-12-31',
           '1969-12-31 23:59:59.999999', '1900-01-01 00:00:00+00', '23:59:59.999999', false, '',
           '00000000-0000-0000-0000-000000000000', NULL))
        """;
    assertEquals(
        """
        col0,col1,col2,col3,col4,col5,col6,col7,col8,col9,col10,col11,col12,col13,col14,col15,col16
        255,-5,4294967295,18446744073709551615,12.5,1234567.125,12345678901234567890.5,0.1,0.1,\
        2024-06-03,2024-06-03T10:11:12.5,2024-06-03T08:11:12Z,08:30:00,true,"a ""b"", c é",\
        01234567-89ab-cdef-0123-456789abcdef,x
        ,2,2,2,-1,0.5,-1,0.0000001,100000000000000000000000,\
        1969-12-31,1969-12-31T23:59:59.999999,1900-01-01T00:00:00Z,23:59:59.999999,false,,\
        00000000-0000-0000-0000-000000000000,
        """,
        cells(written(query, compression)));
  }

  /** 1.125 hours are no thousand hours: 30 by 1.125 is 26.67. */
  @Test
  void aFractionIsSurelyOne() throws Exception {
    Path file = written("SELECT 30 AS pay, 1.125::DOUBLE AS hours, 'EUR' AS currency", "snappy");
    Outcome done = run("batch " + file + " --columns gross_hourly_rate --out -");
    assertEquals(
        "pay,hours,currency,gross_hourly_rate\n30,1.125,EUR,26.66666666666667\n", done.out());
    assertEquals(0, done.exit(), done.err());
  }

  private Path written(String columns, Stream<Object[]> rows) throws IOException {
    MessageType schema = MessageTypeParser.parseMessageType("message t {" + columns + "}");
    Path file = folder.resolve("java.parquet");
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(new LocalOutputFile(file)).withType(schema).build()) {
      for (Object[] row : (Iterable<Object[]>) rows::iterator) {
        writer.write(group(schema, row));
      }
    }
    return file;
  }

  private static Group group(MessageType schema, Object[] row) {
    Group group = new SimpleGroup(schema);
    for (int i = 0; i < row.length; i++) {
      if (row[i] instanceof NanoTime stamp) {
        group.add(i, stamp);
      } else if (row[i] instanceof Float number) {
        group.add(i, number);
      } else {
        group.add(i, (Double) row[i]);
      }
    }
    return group;
  }

  /** Julian day 2,440,588 is 1970-01-01; 3,600 s of it are one hour. */
  @Test
  void theOldTimestampIsADayAndATime() throws IOException {
    Object[] row = {new NanoTime(2_440_589, 3_600_000_000_000L)};
    Path file = written("required int96 t;", Stream.<Object[]>of(row));
    assertEquals("t\n1970-01-02T01:00:00\n", cells(file));
  }

  /** No decimal of fewer digits, next to the number below or above it, reads back the same. */
  @Test
  void aBinaryFractionIsTheShortestDecimalThatReadsBackTheSame() throws IOException {
    Random random = new Random(28);
    List<Double> numbers = new ArrayList<>(List.of(2e-3, 2.2250738585072014e-308, 5e-324, 0x1p-44));
    while (numbers.size() < 5_000) {
      double number = Double.longBitsToDouble(random.nextLong());
      numbers.add(Double.isFinite(number) ? number : random.nextInt(100_000) / 100.0);
    }
    String text =
        cells(
            written(
                "required double d; required float f;",
                numbers.stream().map(d -> new Object[] {d, random.nextInt(10_000_000) / 64f})));
    List<String> rows = text.lines().skip(1).toList();
    for (int i = 0; i < rows.size(); i++) {
      double number = numbers.get(i);
      BigDecimal written = new BigDecimal(rows.get(i).split(",")[0]).stripTrailingZeros();
      assertEquals(number, written.doubleValue());
      for (RoundingMode towards : List.of(RoundingMode.FLOOR, RoundingMode.CEILING)) {
        if (written.precision() > 1) {
          MathContext shorter = new MathContext(written.precision() - 1, towards);
          assertNotEquals(number, new BigDecimal(number).round(shorter).doubleValue(), rows.get(i));
        }
      }
    }
  }

  @Test
  void columnsThatNoCellHoldsAreNamed() throws Exception {
    String query =
        "SELECT 1 AS pay, [1, 2] AS list, {'a': 1} AS struct, map {'k': 'v'} AS m,"
            + " INTERVAL 1 DAY AS span";
    Path file = written(query, "snappy");
    assertEquals(Note.of("parquet.columns", "list, struct, m, span"), refusal(file));
    assertEquals(4, run("batch " + file).exit());
    assertEquals(
        Note.of("parquet.columns", "raw"),
        refusal(written("SELECT '\\xFF'::BLOB AS raw", "snappy")));
  }

  @Test
  void whatCanNotBeUnpackedIsNamed() throws Exception {
    assertEquals(
        Note.of("parquet.compression", "BROTLI"), refusal(written("SELECT 1 AS pay", "brotli")));
  }

  /** 12.50 in 2.5 hours is 5 an hour; 1,200.50 in 7 hours is 171.5. */
  @Test
  void recordsAreWrittenAsTextsAndOursAsDecimals() throws Exception {
    Path survey = folder.resolve("survey.csv");
    Files.writeString(
        survey,
        "nom;paie;heures;devise;;paie\nAna;12,50;2,5;EUR;\"a\nb\";1\n\nEva;1.200,50;7;EUR;;2\n");
    Path out = folder.resolve("rich.parquet");
    String call = "batch %s --map pay=#2 --columns gross_hourly_rate,minimum_currency --out %s";
    Outcome done = run(call.formatted(survey, out));
    assertEquals(0, done.exit(), done.err());
    assertEquals(
        """
        nom,paie,heures,devise,#5,#6,gross_hourly_rate,minimum_currency
        Ana,"12,50","2,5",EUR,a b,1,5,
        Eva,"1.200,50",7,EUR,,2,171.5,
        """,
        cells(out));
    String type = "SELECT typeof(gross_hourly_rate) AS type FROM '" + out + "' LIMIT 1";
    assertEquals("type\n\"DECIMAL(38,24)\"\n", cells(written(type, "snappy")));
    assertEquals(0, run("verify " + folder.resolve("rich.datapackage.json")).exit());
  }

  @ParameterizedTest
  @CsvSource({"batch, survey, --out", "sessions, tasks, --out", "sessions, tasks, --workers"})
  void whatIsWrittenReadsLikeTheTableOfText(String command, String sample, String option)
      throws Exception {
    String call = command + " samples/" + sample + ".csv " + option + " %s/rich.";
    run(call.formatted(folder) + "csv");
    run(call.formatted(folder) + "parquet --force");
    assertEquals(
        Files.readString(folder.resolve("rich.csv")), cells(folder.resolve("rich.parquet")));
  }

  /** Sixteen digits before the point, and a cell without a title. */
  @ParameterizedTest
  @ValueSource(strings = {"1000000000000000,2,EUR", "12.5,2,EUR,late"})
  void whatHasNoPlaceIsRefusedAndNotRounded(String record) throws Exception {
    Path survey = folder.resolve("survey.csv");
    Files.writeString(survey, "pay,hours,currency\n1,1,EUR\n" + record + "\n");
    Path out = folder.resolve("rich.parquet");
    Outcome refused = run("batch " + survey + " --out " + out);
    assertEquals(4, refused.exit(), refused.err());
    assertTrue(refused.err().contains("row 2 of the records has ‘"), refused.err());
    assertFalse(Files.exists(out));
  }

  /** Cut anywhere its end is missing; with zeros for its first row group that is damaged. */
  @Test
  void aDamagedFileIsRefused() throws Exception {
    Path file = written("SELECT i AS pay, i / 3 AS hours FROM range(1000) r(i)", "snappy");
    byte[] whole = Files.readAllBytes(file);
    for (int length = 4; length < whole.length; length += whole.length / 9) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertEquals(Note.of("parquet.damaged-end"), refusal(file));
    }
    byte[] zeros = whole.clone();
    Arrays.fill(zeros, 4, 1000, (byte) 0);
    Files.write(file, zeros);
    assertEquals(Note.of("parquet.damaged", "1"), refusal(file));
  }
}

package org.clickwage.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.clickwage.Call;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables that are too long for all rows to be looked at. */
class SumRowsTest {
  private static final String TITLES = "worker,pay,hours,currency\n";
  private static final int ROWS = 3_000;

  @TempDir Path folder;

  /** The pay is 10 to 16 in turn, the hours 1 to 3. */
  private static String records() {
    StringBuilder records = new StringBuilder();
    for (int i = 0; i < ROWS; i++) {
      records.append("\"w").append(i).append("\",").append(10 + i % 7).append(',');
      records.append(1 + i % 3).append(",EUR\n");
    }
    return records.toString();
  }

  /** 428 times 91 and 10 to 13 once more are 38,994; 1,000 times 6 hours are 6,000. */
  private static String sum(String name) {
    return name + ",38994,6000,\n";
  }

  /** The same with a row below so many of them. */
  private static String records(int above, String row) {
    List<String> lines = new ArrayList<>(records().lines().toList());
    lines.add(above, row);
    return String.join("\n", lines);
  }

  private String reported(byte[] file) throws IOException {
    Path survey = folder.resolve("survey.csv");
    Files.write(survey, file);
    Call call = Call.of("batch", survey.toString());
    assertEquals(ExitCode.FINE.code(), call.exit(), call.err());
    return call.err();
  }

  private String reported(String file) throws IOException {
    return reported(file.getBytes(StandardCharsets.UTF_8));
  }

  private static void assertLeftOut(int line, String reported) {
    assertTrue(reported.contains("no figure: survey.csv:" + line + "."), reported);
    assertTrue(reported.contains("3,000 in"), reported);
  }

  @Test
  void theLastRowIsASumByItsNameOrByTwoColumns() throws IOException {
    assertLeftOut(ROWS + 2, reported(TITLES + records() + sum("Total")));
    assertLeftOut(ROWS + 2, reported(TITLES + records() + sum("") + "\n,,,\n"));
  }

  @Test
  void aSumLacksTheWorkerBeItANumber() throws IOException {
    String numbered = records().replaceAll("\"w(\\d+)\"", "$1");
    assertLeftOut(ROWS + 2, reported(TITLES + numbered + ",38994,6000,EUR\n"));
    assertLeftOut(ROWS + 2, reported(TITLES + numbered + "Gesamt Lille,38994,6000,EUR\n"));
  }

  @Test
  void theFirstRowIsTooWithTheLast() throws IOException {
    assertLeftOut(2, reported(TITLES + sum("Tous les livreurs") + records()));
    String reported = reported(TITLES + sum("") + records() + sum("Total"));
    assertTrue(reported.contains("survey.csv:2, survey.csv:" + (ROWS + 3)), reported);
  }

  @Test
  void aRowInTheMiddleAddsUpAllOrThoseAboveIt() throws IOException {
    assertLeftOut(2_002, reported(TITLES + records(2_000, "Tous les livreurs,38994,6000,")));
    // 214 times 91, 10 and 11 are 19,495; 500 times 6 hours are 3,000.
    assertLeftOut(1_502, reported(TITLES + records(1_500, " Sous-total: ,19495,3000,")));
  }

  @Test
  void aRowInTheMiddleIsCountedWhereItsNameAndItsSumsDiffer() throws IOException {
    String named = reported(TITLES + records(2_000, "TOTAL,38994,6001,EUR"));
    assertTrue(named.contains("counts as a record: survey.csv:2002."), named);
    assertTrue(named.contains("3,001 in"), named);
    String subtotal = reported(TITLES + records(1_500, "Sous-total,1,1,EUR"));
    assertTrue(subtotal.contains("counts as a record: survey.csv:1502."), subtotal);
    String client = reported(TITLES + records(2_000, "Total,100,10,EUR"));
    assertFalse(client.contains("survey.csv:2002"), client);
  }

  @Test
  void theTitlesInTheMiddleAreNoRecord() throws IOException {
    String reported = reported(TITLES + records(2_000, "\"worker\",pay,hours, currency"));
    assertTrue(reported.contains("come again, and are no records: survey.csv:2002."), reported);
    assertTrue(reported.contains("3,000 in"), reported);
  }

  @Test
  void whatIsWrittenAtOnceIsLookedThroughFirst() throws IOException {
    Path survey = folder.resolve("survey.csv");
    Files.writeString(survey, TITLES + records(2_000, "Total,38994,6000,") + "\n");
    Call call = Call.of("batch", survey.toString(), "--out", "-", "--columns", "problem");
    assertLeftOut(2_002, call.err());
    assertTrue(call.out().contains("\nTotal,38994,6000,,\n"), "it stays");
  }

  /** The same with a range after all: a pipe has each record once, with columns for both ends. */
  @Test
  void soIsWhatGoesToAPipe() throws Exception {
    Path survey = folder.resolve("survey.csv");
    Files.writeString(survey, TITLES + records(2_000, "w1,10..12,1,EUR") + "\n");
    Path pipe = folder.resolve("pipe");
    assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
    Process reader = new ProcessBuilder("cat", pipe.toString()).start();
    CompletableFuture<byte[]> read =
        CompletableFuture.supplyAsync(
            () -> assertDoesNotThrow(() -> reader.getInputStream().readAllBytes()));
    Call.of("batch", survey.toString(), "--out", pipe.toString());
    assertEquals(
        Call.of("batch", survey.toString(), "--out", "-").out(), new String(read.get(), UTF_8));
  }

  @Test
  void theTasksOfALogAreLookedAtToo() throws IOException {
    StringBuilder tasks = new StringBuilder("task_id,worker,accept,seconds,pay\n");
    for (int i = 0; i < ROWS; i++) {
      tasks.append('t').append(i).append(",w1,2024-06-03T08:00:00Z,30,0.10\n");
      tasks.append(i == 2_000 ? "Total,,,90000,300\n" : "");
    }
    Path log = folder.resolve("log.csv");
    Files.writeString(log, tasks);
    Call call = Call.of("sessions", log.toString());
    assertTrue(call.err().contains("no figure: log.csv:2003."), call.err());
    assertTrue(call.err().contains("Tasks included: 3000;"), call.err());
  }

  @Test
  void theEncodingAndThePackingOfTheFileChangeNothing() throws IOException {
    String file = TITLES + records() + sum("Total");
    for (Charset charset : new Charset[] {StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
      assertLeftOut(ROWS + 2, reported(("\uFEFF" + file).getBytes(charset)));
    }
    Path packed = folder.resolve("packed");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      out.write(file.getBytes(StandardCharsets.UTF_8));
    }
    assertLeftOut(ROWS + 2, reported(Files.readAllBytes(packed)));
  }

  @Test
  void whatIsNoSumIsCounted() throws IOException {
    String client = reported(TITLES + records() + "Total,100,10,EUR\n");
    assertFalse(client.contains("survey.csv:" + (ROWS + 2)), client);
    String named = reported(TITLES + records() + "Total,38994,6001,EUR\n");
    assertTrue(named.contains("counts as a record: survey.csv:" + (ROWS + 2)), named);
    assertTrue(named.contains("3,001 in"), named);
  }

  /** Cents and hundredths of hours, by a seed. */
  private static List<long[]> amounts(Random random, int rows) {
    return random
        .longs(rows, 1_000, 60_000)
        .mapToObj(pay -> new long[] {pay, random.nextInt(3_900) + 100})
        .toList();
  }

  private static String row(String worker, List<long[]> added, String currency) {
    long pay = added.stream().mapToLong(each -> each[0]).sum();
    long hours = added.stream().mapToLong(each -> each[1]).sum();
    return "%s,%s,%s,%s"
        .formatted(worker, BigDecimal.valueOf(pay, 2), BigDecimal.valueOf(hours, 2), currency);
  }

  private static List<String> rows(List<long[]> amounts) {
    return new ArrayList<>(
        IntStream.range(0, amounts.size())
            .mapToObj(i -> row("w" + i / 7, amounts.subList(i, i + 1), "EUR"))
            .toList());
  }

  private static String table(List<String> rows) {
    return TITLES + String.join("\n", rows) + "\n";
  }

  @ParameterizedTest
  @ValueSource(ints = {900, 1_200, 5_000})
  void aSumOfAllWithoutANameIsFoundInTheFirstRowAndInTheLast(int size) throws IOException {
    for (int seed = 1; seed <= 6; seed++) {
      List<long[]> amounts = amounts(new Random(seed), size);
      List<String> rows = rows(amounts);
      int place = seed % 2 == 0 ? 0 : size;
      rows.add(place, row("", amounts, seed % 3 == 0 ? "EUR" : ""));
      String reported = reported(table(rows));
      assertTrue(reported.contains("no figure: survey.csv:" + (place + 2) + "."), reported);
    }
  }

  private enum Place {
    NOWHERE,
    ABOVE,
    BELOW
  }

  private static List<String> withSum(Place place, List<String> rows, String sum) {
    List<String> all = new ArrayList<>(rows);
    if (place != Place.NOWHERE) {
      all.add(place == Place.ABOVE ? 0 : rows.size(), sum);
    }
    return all;
  }

  /** A total and subtotals that lack one word, or two of which a few records lack one. */
  @ParameterizedTest
  @ValueSource(ints = {44, 900, 5_000})
  void subtotalsWithoutANameAreFoundBelowTheirRows(int size) throws IOException {
    for (int shape = 0; shape < 12; shape++) {
      Random random = new Random(shape);
      Place subtotals = shape % 2 == 0 ? Place.NOWHERE : Place.BELOW;
      Place total = Place.values()[shape / 2 % 3];
      String currency = shape < 6 ? "" : "EUR";
      List<long[]> amounts = amounts(random, size);
      List<String> records = rows(amounts);
      if (currency.isEmpty()) {
        records.replaceAll(row -> random.nextInt(20) == 0 ? row.replaceFirst("w\\d+", "") : row);
      }
      List<String> rows = new ArrayList<>();
      for (int from = 0; from < size; ) {
        int end = from + 5 + random.nextInt(size / 5);
        end = size - end < 5 ? size : end;
        String sum = row("", amounts.subList(from, end), currency);
        rows.addAll(withSum(subtotals, records.subList(from, end), sum));
        from = end;
      }
      String reported = reported(table(withSum(total, rows, row("", amounts, currency))));
      String counted = String.format(Locale.ROOT, "%,d in", size);
      assertTrue(reported.contains(counted), total + " " + subtotals + ": " + reported);
      assertEquals(shape % 6 > 0, reported.contains("no figure"), reported);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {12, 900, 5_000})
  void noneOfRecordsThatDifferIsASum(int size) throws IOException {
    for (int seed = 1; seed <= 5; seed++) {
      String reported = reported(table(rows(amounts(new Random(seed), size))));
      assertFalse(reported.contains("no figure"), reported);
      assertFalse(reported.contains("counts as a record"), reported);
    }
  }

  @Test
  void aRowThatSaysAllIsARecordWhateverItAddsUp() throws IOException {
    // 1 + 2 + 3 + 4 + 5 = 15 hours at 10 € each: where the hours agree, so does the pay.
    List<String> rows = new ArrayList<>();
    for (int hours : new int[] {1, 2, 3, 4, 5, 16, 18}) {
      rows.add("w%d,%d,%d,EUR".formatted(hours, 10 * hours, hours));
    }
    rows.add(5, "w15,150,15,EUR");
    assertFalse(reported(table(rows)).contains("survey.csv:7"));
    rows.set(5, ",150,15,EUR");
    String sum = reported(table(rows));
    assertTrue(sum.contains("no figure: survey.csv:7."), sum);
  }
}

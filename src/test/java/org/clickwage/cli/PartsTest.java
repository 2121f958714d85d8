package org.clickwage.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.clickwage.Call;
import org.clickwage.output.InputFile;
import org.clickwage.parts.PartName;
import org.clickwage.parts.PartsFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts that processes of their own calculate, and what a merge makes of them. */
class PartsTest {
  private static final int PARTS = 5;
  private static final String ENRICHED = "rich.csv";

  @TempDir private Path folder;
  private Path input;
  private Path parts;

  @BeforeEach
  void survey() throws IOException {
    input = folder.resolve("survey.csv");
    parts = folder.resolve("parts");
    write(60, "12.50");
  }

  /** Notes with line breaks: a part may begin between quotes. */
  private void write(int rows, String last) throws IOException {
    StringBuilder text = new StringBuilder("worker,platform,pay,hours,note\n");
    for (int i = 0; i < rows; i++) {
      text.append("w%d,%s,".formatted(i % 9, i % 2 == 0 ? "a" : "b"));
      text.append(i == 7 ? "ten" : i == rows - 1 ? last : "1%d.50".formatted(i % 10));
      text.append(",%d,\"a\nw1,a,99,9\nb\"%n".formatted(1 + i % 4).replace("\r", ""));
    }
    Files.writeString(input, text);
  }

  private Call call(List<String> words, String... more) {
    return Call.of(Call.with(words, more));
  }

  private List<String> words(String... options) {
    List<String> words = new ArrayList<>(List.of("batch", input.toString(), "--by", "platform"));
    words.addAll(List.of("--out", folder.resolve(ENRICHED).toString(), "--force"));
    words.addAll(List.of("--problems", folder.resolve("problems.txt").toString()));
    words.addAll(List.of("--min-group", "1"));
    words.addAll(List.of(options));
    return words;
  }

  private void calculateAll(List<String> words) {
    for (int part = 1; part <= PARTS; part++) {
      Call call = call(words, "--parts", parts.toString(), "--part", part + "/" + PARTS);
      assertEquals(0, call.exit(), call.err());
      assertEquals("", call.out());
    }
  }

  private Call merged(List<String> words) {
    return call(words, "--parts", parts.toString());
  }

  /** What lies in the folder and is said, without what a call has as its own. */
  private List<String> outcome(Call call) throws IOException {
    List<String> all = new ArrayList<>(List.of(call.out(), call.err(), "" + call.exit()));
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(each -> !each.equals(input)).sorted().toList()) {
        if (Files.isRegularFile(file)) {
          all.add(file.getFileName() + "\n" + Files.readString(file, UTF_8));
        }
      }
    }
    return all;
  }

  /** The merge takes what the parts have: what is put before their lines comes out. */
  private void mark() throws IOException {
    try (InputFile read = InputFile.open(input.toString(), InputStream.nullInputStream())) {
      for (Path sums : partsThatAre(PartName.SUMS)) {
        PartName name = PartName.of(sums).findAny().orElseThrow();
        Path files = parts.resolve(name.file(""));
        Path records = Path.of(files + PartName.RECORDS);
        Files.writeString(records, Files.readString(records).replaceAll("\n(?=.)", "\nmarked,"));
        String bytes = PartsFolder.bytes(read, name.start(), name.end(), files);
        PartName marked =
            new PartName(
                name.number(), name.parts(), name.survey(), name.start(), name.end(), bytes);
        Files.move(sums, parts.resolve(marked.file(PartName.SUMS)));
        Files.move(records, parts.resolve(marked.file(PartName.RECORDS)));
      }
    }
  }

  private List<Path> partsThatAre(String word) throws IOException {
    try (Stream<Path> files = Files.list(parts)) {
      return files
          .filter(file -> file.toString().contains(word))
          .sorted(Comparator.comparing(Path::toString))
          .toList();
    }
  }

  private boolean isMarked() throws IOException {
    return Files.readString(folder.resolve(ENRICHED)).contains("\nmarked,");
  }

  @Test
  void partsComeToTheWholeAndAreGone() throws IOException {
    List<String> words = words();
    List<String> whole = outcome(call(words));
    calculateAll(words);
    assertEquals(PARTS, partsThatAre(PartName.SUMS).size());
    assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(parts)));
    Call merge = merged(words);
    assertEquals(3, merge.exit());
    assertEquals(whole, outcome(merge));
    assertFalse(Files.exists(parts));
  }

  @Test
  void aMergeTakesPartsAndCalculatesThoseThatAreMissing() throws IOException {
    List<String> words = words();
    calculateAll(words);
    mark();
    Path missing = partsThatAre(PartName.SUMS).get(3);
    Files.delete(missing);
    merged(words);
    assertTrue(isMarked());
    assertEquals(1 + 60 * 3, Files.readAllLines(folder.resolve(ENRICHED)).size());
  }

  /** Whatever decides results, a part of another is calculated again. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "--per record",
        "--lang fr",
        "--columns gross_hourly_rate,problem",
        "--exchange-rate USD/EUR=0.9",
        "--rate gross"
      })
  void aForeignPartIsNoPart(String option) throws IOException {
    calculateAll(words());
    mark();
    merged(words(option.split(" ")));
    assertFalse(isMarked());
  }

  /** With the resources of this one before its own, what another program calculates counts. */
  @ParameterizedTest
  @CsvSource({"LICENSE,true", "org/clickwage/version,false", "org/clickwage/reference/date,false"})
  void programAndFactsDecideToo(String resource, boolean isSame) throws Exception {
    Path other = folder.resolve("other").resolve(resource);
    Files.createDirectories(other.getParent());
    Files.writeString(other, "2026-01-01\n");
    List<String> words = words();
    words.addAll(List.of("--parts", parts.toString(), "--part", "1/1"));
    Call part = Call.behind(folder.resolve("other"), Call.with(words));
    assertEquals(0, part.exit(), part.err());
    mark();
    merged(words());
    assertEquals(isSame, isMarked());
  }

  /** Each part in another way, wherever its bytes are others. */
  @ParameterizedTest
  @ValueSource(strings = {PartName.SUMS, PartName.RECORDS})
  void aDamagedPartIsCalculatedAgain(String ending) throws IOException {
    List<String> words = words();
    List<String> whole = outcome(call(words));
    calculateAll(words);
    List<Path> files = partsThatAre(ending);
    change(files.get(0), 0);
    change(files.get(1), (int) Files.size(files.get(1)) / 2);
    change(files.get(2), (int) Files.size(files.get(2)) - 1);
    byte[] cut = Files.readAllBytes(files.get(3));
    Files.write(files.get(3), Arrays.copyOf(cut, cut.length / 2));
    Files.delete(files.get(4));
    assertEquals(whole, outcome(merged(words)));
    assertFalse(Files.exists(parts));
  }

  private static void change(Path file, int place) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[place] ^= 1;
    Files.write(file, bytes);
  }

  @Test
  void nothingIsLeftOfASurveyWithoutRecords() throws IOException {
    List<String> words = words();
    for (String command : List.of("batch", "sessions")) {
      Files.writeString(input, "worker,platform,accept,end,pay,hours\n");
      words.set(0, command);
      List<String> whole = outcome(call(words));
      calculateAll(words);
      assertEquals(whole, outcome(merged(words)), command);
      assertFalse(Files.exists(parts), command);
    }
  }

  /** The last of 40,000 rows is another one: its part alone is calculated again. */
  @Test
  void ofAStalePartItsOwnBytesSay() throws IOException {
    write(40_000, "12.50");
    calculateAll(words());
    mark();
    write(40_000, "98.70");
    merged(words());
    assertTrue(isMarked());
    List<String> records = Files.readAllLines(folder.resolve(ENRICHED));
    assertTrue(
        records.get(39_999 * 3 + 1).startsWith("w3,b,98.70,4,"), records.get(39_999 * 3 + 1));
    assertTrue(
        records.subList(110_000, 120_000).stream().noneMatch(row -> row.startsWith("marked")));
  }

  @Test
  void ownFilesDecideToo() throws IOException {
    Path profile = Files.writeString(folder.resolve("own.profile"), "same-names = yes\n");
    Path key = folder.resolve("key.txt");
    Call.of("batch", input.toString(), "--pseudonymise", "worker", "--key", key.toString());
    assertTrue(Files.exists(key));
    List<String> words =
        words("--profile", profile.toString(), "--pseudonymise", "worker", "--key", key.toString());
    calculateAll(words);
    List<String> whole = outcome(call(words));
    assertEquals(whole, outcome(merged(words)));
    calculateAll(words);
    mark();
    Files.writeString(key, "ab".repeat(32) + "\n");
    merged(words);
    assertFalse(isMarked());
    calculateAll(words);
    mark();
    Files.writeString(profile, "same-names = yes\nnothing = ten\n");
    assertEquals(0, merged(words).exit());
  }

  /** The sums of a part are by the names of people; with a key, they are for who has it. */
  @Test
  void nobodyIsReadInPartsWhereTheRunHasPseudonyms() throws IOException {
    // Eight letters: two stand in bytes of chance now and then.
    Files.writeString(input, Files.readString(input).replace("\nw", "\nworker-"));
    List<String> words = words();
    calculateAll(words);
    assertTrue(sumsName("worker-3"), "names are not looked for as they are written");
    merged(words);
    words.addAll(List.of("--pseudonymise", "worker", "--key", folder.resolve("key").toString()));
    call(words);
    List<String> whole = outcome(call(words));
    calculateAll(words);
    assertFalse(sumsName("worker-3"));
    List<String> named = partsThatAre("").stream().map(Path::toString).toList();
    assertEquals(whole, outcome(merged(words)));
    Files.writeString(folder.resolve("key"), "ab".repeat(32) + "\n");
    calculateAll(words);
    assertEquals(List.of(), partsThatAre("").stream().filter(named::contains).toList());
  }

  /** Words of a key are written with their first byte last. */
  private boolean sumsName(String name) throws IOException {
    String turned = new StringBuilder(name).reverse().toString();
    for (Path sums : partsThatAre(PartName.SUMS)) {
      String text = Files.readString(sums, ISO_8859_1);
      if (text.contains(name) || text.contains(turned)) {
        return true;
      }
    }
    return false;
  }

  /** A place's minimum wage of one's own decides what is below it. */
  @Test
  void ownTablesDecideToo() throws IOException {
    Path tables = Files.createDirectories(folder.resolve("tables/minimum-wages"));
    Path bundled = Path.of("src/main/resources/org/clickwage/reference/minimum-wages/FR.csv");
    List<String> rows = Files.readAllLines(bundled);
    Files.write(tables.resolve("FR.csv"), rows.subList(0, 2));
    List<String> words = words("--reference", folder.resolve("tables").toString());
    calculateAll(words);
    mark();
    Files.write(tables.resolve("FR.csv"), rows.subList(0, 3));
    merged(words);
    assertFalse(isMarked());
  }

  /** One part has a range: the results of all have columns for its ends. */
  @Test
  void aRangeInAnyPartIsOneOfAll() throws IOException {
    write(60, "12..15");
    List<String> words = words();
    List<String> whole = outcome(call(words));
    assertTrue(whole.toString().contains("_low"));
    calculateAll(words);
    assertEquals(whole, outcome(merged(words)));
  }

  /** A note goes on below with what would be a range, were it no note; parts begin in it. */
  @Test
  void aRangeBetweenQuotesIsNone() throws IOException {
    Files.writeString(input, Files.readString(input).replace(",99,9", ",12..15,9"));
    List<String> words = words();
    List<String> whole = outcome(call(words));
    assertFalse(whole.toString().contains("_low"));
    calculateAll(words);
    assertFalse(partsThatAre("decided-ranges-").isEmpty());
    assertEquals(whole, outcome(merged(words)));
  }

  /** With a record that can't be read; the parts are longer than what is read of them at once. */
  @Test
  void aWorkbookHasTheRowsOfTheWhole() throws IOException {
    write(2_000, "12.50");
    String text = Files.readString(input);
    Files.writeString(input, text.replaceFirst("\nw5,a,", "\nw5,\"a\" b,"));
    Path workbook = folder.resolve("rich.xlsx");
    List<String> words =
        List.of("batch", input.toString(), "--out", workbook.toString(), "--force");
    Call run = call(words);
    assertTrue(run.err().contains("2 with a problem"), run.err());
    byte[] whole = Files.readAllBytes(workbook);
    calculateAll(words);
    merged(words);
    assertArrayEquals(whole, Files.readAllBytes(workbook));
  }

  /** A sum far below, where the file is long: who meets it judges all rows. */
  @Test
  void rowsThatAreNoRecordsAreLeftOutOfAll() throws IOException {
    StringBuilder text = new StringBuilder("worker,pay,hours\n");
    for (int i = 0; i < 1_500; i++) {
      text.append("w%d,10,1%n".formatted(i).replace("\r", ""));
      if (i == 1_200) {
        text.append("Total,12010,1201\n");
      }
    }
    Files.writeString(input, text);
    List<String> words = new ArrayList<>(List.of("batch", input.toString()));
    List<String> whole = outcome(call(words));
    assertTrue(whole.get(1).contains("survey.csv:1203"), whole.get(1));
    calculateAll(words);
    List<String> merged = outcome(merged(words));
    assertEquals(whole.get(0), merged.get(0));
    assertEquals(whole.get(1), merged.get(1));
  }

  /** Strict writes nothing where a record has a problem, at the merge; the parts stay. */
  @Test
  void strictIsOfTheMerge() throws IOException {
    List<String> words = words("--strict");
    calculateAll(words);
    assertEquals(3, merged(words).exit());
    assertFalse(Files.exists(folder.resolve(ENRICHED)));
    assertTrue(Files.exists(parts));
  }

  @Test
  void filesAreInAsManyPartsAsTheirShare() throws IOException {
    Path second = Files.writeString(folder.resolve("zwei.csv"), Files.readString(input));
    Files.writeString(second, "w1,b,77,7,last", StandardOpenOption.APPEND);
    List<String> words = words();
    words.add(2, second.toString());
    List<String> whole = outcome(call(words));
    calculateAll(words);
    assertEquals(whole, outcome(merged(words)));
    assertFalse(Files.exists(parts));
  }

  private List<String> sessions() throws IOException {
    StringBuilder log =
        new StringBuilder("worker,accept,end,pay,currency,status,country,minimum\n");
    for (int i = 0; i < 80; i++) {
      String stamps = "2024-06-03 10:%02d:00,2024-06-03 10:%02d:30".formatted(i % 60, i % 60);
      log.append("w%d,%s,".formatted(i % 7, i % 20 == 3 ? "," : stamps));
      log.append(i == 70 ? "ten" : i % 9 + ".05").append(i < 30 ? ",EUR," : ",USD,");
      log.append(i % 4 == 0 ? "rejected" : "approved").append(",FR,\n");
    }
    Files.writeString(input, log);
    List<String> words = words("--workers", folder.resolve("workers.csv").toString());
    words.set(0, "sessions");
    words.set(3, "worker");
    words.addAll(List.of("--exchange-rate", "USD/EUR=0.9"));
    return words;
  }

  /** A log in euros, whose second half would be one in dollars by itself. */
  @Test
  void aRangeThatPresumedAnotherCurrencyIsReadAgain() throws IOException {
    List<String> words = sessions();
    List<String> whole = outcome(call(words));
    assertTrue(whole.get(0).contains("EUR") || whole.toString().contains("€"), whole.get(0));
    calculateAll(words);
    assertEquals(PARTS, partsThatAre(PartName.SUMS).size());
    assertEquals(whole, outcome(merged(words)));
    assertFalse(Files.exists(parts));
  }

  @Test
  void rangesHaveWhatIsTakenOfTasks() throws IOException {
    List<String> words = sessions();
    words.addAll(List.of("--set", "platform_fee=20%", "--set", "costs=0.10; phone=0.60/h"));
    List<String> whole = outcome(call(words));
    assertTrue(whole.toString().contains("work_costs_amount"), whole.toString());
    calculateAll(words);
    assertEquals(whole, outcome(merged(words)));
  }

  /** Half of the log is in dollars; all of it would be in euros by its first reward. */
  @Test
  void rangesHaveWhatBringsMoneyTogether() throws IOException {
    List<String> words = sessions();
    words.addAll(List.of("--in", "GBP", "--real", "2023"));
    List<String> whole = outcome(call(words));
    assertTrue(whole.get(0).contains("1 GBP = 1.14971 EUR"), whole.get(0));
    calculateAll(words);
    assertEquals(whole, outcome(merged(words)));
  }

  @Test
  void partsHaveWhatBringsMoneyTogether() throws IOException {
    List<String> words = words("--set", "country=FR", "--set", "date=2022-06-01");
    words.addAll(List.of("--set", "currency=USD", "--in", "EUR", "--real", "2024"));
    List<String> whole = outcome(call(words));
    assertTrue(whole.get(0).contains("Consumer prices (France)"), whole.get(0));
    calculateAll(words);
    assertEquals(whole, outcome(merged(words)));
  }

  private String bytes(List<String> words) throws Exception {
    call(words, "--parts", parts.toString(), "--part", "1/1");
    byte[] sums = Files.readAllBytes(partsThatAre(PartName.SUMS).get(0));
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(sums);
    return sums[0] + " " + HexFormat.of().formatHex(hash);
  }

  /** Whoever changes the bytes raises the version, which is the first of them. */
  @Test
  void theBytesOfARangeAreThoseOfTheirVersion() throws Exception {
    assertEquals(
        "5 8ea18a4f9075fe840e5b3cd2cc18924802cdbcf576557a0759070f3b4ee2fce1", bytes(sessions()));
  }

  /** With a problem that quotes a cell, and a hidden cell that is in another one. */
  @Test
  void theBytesOfAPartAreThoseOfTheirVersion() throws Exception {
    assertEquals(
        "37 5c23c50a0adbd8204246fbb9dcde84c788089c5d1acc6031da3860a6d8494147",
        bytes(words("--drop", "worker")));
  }

  /** A word that is in the folder beside the parts, though it begins as they do. */
  @Test
  void aFolderWithOtherFilesIsLeftAlone() throws IOException {
    Files.createDirectories(parts);
    Path other = Files.writeString(parts.resolve("clickwage-1.0.zip"), "");
    Call refused = merged(words());
    assertEquals(2, refused.exit());
    assertTrue(refused.err().contains("--parts: "), refused.err());
    Files.delete(other);
    // Not a number that a part has.
    Files.writeString(parts.resolve("clickwage-part-99999999999-of-2.a.0-1.b.sums"), "");
    assertEquals(3, merged(words()).exit());
    assertFalse(Files.exists(parts));
  }
}

package org.clickwage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clickwage.Call;
import org.clickwage.Main;
import org.clickwage.number.Rational;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogCommandTest {
  private static final String TITLES = "date,start,end,pay,tasks,note\n";

  @TempDir Path folder;

  private Call log(String... args) {
    return Call.of(
        Call.with(List.of("log"), Call.with(List.of(args), "--file", file().toString())));
  }

  private Path file() {
    return folder.resolve("new").resolve("log.csv");
  }

  private String text() throws IOException {
    return Files.readString(file(), StandardCharsets.UTF_8);
  }

  private void write(String text) throws IOException {
    Files.createDirectories(file().getParent());
    Files.writeString(file(), text, StandardCharsets.UTF_8);
  }

  @Test
  void workBeginsAndEnds() throws IOException {
    assertEquals(0, log("start", "--date", "2026-11-20", "--at", "9h").exit());
    assertEquals(TITLES + "2026-11-20,09:00,,,,\n", text());
    Call stop =
        log(
            "stop",
            "--date",
            "2026-11-20",
            "--at",
            "11:30",
            "--pay",
            "1 012,50 €",
            "--tasks",
            "4",
            "--note",
            "two, \"big\" ones");
    assertEquals(0, stop.exit(), stop.err());
    String answer = "€1,012.50 in 2 h 30 min: €405.00 an hour; this week €1,012.50 in 2 h 30 min.";
    assertTrue(onOneLine(stop).startsWith(answer), stop.out());
    assertEquals(
        TITLES + "2026-11-20,09:00,11:30,1012.5 EUR,4,\"two, \"\"big\"\" ones\"\n", text());
  }

  private static String onOneLine(Call call) {
    return call.out().replaceAll("[\\s\u00a0]+", " ");
  }

  /**
   * 38.50 ÷ 4.25 h = 9.06. Monday is the 16th: 173.50 + 38.50 = 212 € in 19.75 + 4.25 = 24 h; what
   * is before it, or after this work, is not of the week until now.
   */
  @Test
  void theEndOfWorkIsAnsweredByWhatItPaid() throws IOException {
    write(
        TITLES
            + "2026-11-15,10:00,20:00,90 EUR,,\n"
            + "2026-11-16,10:00,20:00,90 EUR,,\n"
            + "2026-11-18,18:15,04:00,83.50 EUR,,\n"
            + "2026-11-21,10:00,20:00,90 EUR,,\n"
            + "2026-11-20,19:00,,,,\n");
    Call stop = log("stop", "--date", "2026-11-20", "--at", "23:15", "--pay", "38.50€");
    String answer = "€38.50 in 4 h 15 min: €9.06 an hour; this week €212.00 in 24 h.";
    assertTrue(onOneLine(stop).startsWith(answer), stop.out());
  }

  /** The hours would be counted once, and the pay twice. */
  @Test
  void anEntryThatIsThereOrAtTheSameTimeIsAskedAbout() throws IOException {
    String[] night = {"add", "--date", "2026-11-20", "--start", "22", "--end", "2", "--pay", "40€"};
    assertEquals(0, log(night).exit());
    String[] early = {"add", "--date", "2026-11-21", "--start", "1", "--end", "3", "--pay", "9€"};
    String[] tip = {"add", "--date", "2026-11-21", "--pay", "2€"};
    assertEquals(0, log(tip).exit());
    String before = text();
    for (String[] again : List.of(night, early, tip)) {
      Call asked = log(again);
      assertEquals(2, asked.exit());
      assertTrue(asked.err().contains("--again"), asked.err());
    }
    assertEquals(before, text());
    Call equal = log(Call.with(List.of(night), "--again"));
    assertTrue(equal.out().contains("--note"), equal.out());
    assertEquals(0, log(Call.with(List.of(early), "--again")).exit());
    assertEquals(0, log(Call.with(List.of(tip), "--again")).exit());
    log("start", "--date", "2026-11-20", "--at", "21");
    assertEquals(2, log("stop", "--date", "2026-11-20", "--at", "23").exit());
    assertEquals(0, log("stop", "--date", "2026-11-20", "--at", "22").exit());
    // 40 + 9 + 2 + 2 € in the 6 h from 21:00 to 03:00.
    String total = log("show", "--by", "year", "--format", "csv").out();
    assertTrue(total.contains("*,2026-11-20,2026-11-21,EUR,53,"), total);
    assertTrue(total.contains(",,,,6,,"), total);
  }

  /** Now is 18:00; what is still to come is in no figure. */
  @Test
  void whatIsStillToComeIsPlanned() {
    String today = Call.TODAY.toString();
    String tomorrow = Call.TODAY.plusDays(1).toString();
    log("add", "--date", today, "--start", "16", "--end", "18", "--pay", "20€");
    for (String[] later :
        List.of(
            new String[] {"add", "--date", tomorrow, "--pay", "5€"},
            new String[] {"add", "--date", today, "--start", "17:30", "--end", "18:01"},
            new String[] {"start", "--at", "18:01"})) {
      Call call = log(later);
      assertEquals(2, call.exit());
      assertTrue(call.err().contains("--planned"), call.err());
    }
    log("add", "--date", tomorrow, "--start", "9", "--end", "12", "--pay", "50€", "--planned");
    Call shown = log("show", "--by", "year");
    assertTrue(shown.out().contains("You really earned €10.00"), shown.out());
    assertTrue(onOneLine(shown).contains("still to come, not counted: 1."), shown.out());
  }

  /** An option replaces itself, and leaves the others; what has quotes is read again as it was. */
  @Test
  void whatEveryWeekRepeatsIsKeptNextToTheLogbook() throws IOException {
    assertTrue(onOneLine(log("profile")).contains("Nothing is kept yet"));
    log("profile", "--charges", "24%", "--cost", "l'essence \"95\"=40€/week", "--cost", "b=1€");
    assertEquals(0, log("profile", "--charges", "22%").exit());
    log("add", "--date", "2026-11-20", "--start", "9", "--end", "11", "--pay", "20€");
    Path kept = file().resolveSibling("log.csv.options");
    assertEquals(
        "--charges \"22%\"\n--cost \"l'essence \"'\"'\"95\"'\"'\"=40€/week\"\n--cost \"b=1€\"\n",
        Files.readString(kept));
    assertTrue(onOneLine(log("show")).contains("--charges 22% --cost"));
    // 20 − 4.40 € of charges, and 40 ÷ 7 + 1 € of costs, which what is typed replaces.
    String costs = log("show", "--by", "week", "--format", "csv").out();
    assertTrue(costs.contains(",20,6.714285714285714,4.4,8.885714285714286,"), costs);
    String typed = log("show", "--cost", "b=2€", "--format", "csv").out();
    assertTrue(typed.contains(",20,2,4.4,13.6,"), typed);
    Call over = Call.of("statement", file().toString(), "--out", kept.toString(), "--force");
    assertEquals(2, over.exit(), over.out());
    Files.writeString(kept, "--pay 3€\n");
    Call other = log("show", "--by", "week");
    assertEquals(4, other.exit());
    assertTrue(other.err().contains("log.csv.options: ‘--pay’"), other.err());
  }

  @Test
  void theLastEntryIsTakenBack() throws IOException {
    String first = "2026-11-20,09:00,11:30,12 EUR,,\r\n";
    write("\uFEFF" + TITLES.replace("\n", "\r\n") + first + "2026-11-19,9h,10h,5€,3,rain");
    Call undo = log("undo");
    assertEquals(0, undo.exit(), undo.err());
    assertTrue(
        onOneLine(undo)
            .contains("Taken back: 19 November 2026, 09:00–10:00, €5.00, 3 tasks, rain."),
        undo.out());
    assertEquals("\uFEFF" + TITLES.replace("\n", "\r\n") + first, text());
    log("undo");
    Call none = log("undo");
    assertEquals(2, none.exit());
    assertTrue(none.err().contains("no entry to take back"), none.err());
    assertEquals("\uFEFF" + TITLES.replace("\n", "\r\n"), text());
  }

  @Test
  void entriesAreShownByTheirDays() throws IOException {
    write(
        TITLES
            + "2026-11-20,14h,15h,,,c\n"
            + "2026-11-20,9h,10h,,,b\n"
            + "soon,9h,10h,,,d\n"
            + "2026-11-19,,,5€,,a\n");
    List<String> notes =
        log("show", "--format", "csv")
            .out()
            .lines()
            .skip(1)
            .map(row -> row.replaceAll(".*,", ""))
            .toList();
    assertEquals(List.of("a", "b", "c", "d"), notes);
  }

  @Test
  void anAmountOfThreeDecimalsIsReadAgainAsItWasWritten() throws IOException {
    assertEquals(0, log("add", "--date", "2026-11-20", "--pay", "12.3450TND").exit());
    assertEquals(TITLES + "2026-11-20,,,12.3450 TND,,\n", text());
    Call shown = log("show", "--by", "day", "--format", "csv");
    assertEquals(0, shown.exit(), shown.err());
    assertTrue(shown.out().contains("2026-11-20,TND,12.345,"), shown.out());
  }

  /** 80 € for 8 h are 10 an hour; with the second 40 € left out they were 5. */
  @Test
  void payWithoutACurrencyIsInThatOfTheLogbook() throws IOException {
    log("add", "--date", "2024-01-01", "--start", "9", "--end", "13", "--pay", "40€");
    Call add = log("add", "--date", "2024-01-02", "--start", "9", "--end", "13", "--pay", "40");
    assertTrue(onOneLine(add).contains("€40.00, in the currency of the logbook"), add.out());
    assertEquals(
        TITLES + "2024-01-01,09:00,13:00,40 EUR,,\n2024-01-02,09:00,13:00,40 EUR,,\n", text());
    Call shown = log("show", "--by", "year", "--format", "csv");
    assertTrue(shown.out().contains(",8,,10,10,"), shown.out());
  }

  /** Which of them is meant is unknown. */
  @Test
  void payWithoutACurrencyIsRefusedNextToTwo() throws IOException {
    write(TITLES + "2024-01-01,,,40 EUR,,\n2024-01-02,,,$5,,\n");
    String before = text();
    Call add = log("add", "--date", "2024-01-03", "--pay", "40");
    assertEquals(2, add.exit());
    assertTrue(add.err().contains("--pay: ‘40’ has no currency"), add.err());
    assertEquals(before, text());
  }

  @Test
  void theClockIsThatOfTheComputer() throws IOException {
    assertEquals(0, log("start").exit());
    assertEquals(TITLES + Call.TODAY + ",18:00,,,,\n", text());
  }

  @Test
  void aSecondStartAndASecondStopAreRefusedAndChangeNothing() throws IOException {
    log("start", "--at", "09:00");
    String before = text();
    Call second = log("start", "--at", "10:00");
    assertEquals(2, second.exit());
    assertTrue(second.err().contains("09:00"), second.err());
    assertEquals(before, text());
    log("stop", "--at", "10:00");
    String after = text();
    assertEquals(2, log("stop", "--at", "11:00").exit());
    assertEquals(after, text());
  }

  @Test
  void aNightEndsTheDayAfterAndALongerStretchHasItsDay() throws IOException {
    log("start", "--date", "2026-11-20", "--at", "22:00");
    assertEquals(0, log("stop", "--date", "2026-11-21", "--at", "01:30").exit());
    log("start", "--date", "2026-11-21", "--at", "08:00");
    assertEquals(0, log("stop", "--date", "2026-11-22", "--at", "09:00").exit());
    assertEquals(
        TITLES + "2026-11-20,22:00,01:30,,,\n2026-11-21,08:00,2026-11-22 09:00,,,\n", text());
    Call shown = log("show", "--by", "day", "--format", "csv");
    assertTrue(shown.out().contains("28.5,"), "3.5 and 25 hours: " + shown.out());
  }

  /** Days and times as people write them: what a statement reads, a stop can end. */
  @ParameterizedTest
  @CsvSource({
    "2026-11-20, 9, 2 h, 120",
    "20.11.2026, 9h5, 1 h 55 min, 115",
    "'Nov 20, 2026', 9:05, 1 h 55 min, 115",
    "20.11.2026, 20.11.2026 9:30, 1 h 30 min, 90",
    "'', 2026-11-20 09:30, 1 h 30 min, 90",
    "2026-11-19, 24:00, 11 h, 660"
  })
  void workThatWasBegunByHandEnds(String date, String start, String lasted, int minutes)
      throws IOException {
    String open = date.indexOf(',') < 0 ? date : '"' + date + '"';
    write(TITLES + open + "," + start + ",,,,\n");
    Call stop = log("stop", "--date", "2026-11-20", "--at", "11");
    assertEquals(0, stop.exit(), stop.err());
    assertTrue(stop.out().replace('\u00a0', ' ').contains("after " + lasted + "."), stop.out());
    assertEquals(TITLES + open + "," + start + ",11:00,,,\n", text());
    Call shown = log("show", "--by", "day", "--format", "csv");
    String online = Rational.of(minutes, 60).toString();
    assertTrue(shown.out().contains(",,,," + online + ","), online + ": " + shown.out());
  }

  @Test
  void theMidnightThatEndsADayIsWrittenAsThat() throws IOException {
    Call add = log("add", "--date", "2026-11-20", "--start", "22h", "--end", "24:00");
    assertEquals(0, add.exit(), add.err());
    assertEquals(0, log("start", "--date", "2026-11-20", "--at", "24:00").exit());
    assertEquals(TITLES + "2026-11-20,22:00,24:00,,,\n2026-11-21,00:00,,,,\n", text());
    assertTrue(log("show", "--by", "day", "--format", "csv").out().contains(",2,"));
  }

  @Test
  void aDayMayBeStated() throws IOException {
    assertEquals(0, log("add", "--date", "hier", "--pay", "12€").exit());
    assertEquals(0, log("add", "--date", "today", "--pay", "13€").exit());
    String rows = Call.TODAY.minusDays(1) + ",,,12 EUR,,\n" + Call.TODAY + ",,,13 EUR,,\n";
    assertEquals(TITLES + rows, text());
  }

  @Test
  void whatChangesNothingLeavesNothingBehind() {
    assertEquals(2, log("undo").exit());
    assertEquals(2, log("stop").exit());
    assertFalse(Files.exists(file().getParent()));
  }

  /** No one worked since: a forgotten stop would be hours that no statement takes. */
  @Test
  void anEndOfMoreThanAWeekLaterIsRefused() throws IOException {
    log("start", "--date", "2026-11-01", "--at", "09:00");
    String before = text();
    Call late = log("stop", "--date", "2026-11-08", "--at", "09:01");
    assertEquals(2, late.exit());
    assertTrue(
        late.err().replace('\u00a0', ' ').contains("work started on 1 November 2026 at 09:00"),
        late.err());
    assertEquals(before, text());
    assertEquals(0, log("stop", "--date", "2026-11-08", "--at", "09:00").exit());
  }

  @Test
  void anEndBeforeTheBeginningIsRefused() throws IOException {
    log("start", "--date", "2026-11-20", "--at", "22:00");
    String before = text();
    assertEquals(2, log("stop", "--date", "2026-11-20", "--at", "21:00").exit());
    assertEquals(before, text());
  }

  /** Pay that is typed at the start of work would be written nowhere. */
  @Test
  void anOptionOfAnotherActionIsRefused() {
    Call start = log("start", "--pay", "5€", "--country", "FR");
    assertEquals(2, start.exit());
    assertTrue(start.err().contains("--pay: not used by ‘log start’"), start.err());
    assertTrue(start.err().contains("--country: not used by ‘log start’"), start.err());
    assertFalse(Files.exists(file()));
    assertEquals(2, log("stop", "--start", "9:00").exit());
    assertEquals(2, log("show", "--at", "9:00").exit());
  }

  @Test
  void bothEndsWereGivenThoughOneDoesNotRead() {
    Call add = log("add", "--start", "25:00", "--end", "2:00");
    assertEquals(1, add.err().lines().filter(line -> line.startsWith("  --")).count(), add.err());
  }

  /** 30 ÷ 2.5 h = 12 an hour; the SMIC of that day is 11.88, so 101.0 %. */
  @Test
  void whatIsAskedForOfAWageIsCalculatedWithoutPeriods() throws IOException {
    write(TITLES + "2025-04-01,09:00,11:30,30 EUR,,\n");
    String out = log("show", "--country", "FR").out().replace('\u00a0', ' ');
    assertTrue(out.contains("The gross minimum wage in France was €11.88"), out);
    assertTrue(out.contains("101% of it"), out);
  }

  @Test
  void aNoteIsNoFormulaAndOfOneLine() throws IOException {
    for (String note : List.of("=1+1", "+1", "-1", "@x")) {
      log("add", "--date", "2026-11-20", "--pay", "1€", "--note=" + note);
    }
    assertEquals(
        TITLES
            + "2026-11-20,,,1 EUR,,'=1+1\n"
            + "2026-11-20,,,1 EUR,,'+1\n"
            + "2026-11-20,,,1 EUR,,'-1\n"
            + "2026-11-20,,,1 EUR,,'@x\n",
        text());
    assertEquals(2, log("add", "--pay", "1€", "--note", "one\ntwo").exit());
  }

  @Test
  void notesOfStartAndStopBothStay() throws IOException {
    log("start", "--at", "09:00", "--note", "rain");
    log("stop", "--at", "10:00", "--note", "few rides");
    assertTrue(text().endsWith(",rain; few rides\n"), text());
  }

  /** A table from a French spreadsheet, with columns of one's own and no line end at its end. */
  @Test
  void whatAPersonWroteByHandStays() throws IOException {
    String byHand =
        "\uFEFFdate;début;fin;paie;humeur;tâches\r\n"
            + "2026-11-19;9:00;10:30;\"8,50 €\";\"bof; \"\"ok\"\"\";3";
    write(byHand);
    Call add = log("add", "--date", "2026-11-20", "--start", "9:00", "--end", "10:00");
    assertEquals(0, add.exit(), add.err());
    assertEquals(byHand + "\r\n2026-11-20;09:00;10:00;;;\r\n", text());
    Call note = log("add", "--date", "2026-11-20", "--pay", "1€", "--note", "x");
    assertEquals(4, note.exit());
    assertTrue(note.err().contains("note"), note.err());
    assertEquals(byHand + "\r\n2026-11-20;09:00;10:00;;;\r\n", text());
  }

  @Test
  void whatIsNoLogbookIsNotTouched() throws IOException {
    for (String other : List.of("a,b\n1,2\n", TITLES + "2026-11-20,\"09:00,,,,\n")) {
      write(other);
      Call call = log("add", "--pay", "1€");
      assertEquals(4, call.exit());
      assertEquals(other, text());
    }
    Files.write(file(), new byte[] {'d', 'a', 't', 'e', ',', (byte) 0xE9, '\n'});
    assertEquals(4, log("add", "--pay", "1€").exit());
    assertEquals(7, Files.size(file()));
  }

  /**
   * Which of two columns is meant is not guessed, and the whole is reported without a word of
   * --map.
   */
  @Test
  void aTitleThatStandsTwiceIsRefusedInEveryAction() throws IOException {
    String twice = "date,start,end,pay,Pay,tasks,tasks\n2026-11-20,09:00,,1 EUR,,,\n";
    write(twice);
    for (List<String> action :
        List.of(
            List.of("show"),
            List.of("show", "--by", "week"),
            List.of("add", "--pay", "1€"),
            List.of("start"),
            List.of("stop"))) {
      Call call = log(action.toArray(String[]::new));
      assertEquals(4, call.exit());
      assertEquals(
          "clickwage log: "
              + file()
              + ": column titles that are there more than once: pay, tasks; keep one of each\n",
          call.err());
      assertEquals(twice, text());
    }
  }

  /** Threads of one process, each with its own entry: all are there, none is torn. */
  @Test
  void manyAtOnceLoseNothing() throws IOException {
    int count = 40;
    IntStream.range(0, count)
        .parallel()
        .forEach(i -> log("add", "--date", "2026-11-20", "--pay", i + "€"));
    assertEquals(count + 1, text().lines().count());
    assertEquals(count, text().lines().filter(line -> line.endsWith(" EUR,,")).distinct().count());
  }

  @Test
  void twoProcessesLoseNothing() throws IOException, InterruptedException {
    Files.createDirectories(file().getParent());
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      processes.add(
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  Main.class.getName(),
                  "log",
                  "add",
                  "--date",
                  "2026-11-20",
                  "--pay",
                  i + "EUR",
                  "--file",
                  file().toString())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("out" + i).toFile())
              .start());
    }
    for (int i = 0; i < processes.size(); i++) {
      int exit = processes.get(i).waitFor();
      assertEquals(0, exit, Files.readString(folder.resolve("out" + i)));
    }
    assertEquals(6, text().lines().distinct().count() - 1, text());
  }

  /** A power cut leaves a file next to the logbook, which the next change removes. */
  @Test
  void aLeftoverIsRemovedAndNothingElseIsLeft() throws IOException {
    write(TITLES);
    Files.writeString(file().resolveSibling(".log.csv.new"), "half");
    Files.writeString(file().resolveSibling(".other.csv.new"), "whole");
    assertEquals(0, log("add", "--pay", "1€").exit());
    try (Stream<Path> left = Files.list(file().getParent())) {
      assertEquals(
          List.of(".log.csv.lock", ".other.csv.new", "log.csv"),
          left.map(path -> path.getFileName().toString()).sorted().toList());
    }
  }

  @Test
  void aFileThatIsNoLogbookStaysAlone() throws IOException {
    write("worker,pay\nw1,400\n");
    assertEquals(4, log("add", "--pay", "1€").exit());
    try (Stream<Path> left = Files.list(file().getParent())) {
      assertEquals(List.of(file()), left.toList());
    }
  }

  @Test
  void aFileAmongOthersOfTheirOwnerIsForTheOwnerAlone() throws IOException {
    log("add", "--pay", "1€");
    if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      assertEquals(
          "rw-------",
          java.nio.file.attribute.PosixFilePermissions.toString(
              Files.getPosixFilePermissions(file())));
    }
    assertFalse(Files.exists(folder.resolve("log.csv")));
  }

  /** A link stays one, and whoever writes through it waits for those who write to the file. */
  @Test
  void aLinkLeadsToTheLogbookEvenBeforeThereIsOne() throws IOException {
    Path real = Files.createDirectories(folder.resolve("elsewhere")).resolve("log.csv");
    Path link = folder.resolve("link.csv");
    try {
      Files.createSymbolicLink(link, real);
    } catch (UnsupportedOperationException | IOException e) {
      assumeTrue(false, "no links here: " + e.getMessage());
    }
    for (String day : List.of("2026-11-20", "2026-11-21")) {
      Call call = Call.of("log", "add", "--date", day, "--pay", "1€", "--file", link.toString());
      assertEquals(0, call.exit(), call.err());
    }
    assertTrue(Files.isSymbolicLink(link));
    assertEquals(3, Files.readAllLines(real).size());
    assertTrue(Files.exists(real.resolveSibling(".log.csv.lock")));
    assertFalse(Files.exists(link.resolveSibling(".link.csv.lock")));
  }

  @Test
  void aFolderOrAWorkbookIsNoLogbook() throws IOException {
    Path book = Files.writeString(folder.resolve("log.xlsx"), "PK\u0003\u0004");
    for (List<String> action : List.of(List.of("add", "--pay", "1€"), List.of("show"))) {
      for (String refusal : List.of(folder + ": is a folder", book + ": is a workbook")) {
        String file = refusal.substring(0, refusal.indexOf(": "));
        Call call = Call.of(Call.with(List.of("log"), Call.with(action, "--file", file)));
        assertEquals(4, call.exit());
        assertTrue(call.err().contains(refusal), call.err());
        assertEquals(1, call.err().lines().count(), call.err());
      }
    }
  }

  /** What was begun, ended and added is what the statement calculates: 2.5 h and 40 € + 8 €. */
  @Test
  void theStatementCalculatesWhatWasWritten() {
    log("start", "--date", "2026-11-20", "--at", "9:00");
    log("stop", "--date", "2026-11-20", "--at", "11:30", "--pay", "40€", "--tasks", "5");
    log("add", "--date", "2026-11-21", "--pay", "8€", "--note", "a bonus");
    Call call = Call.of("statement", file().toString(), "--by", "year", "--format", "csv");
    String total = call.out().lines().reduce((first, last) -> last).orElseThrow();
    assertTrue(total.startsWith("*,2026-11-20,2026-11-21,EUR,48,"), total);
    assertTrue(total.contains(",2.5,,19.2,19.2,"), total);
  }
}

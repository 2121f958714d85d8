package org.clickwage.report;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.clickwage.Call;
import org.clickwage.GoldenCase;
import org.clickwage.cli.Environment;
import org.clickwage.document.Cell;
import org.clickwage.document.Column;
import org.clickwage.document.CsvWriter;
import org.clickwage.document.Table;
import org.clickwage.message.Language;
import org.clickwage.message.Wording;
import org.clickwage.number.Rational;
import org.clickwage.table.Chunker;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What reaches a person's eyes: it fits, it can be shown, and it can't steer the terminal. */
class ShownTextTest {
  private static final byte[] NOTHING = {};
  private static final int ONE_IN = 5;
  private static final List<String> NOT_TEXT =
      List.of(
          "markdown",
          "csv",
          "json",
          "latex",
          "html",
          "-",
          "completion",
          "template",
          "--help",
          "help",
          "--version",
          "--plain");

  private static Environment terminal(int width, Charset charset, boolean terminal) {
    return new Environment(
        terminal,
        Environment.Asks.NEVER,
        terminal,
        width,
        charset,
        Language.ENGLISH,
        () -> Call.NOW,
        Map.of(),
        Chunker.USUAL_SIZE,
        Optional.empty());
  }

  private static Call call(Environment environment, GoldenCase golden) {
    return Call.in(environment, NOTHING, golden.args());
  }

  /** All cases that are in words, and one in so many of the others, but those of questions. */
  private static Stream<GoldenCase> textCases() {
    return GoldenCase.all().stream()
        .filter(golden -> !golden.isAsked())
        .filter(golden -> golden.isInWords() || golden.name().hashCode() % ONE_IN == 0)
        .filter(golden -> Stream.of(golden.args()).noneMatch(NOT_TEXT::contains));
  }

  @TestFactory
  Stream<DynamicContainer> everyLineFitsTheTerminal() {
    return Stream.of(120, 80, 60, 40)
        .map(
            width ->
                dynamicContainer(
                    width + " columns",
                    textCases()
                        .filter(golden -> golden.exit() == 0)
                        .map(golden -> dynamicTest(golden.name(), () -> fits(golden, width)))));
  }

  private static void fits(GoldenCase golden, int width) {
    fits(call(terminal(width, StandardCharsets.UTF_8, false), golden).out(), width);
  }

  private static void fits(String text, int width) {
    for (String line : text.lines().toList()) {
      int columns = columns(line);
      assertTrue(columns <= width, () -> columns + " columns: " + line);
      assertEquals(line.stripTrailing(), line);
    }
  }

  /** Letters of East Asia have two columns, marks and what is joined to another emoji none. */
  private static int columns(String line) {
    return line.replaceAll("\u200d[\\x{10000}-\\x{10ffff}]", "")
        .replaceAll("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]", "xx")
        .replaceAll("[\\p{Mn}\\p{Cf}]", "")
        .length();
  }

  @TestFactory
  Stream<DynamicTest> everyLineOfAMistakeFitsTheTerminal() {
    Environment narrow = terminal(60, StandardCharsets.UTF_8, true);
    return GoldenCase.all().stream()
        .filter(golden -> golden.exit() == 2)
        .map(golden -> dynamicTest(golden.name(), () -> fits(call(narrow, golden).err(), 60)));
  }

  @TestFactory
  Stream<DynamicTest> aPlainTerminalGetsPlainCharacters() {
    return textCases()
        // Names that no plain form is known of become question marks.
        .filter(golden -> !golden.name().startsWith("hostile"))
        .map(golden -> dynamicTest(golden.name(), () -> isPlain(golden)));
  }

  private static void isPlain(GoldenCase golden) {
    Call rich = golden.call();
    Call plain = call(terminal(80, StandardCharsets.US_ASCII, false), golden);
    assertEquals(rich.exit(), plain.exit());
    // What the charset lacks would come out as a question mark.
    assertEquals(questionMarks(rich), questionMarks(plain), plain::toString);
    plain.out().lines().forEach(line -> assertTrue(line.length() <= 80, line));
  }

  private static long questionMarks(Call call) {
    return (call.out() + call.err()).chars().filter(c -> c == '?' || c == '\ufffd').count();
  }

  /** Without a space, so that what is shown can be typed. */
  @Test
  void aPlainTerminalSeesTheCurrencyByItsCode() {
    Environment plain = terminal(80, StandardCharsets.US_ASCII, false);
    String out =
        Call.in(plain, NOTHING, "calc", "--pay", "30€", "--hours", "8h", "--minimum", "12€/h")
            .out();
    assertTrue(out.contains("EUR3.75  ######"), out);
    assertTrue(out.contains("v The comparison rate"), out);
    assertTrue(out.contains("Pay and hours -----"), out);
  }

  @Test
  void latinOneKeepsItsAccents() {
    Environment latin = terminal(80, StandardCharsets.ISO_8859_1, false);
    String out =
        Call.in(latin, NOTHING, "calc", "--pay", "30€", "--hours", "8h", "--lang", "fr").out();
    assertTrue(out.contains("rémunération brute"), out);
    assertTrue(out.contains("30,00\u00a0EUR"), out);
  }

  @Test
  void controlCharactersInANameAreMadeHarmless() {
    String bad = "a\u001b[31mred\u0007\nline\u009b2J";
    for (String format : List.of("text", "markdown")) {
      Call call =
          Call.of(
              "calc", "--pay", "30€", "--hours", "8h", "--cost", bad + "=1€", "--format", format);
      assertEquals(0, call.exit());
      assertAll(
          () -> assertFalse(call.out().contains("\u001b"), "escape"),
          () -> assertFalse(call.out().contains("\u0007"), "bell"),
          () -> assertFalse(call.out().contains("\u009b"), "control sequence introducer"),
          () -> assertFalse(call.out().contains("red\nline"), "line break"));
    }
  }

  @Test
  void controlCharactersInAMistakeAreMadeHarmlessToo() {
    for (String[] args :
        new String[][] {
          {"calc", "--pay", "\u001b[2J€"},
          {"calc", "--\u001b[2J"},
          {"\u001b[2J"},
          {"calc", "\u0007"}
        }) {
      String err = Call.of(args).err();
      assertFalse(err.contains("\u001b") || err.contains("\u0007"), err);
    }
  }

  @Test
  void aNameCantBeMarkup() {
    Call call =
        Call.of(
            "calc",
            "--pay",
            "30€",
            "--hours",
            "8h",
            "--cost",
            "a|b*c_d<i>`[x](y)=1€",
            "--format",
            "markdown");
    assertTrue(call.out().contains("a\\|b\\*c\\_d&lt;i>\\`\\[x\\](y)"), call.out());
  }

  @Test
  void aTitleCantBeAPlaceOfThePage() {
    for (String format : List.of("html", "latex")) {
      Call call =
          Call.of(
              "calc", "--pay", "30€", "--hours", "8h", "--title", "{{blocks}}", "--format", format);
      assertEquals(0, call.exit(), call.err());
      String title = format.equals("html") ? "{{blocks}}</h1>" : "\\{\\{blocks\\}\\}\\par";
      assertTrue(call.out().contains(title), call.out());
    }
  }

  @Test
  void everyRowOfAMarkdownTableHasTheCellsOfItsTitle() {
    GoldenCase.all().stream()
        .filter(golden -> List.of(golden.args()).contains("markdown"))
        .forEach(
            golden -> {
              int cells = 0;
              for (String line : golden.call().out().lines().toList()) {
                int here = line.startsWith("|") ? line.replace("\\|", "").split("\\|").length : 0;
                assertTrue(cells == 0 || here == 0 || here == cells, golden.name() + ": " + line);
                cells = here;
              }
            });
  }

  @Test
  void aCellThatASpreadsheetWouldRunIsMarkedAsText() throws IOException {
    for (String formula : List.of("=1+1", "+1", "-1", "@SUM(A1)")) {
      Table table = oneCell(formula);
      String cell = csv(table).lines().skip(1).findFirst().orElseThrow();
      assertTrue(cell.startsWith("'") || cell.startsWith("\"'"), cell);
    }
  }

  @Test
  void aNegativeNumberStaysANumber() throws IOException {
    Wording wording = Wording.in(Language.ENGLISH);
    Table table =
        Table.of(
            List.of(Column.right("n", "", (String text) -> Cell.of(number(text), ""))),
            List.of("-2.5"),
            wording);
    assertEquals("n\n-2.5\n", csv(table));
  }

  private static String csv(Table table) throws IOException {
    StringBuilder out = new StringBuilder();
    CsvWriter.write(table, out);
    return out.toString();
  }

  private static Object number(String text) {
    return Rational.parse(text);
  }

  private static Table oneCell(String text) {
    return Table.of(
        List.of(Column.left("name", "", (String cell) -> Cell.text(cell))),
        List.of(text),
        Wording.in(Language.ENGLISH));
  }

  @Test
  void aMissingValueIsNeverZero() throws IOException {
    Table table =
        Table.of(
            List.of(
                Column.left("a", "", (String cell) -> Cell.text(cell)),
                Column.right("b", "", (String cell) -> Cell.MISSING)),
            List.of("x"),
            Wording.in(Language.ENGLISH));
    assertEquals("a,b\nx,\n", csv(table));
    assertEquals("–", Cell.MISSING.text());
  }

  @Test
  void coloursAreOnlyForTerminalsAndNeverTheOnlySign() {
    String[] args = {"calc", "--pay", "30€", "--hours", "8h", "--minimum", "12€/h"};
    String plain = Call.of(args).out();
    String painted = Call.in(terminal(80, StandardCharsets.UTF_8, true), NOTHING, args).out();
    assertFalse(plain.contains("\u001b"));
    assertTrue(painted.contains("\u001b["));
    assertEquals(plain, painted.replaceAll("\u001b\\[[0-9;]*m", ""));
    assertTrue(plain.contains("▼ The comparison rate"), plain);
    assertTrue(plain.contains("short of it"), plain);
  }

  @Test
  void anEnvironmentCanAskForPlainText() {
    String[] args = {"calc", "--pay", "30€", "--hours", "8h", "--minimum", "12€/h"};
    Environment accessible =
        new Environment(
            false,
            Environment.Asks.NEVER,
            false,
            80,
            StandardCharsets.UTF_8,
            Language.ENGLISH,
            () -> Call.NOW,
            Map.of("ACCESSIBLE", "1"),
            Chunker.USUAL_SIZE,
            Optional.empty());
    String plain = Call.in(accessible, NOTHING, args).out();
    assertEquals(Call.of(Call.with(List.of(args), "--plain")).out(), plain);
    assertFalse(plain.contains("▼") || plain.contains("█") || plain.contains("─"), plain);
  }

  @Test
  void coloursCanBeRefusedAndAskedFor() {
    Environment colourless =
        new Environment(
            true,
            Environment.Asks.NEVER,
            true,
            80,
            StandardCharsets.UTF_8,
            Language.ENGLISH,
            () -> Call.NOW,
            Map.of("NO_COLOR", "1"),
            Chunker.USUAL_SIZE,
            Optional.empty());
    String[] args = {"calc", "--pay", "30€", "--hours", "8h", "--minimum", "12€/h"};
    assertFalse(Call.in(colourless, NOTHING, args).out().contains("\u001b"));
    String[] always = Call.with(List.of(args), "--color", "always");
    assertTrue(Call.of(always).out().contains("\u001b["));
    String[] never = Call.with(List.of(args), "--color=never");
    Environment terminal = terminal(80, StandardCharsets.UTF_8, true);
    assertFalse(Call.in(terminal, NOTHING, never).out().contains("\u001b"));
  }

  @Test
  void aWorkbookGoesToNoScreen() {
    String[] args = {"minimum", "FR", "--format", "xlsx"};
    Call refused = Call.in(terminal(80, StandardCharsets.UTF_8, true), NOTHING, args);
    assertEquals(2, refused.exit());
    assertTrue(refused.err().contains("--format: a screen shows no workbook"), refused.err());
  }
}

package org.clickwage.page;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clickwage.Call;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pages as a browser shows them: nothing is loaded, nothing goes wrong, nothing is cut off on a
 * telephone, everything has its name for those who hear it and its contrast for those who see it.
 *
 * <p>With {@code -Dpages.keep=FOLDER} the pictures of all pages are kept there, to be looked at.
 */
class PageIT {
  private static final String HOSTILE =
      "src/test/resources/cases/en/compare/hostile-texts/cases.csv";

  /** A page by its name, and the words that make it. */
  private static final Map<String, String> PAGES = new LinkedHashMap<>();

  static {
    PAGES.put("cases", "compare samples/cases.csv --title 'Ten cases' --subtitle 'As told'");
    PAGES.put("cases-fr", "compare samples/cases.csv --lang fr");
    PAGES.put("hostile", "compare " + HOSTILE);
    PAGES.put("one", "compare src/test/resources/cases/output/compare/one-case-as-json/cases.csv");
    PAGES.put("forty", "compare src/test/resources/page/forty-cases.csv --by platform");
    PAGES.put(
        "currencies",
        "compare src/test/resources/cases/currency/compare/several-currencies/cases.csv");
    PAGES.put("calc", "calc @samples/courier-lyon.args");
    PAGES.put("loss", "calc @src/test/resources/page/loss.args");
    PAGES.put("survey", "batch src/test/resources/page/survey.csv --by platform");
    PAGES.put("log", "sessions src/test/resources/page/log.csv --by platform --minimum 7.25USD/h");
    PAGES.put("history", "minimum FR --history --lang fr");
  }

  /** What is typed, and a command line. */
  private static final Pattern OPTION = Pattern.compile("(?<![-\\w])--[a-z]|clickwage [a-z]+ ");

  private static final int TELEPHONE = 360;
  private static final int DESK = 1200;
  private static final int PAPER = 794;

  /** Contrast that WCAG 2.1 asks for at level AA (1.4.3): 4.5, or 3 for large letters. */
  private static final double CONTRAST = 4.5;

  private static Browser browser;

  @TempDir private static Path folder;

  @BeforeAll
  static void startOrSkip() {
    boolean there = Browser.program().isPresent();
    if (!there) {
      System.out.println("PageIT skipped: no Chromium is on the PATH of this machine");
    }
    assumeTrue(there, "no Chromium is on the PATH of this machine");
    browser = Browser.start();
  }

  @AfterAll
  static void stop() throws IOException {
    if (browser != null) {
      browser.close();
    }
  }

  @TestFactory
  Stream<DynamicTest> everyPageOnEveryScreen() {
    List<DynamicTest> tests = new ArrayList<>();
    PAGES.forEach(
        (name, words) -> {
          for (int width : new int[] {TELEPHONE, DESK}) {
            for (String scheme : List.of("light", "dark")) {
              String test = name + ", " + scheme + ", " + width;
              tests.add(dynamicTest(test, () -> isRight(name, words, width, scheme, "screen")));
            }
          }
          tests.add(
              dynamicTest(name + ", print", () -> isRight(name, words, PAPER, "dark", "print")));
        });
    return tests.stream();
  }

  /** On a telephone of 360 by 800. */
  @Test
  void sixCasesAreFourScreens() throws IOException {
    List<String> lines = Files.readAllLines(Path.of("samples", "cases.csv")).subList(0, 7);
    Path cases = Files.write(folder.resolve("six.csv"), lines);
    hasScreens(4, "six", "compare " + cases);
  }

  @Test
  void tenCasesOrGroupsAreEightScreens() throws IOException {
    List<String> cases = new ArrayList<>(List.of("name,story,country,date,currency,pay,hours"));
    List<String> survey =
        new ArrayList<>(List.of("worker,platform,country,date,currency,pay,hours"));
    List<String> log = new ArrayList<>(List.of("worker,platform,accept,end,pay,currency,status"));
    for (int i = 0; i < 10; i++) {
      cases.add("Courier number " + i + ",A week of waiting,FR,2024-06-01,EUR,300,4" + i);
      for (int worker = 0; worker < 12; worker++) {
        String of = "w" + i + "-" + worker + ",Platform " + i + ",";
        survey.add(of + "FR,2024-06-03,EUR," + (250 + 20 * worker) + ",3" + i);
        String hour = "2024-06-03T" + (10 + worker);
        log.add(of + hour + ":00:00Z," + hour + ":10:00Z,1." + i + ",USD,approved");
        log.add(of + hour + ":15:00Z," + hour + ":20:00Z,0.50,USD,rejected");
      }
    }
    hasScreens(8, "ten cases", "compare " + Files.write(folder.resolve("cases.csv"), cases));
    hasScreens(
        8,
        "ten groups",
        "batch " + Files.write(folder.resolve("ten.csv"), survey) + " --by platform");
    hasScreens(
        8,
        "ten groups of a log",
        "sessions "
            + Files.write(folder.resolve("log.csv"), log)
            + " --by platform --minimum 7.25USD/h");
  }

  private static void hasScreens(int most, String name, String words) throws IOException {
    browser.open(page(name, words), TELEPHONE, "light", "screen");
    double height = number("document.documentElement.scrollHeight");
    assertTrue(height <= most * 800, name + " is high: " + height);
  }

  /** Twenty cases are open, and no history of more than twelve rows. */
  @Test
  void whatIsLongIsFolded() throws IOException {
    browser.open(page("forty", PAGES.get("forty")), TELEPHONE, "light", "screen");
    String open = "[...document.querySelectorAll('%s')].filter(e => !e.closest('details')).length";
    assertEquals(20, number(String.format(Locale.ROOT, open, ".bars > .row:not(.head)")), "bars");
    assertTrue(number(String.format(Locale.ROOT, open, "tbody tr")) <= 20, "rows");
    browser.open(page("history", PAGES.get("history")), TELEPHONE, "light", "screen");
    assertEquals(0, number(String.format(Locale.ROOT, open, "tbody tr")), "history");
  }

  /** All columns of it, next to each other. */
  @Test
  void theTableOfResearchIsOneOnADesk() throws IOException {
    browser.open(page("survey", PAGES.get("survey")), DESK, "light", "screen");
    unfold();
    String table = "document.querySelector('details table')";
    assertEquals(number(table + ".rows[1].cells.length"), number(columns(table)));
  }

  private static void unfold() {
    browser.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)");
  }

  /** How many columns are seen next to each other in the rows of a table, or of all. */
  private static String columns(String tables) {
    return "Math.max(0, ...[...("
        + tables
        + ").querySelectorAll('tbody tr')].map(row => new Set([...row.children]"
        + ".filter(cell => cell.getClientRects().length)"
        + ".map(cell => Math.round(cell.getBoundingClientRect().left))).size))";
  }

  /** Of the rate, or of those who earn less. */
  @Test
  void theVerdictIsNextToTheFigure() throws IOException {
    for (String name : List.of("survey", "log")) {
      browser.open(page(name, PAGES.get(name)), TELEPHONE, "light", "screen");
      String first = text("document.querySelector('.what.below-reference').textContent");
      assertTrue(first.startsWith("▼ "), first);
    }
  }

  /** What is lost ends where 0 is, and what is earned begins there. */
  @Test
  void payBelowNothingIsLeftOfZero() throws IOException {
    browser.open(page("loss", PAGES.get("loss")), TELEPHONE, "light", "screen");
    String row = "document.querySelector('.row.total')";
    String zero = row + ".querySelector('.base').getBoundingClientRect().left";
    String bar = row + ".querySelector('rect').getBoundingClientRect()";
    assertEquals(number(zero), number(bar + ".right"), 1.5);
    assertTrue(number(bar + ".width") > 20, "a bar");
    assertTrue(
        number(row + ".querySelector('.ref').getBoundingClientRect().left") > number(zero),
        "the tick");
  }

  /** With as many bars as there may be, the longest names, and stories where there is room. */
  @TestFactory
  Stream<DynamicTest> aLeafletIsOneSheet() {
    return Stream.of(
            "samples/cases.csv",
            HOSTILE,
            "src/test/resources/page/forty-cases.csv",
            "src/test/resources/page/many-places.csv",
            "src/test/resources/page/told-cases.csv")
        .flatMap(cases -> Stream.of("en", "fr").map(language -> List.of(cases, language)))
        .map(each -> dynamicTest(each.toString(), () -> isOneSheet(each.get(0), each.get(1))));
  }

  private static void isOneSheet(String cases, String language) throws IOException {
    Path leaflet = folder.resolve("leaflet.html");
    Call call =
        Call.of("compare", cases, "--leaflet", leaflet.toString(), "--force", "--lang", language);
    assertEquals(0, call.exit(), call.err());
    browser.open(leaflet, PAPER, "light", "print");
    String sheet = "document.querySelector('.sheet')";
    assertEquals(number(sheet + ".clientHeight"), number(sheet + ".scrollHeight"), "cut off");
    double widest =
        number(
            "Math.max(...[..."
                + sheet
                + ".children].map((e, i, all) => i == 0 ? 0 : e.getBoundingClientRect().top -"
                + " all[i - 1].getBoundingClientRect().bottom))");
    assertTrue(widest < 8.1 * PAPER / 210, "a gap of " + widest + " pixels");
    String pdf =
        browser
            .send("Page.printToPDF", Map.of("preferCSSPageSize", true, "printBackground", false))
            .get("data")
            .getAsString();
    String text = new String(Base64.getDecoder().decode(pdf), StandardCharsets.ISO_8859_1);
    assertTrue(text.contains("/Count 1\n") || text.contains("/Count 1/"), "sheets");
  }

  private static void isRight(String name, String words, int width, String scheme, String media)
      throws IOException {
    Path page = page(name, words);
    browser.open(page, width, scheme, media);
    keep(name + "-" + media + "-" + scheme + "-" + width);
    assertAll(
        () -> assertEquals(List.of(), browser.events("Runtime.consoleAPICalled"), "console"),
        () -> assertEquals(List.of(), browser.events("Runtime.exceptionThrown"), "exceptions"),
        () -> assertEquals(List.of(), browser.events("Log.entryAdded"), "log"),
        () -> assertEquals(Set.of(page.toUri().toString()), requests(), "requests"),
        () -> assertEquals(width, number("document.documentElement.scrollWidth"), "scrolling"),
        () -> assertEquals("[]", text("JSON.stringify(" + script("cut-off.js") + ")"), "cut off"),
        () -> assertEquals("[]", text(contrast()), "contrast under " + CONTRAST),
        () -> assertTrue(number("document.scripts.length") == 0, "scripts"),
        () -> assertFalse(OPTION.matcher(text("document.body.textContent")).find(), "options"),
        PageIT::everythingHasItsName);
    if (width == TELEPHONE) {
      double most = number(columns("document"));
      assertTrue(most <= 3, "columns: " + most);
    }
  }

  private static Path page(String name, String words) throws IOException {
    Path page = folder.resolve(name + ".html");
    if (!Files.exists(page)) {
      List<String> args = new ArrayList<>(Call.words(words));
      args.addAll(List.of("--format", "html"));
      Call call = Call.of(args.toArray(String[]::new));
      assertEquals(0, call.exit(), call.err());
      Files.writeString(page, call.out(), StandardCharsets.UTF_8);
    }
    return page;
  }

  private static void keep(String name) throws IOException {
    String kept = System.getProperty("pages.keep", "");
    if (!kept.isEmpty()) {
      Files.createDirectories(Path.of(kept));
      Files.write(Path.of(kept).resolve(name + ".png"), browser.picture());
    }
  }

  private static Set<String> requests() {
    Set<String> requests = new TreeSet<>();
    for (Browser.Event event : browser.events("Network.requestWillBeSent")) {
      requests.add(event.params().getAsJsonObject("request").get("url").getAsString());
    }
    requests.removeIf(url -> url.startsWith("data:"));
    return requests;
  }

  /** Tables, figures and pictures are found by their role and have a name; so has every cell. */
  private static void everythingHasItsName() {
    unfold();
    Map<String, List<String>> names = namesByRole();
    int tables = (int) number("document.querySelectorAll('table').length");
    int figures = (int) number("document.querySelectorAll('figure').length");
    assertAll(
        () -> assertEquals(tables, names.getOrDefault("table", List.of()).size(), "tables"),
        () -> assertEquals(figures, names.getOrDefault("figure", List.of()).size(), "figures"),
        () -> assertEquals(figures, named(names, "image") + charts(), "pictures, or lists of bars"),
        () ->
            assertTrue(
                names.getOrDefault("rowheader", List.of()).size() >= Math.min(tables, 1),
                "row headers"),
        () ->
            names.forEach(
                (role, all) ->
                    all.forEach(name -> assertTrue(!name.isBlank(), "a nameless " + role))));
  }

  /** Figures whose bars are lists of text. */
  private static int charts() {
    return (int)
        number(
            "[...document.querySelectorAll('figure')].filter(f => f.querySelector('ul')).length");
  }

  private static int named(Map<String, List<String>> names, String role) {
    List<String> all = new ArrayList<>(names.getOrDefault(role, List.of()));
    all.addAll(names.getOrDefault("img", List.of()));
    return all.size();
  }

  private static Map<String, List<String>> namesByRole() {
    Set<String> wanted =
        Set.of("table", "figure", "image", "img", "rowheader", "columnheader", "heading", "link");
    Map<String, List<String>> names = new LinkedHashMap<>();
    JsonObject tree = browser.send("Accessibility.getFullAXTree", Map.of());
    for (JsonElement each : tree.getAsJsonArray("nodes")) {
      JsonObject node = each.getAsJsonObject();
      String role = value(node, "role");
      if (!node.get("ignored").getAsBoolean() && wanted.contains(role)) {
        names.computeIfAbsent(role, key -> new ArrayList<>()).add(value(node, "name"));
      }
    }
    return names;
  }

  private static String value(JsonObject node, String key) {
    boolean there = node.has(key) && node.getAsJsonObject(key).has("value");
    return there ? node.getAsJsonObject(key).get("value").getAsString() : "";
  }

  private static String contrast() throws IOException {
    return "JSON.stringify((" + script("contrast.js") + ")(" + CONTRAST + "))";
  }

  private static String script(String name) throws IOException {
    try (InputStream in = PageIT.class.getResourceAsStream("/page/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }

  private static double number(String expression) {
    return browser.evaluate(expression).getAsDouble();
  }

  private static String text(String expression) {
    return browser.evaluate(expression).getAsString();
  }
}

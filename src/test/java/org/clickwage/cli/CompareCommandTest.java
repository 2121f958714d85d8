package org.clickwage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clickwage.Call;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Laws of a comparison, and pages as their text says them. */
class CompareCommandTest {
  private static final String SAMPLE = "samples/cases.csv";
  private static final String HOSTILE =
      "src/test/resources/cases/en/compare/hostile-texts/cases.csv";

  /** Options, command lines, names of schemes and floors, titles of columns that were not read. */
  private static final Pattern TYPED =
      Pattern.compile("(?<![-\\w])--[a-z]|clickwage [a-z]+ |fr-micro-|us-nyc-|fr-couriers|city_id");

  @TempDir private Path folder;

  private static JsonArray cases(String... args) {
    return Call.of(Call.with(List.of("compare", "--format", "json"), args))
        .json()
        .getAsJsonObject()
        .getAsJsonArray("cases");
  }

  private static JsonObject named(JsonArray cases, String name) {
    for (JsonElement each : cases) {
      if (each.getAsJsonObject().get("name").getAsString().equals(name)) {
        return each.getAsJsonObject();
      }
    }
    throw new AssertionError(name);
  }

  @Test
  void aCaseIsWhatCalcSaysOfIt() {
    JsonArray cases = cases(SAMPLE);
    isCalc(
        named(cases, "Courier in Lyon"),
        "calc --pay 400€/week --hours 60..70h/week --charges 24% --country FR --on 2019-06-01");
    isCalc(
        named(cases, "Transcription in Madagascar"),
        "calc --tasks 812 --hours 8..12h/day --over 7days --pay 30€ --country MG"
            + " --client-country FR --on 2019-06-01");
    isCalc(
        named(cases, "The same on a rented account"),
        "calc --pay 100€/day --days-per-week 7 --hours 70..119h/week --account-rent 50%"
            + " --country FR --on 2019-06-01");
  }

  private static void isCalc(JsonObject of, String calc) {
    JsonObject same = Call.line(calc + " --format json").json().getAsJsonObject();
    for (String key : List.of("currency", "work", "pay", "rates", "comparisons", "notes")) {
      assertEquals(same.get(key), of.get(key), key + " of " + calc);
    }
  }

  @Test
  void anotherCurrencyChangesNoRatio() {
    for (String other : List.of("MGA", "USD", "GBP")) {
      JsonArray here = cases(SAMPLE);
      JsonArray there = cases(SAMPLE, "--in", other);
      for (int i = 0; i < here.size(); i++) {
        assertEquals(ratios(here.get(i)), ratios(there.get(i)), other);
      }
    }
  }

  private static List<JsonElement> ratios(JsonElement of) {
    List<JsonElement> ratios = new ArrayList<>();
    for (JsonElement each : of.getAsJsonObject().getAsJsonArray("comparisons")) {
      ratios.add(each.getAsJsonObject().get("ratio"));
    }
    return ratios;
  }

  @Test
  void theOrderOfTheFileChangesNothing() throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(Path.of(SAMPLE)));
    String title = lines.remove(0);
    Collections.shuffle(lines, new Random(7));
    lines.add(0, title);
    Path shuffled = Files.write(folder.resolve("shuffled.csv"), lines);
    assertEquals(
        figures(Call.of("compare", SAMPLE, "--sort", "name", "--format", "csv").out()),
        figures(
            Call.of("compare", shuffled.toString(), "--sort", "name", "--format", "csv").out()));
  }

  private static List<String> figures(String csv) {
    return csv.lines().sorted().toList();
  }

  @Test
  void theStandardInputWillDo() throws IOException {
    byte[] table = Files.readAllBytes(Path.of(SAMPLE));
    Call read = Call.in(Call.PIPE, table, "compare", "-", "--format", "csv");
    assertEquals(Call.of("compare", SAMPLE, "--format", "csv").out(), read.out());
  }

  private static String page(String... args) {
    Call call = Call.of(Call.with(List.of("compare"), args));
    assertEquals(0, call.exit(), call.err());
    return call.out();
  }

  @Test
  void aPageStandsAlone() {
    for (String language : List.of("en", "fr")) {
      String html = page(SAMPLE, "--format", "html", "--lang", language);
      assertTrue(html.contains("<html lang=\"" + language + "\">"));
      assertFalse(html.contains("<script"), "a script");
      assertFalse(html.contains(" src="), "something to load");
      assertFalse(html.contains("@import"), "a style to load");
      assertFalse(html.replace("url(#", "").contains("url("), "a picture to load");
      assertTrue(html.contains("default-src 'none'"));
      assertTrue(html.contains("name=\"viewport\""));
    }
  }

  @Test
  void everySourceThatIsCitedIsThere() {
    String html = page(SAMPLE, "--format", "html");
    Matcher cited = Pattern.compile("href=\"#(source-\\d+)\"").matcher(html);
    int links = 0;
    while (cited.find()) {
      assertTrue(html.contains("<li id=\"" + cited.group(1) + "\""), cited.group());
      links++;
    }
    assertTrue(links > 15, "sources are cited: " + links);
    Matcher listed = Pattern.compile("<li id=\"(source-\\d+)\"").matcher(html);
    while (listed.find()) {
      assertTrue(html.contains("href=\"#" + listed.group(1) + "\""), listed.group());
    }
    assertTrue(html.contains("since 1\u00a0January\u00a02019"), "a source has its day");
  }

  @Test
  void textsOfTheTableAreNoMarkup() {
    String html = page(HOSTILE, "--format", "html", "--title", "<i>&\"", "--subtitle", "</main>");
    assertFalse(html.contains("<script"));
    assertFalse(html.contains("<img"));
    assertFalse(html.contains("<i>"));
    assertEquals(1, html.split("</main>", -1).length - 1);
    assertFalse(html.contains("\u001b") || html.contains("\u202e"), "what steers");
    assertTrue(html.contains("<title>&lt;i&gt;&amp;&quot;</title>"));
    assertTrue(html.contains("👩🏽\u200d🚒"), "a picture of joined characters stays");
  }

  /** LRM, RLM and the letters of any script are text; what ends lines or turns others is not. */
  @ParameterizedTest
  @ValueSource(strings = {"html", "markdown", "json", "text"})
  void namesNeitherEndLinesNorTurnOthers(String format) throws IOException {
    String steering =
        "\u0085\u009b\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069";
    String plain = "\u200eעמית\u200f أمين";
    Path cases = folder.resolve("cases.csv");
    Files.writeString(
        cases,
        "name,story,country,date,currency,pay,hours\n"
            + (steering + plain + ",a story" + steering + ",FR,2019-06-01,EUR,400,60\n"));
    String out = Call.of("compare", cases.toString(), "--format", format).out();
    assertTrue(out.contains(plain), out);
    steering.chars().forEach(c -> assertEquals(-1, out.indexOf(c), Integer.toHexString(c)));
  }

  @Test
  void whatIsFoldedIsCountedAndNotCalledLeftOut() {
    String page =
        Call.of("compare", "src/test/resources/page/forty-cases.csv", "--format", "html").out();
    assertTrue(page.contains("<summary>and 20 more</summary>"), page);
    assertFalse(page.contains("more are not"), page);
  }

  @Test
  void aLeafletHasTheLowestBarsAndWhereToAsk() throws IOException {
    Path leaflet = folder.resolve("leaflet.html");
    String forty = "src/test/resources/page/forty-cases.csv";
    Call call =
        Call.of("compare", forty, "--leaflet", leaflet.toString(), "--contact", "<Union>, Lyon");
    assertEquals(0, call.exit(), call.err());
    String html = Files.readString(leaflet);
    assertEquals(8, html.split("<li class=\"row\">", -1).length - 1);
    assertTrue(html.contains("32 more cases are not shown here."), html);
    assertTrue(html.contains("&lt;Union&gt;, Lyon"), html);
    assertFalse(html.contains("class=\"line\""), "lines to write on");
    assertTrue(html.contains(" (Décret "), html);
    assertTrue(call.out().startsWith("18 of 40 jobs"), call.out());
    Call.of("compare", SAMPLE, "--leaflet", leaflet.toString(), "--force");
    assertTrue(Files.readString(leaflet).contains("class=\"line\""), "nothing to write on");
  }

  /** 70 pounds for 70 hours are 9 % of 11.44, and no other case is below 30 % of its minimum. */
  @Test
  void aLeafletHasTheLowestCaseWhereverItStands() throws IOException {
    Path cases = folder.resolve("cases.csv");
    String forty = Files.readString(Path.of("src/test/resources/page/forty-cases.csv")).strip();
    Files.writeString(cases, forty + "\nthe lowest,GB,,2024-06-01,GBP,70,70,A\n");
    for (String order : List.of("ratio", "file", "name")) {
      String html = leaflet(cases, "--sort", order);
      assertTrue(html.contains("<bdi>the lowest"), order);
    }
  }

  /** Twenty places with a law each, and the net minimum wage of today in the first. */
  @Test
  void aLeafletHasThreeLinesOfSources() throws IOException {
    String html = leaflet(Path.of("src/test/resources/page/many-places.csv"));
    String sources = html.substring(html.indexOf("<p class=\"made\""));
    Matcher more = Pattern.compile("; and (\\d+) more\\. clickwage").matcher(sources);
    assertTrue(more.find(), sources);
    String named = sources.substring(0, more.start());
    assertEquals(21, named.split("; ").length + Integer.parseInt(more.group(1)), sources);
  }

  /**
   * The SMIC of today is 12.31 before and 1,477.93 × 12 ÷ (35 × 52) = 9.74 after social charges.
   */
  @Test
  void aLeafletComparesWithTheMinimumWageOfToday() throws IOException {
    Path cases = folder.resolve("cases.csv");
    String france = "name,country,date,pay,hours\nCourier,FR,2019-06-01,400€/week,60h/week\n";
    Files.writeString(cases, france);
    String today = "today’s minimum wage (France, net), €9.74/h since 1 June 2026.";
    assertTrue(leaflet(cases).contains(today));
    Files.writeString(cases, france.replace("FR", "CH"));
    assertTrue(leaflet(cases).contains("today’s minimum wage where you work."));
  }

  @Test
  void aLeafletHasTwoShortStoriesWithTheirSources() throws IOException {
    Path cases = folder.resolve("cases.csv");
    String row = ",FR,2019-06-01,400€/week,60h/week\n";
    Files.writeString(
        cases,
        "name,story,source,country,date,pay,hours\n"
            + ("A," + "Long. ".repeat(50) + ",one" + row)
            + ("B,Waiting is not paid.,a talk" + row)
            + ("C,Two apps at once.,a letter" + row)
            + ("D,One more.,a diary" + row));
    String html = leaflet(cases);
    assertTrue(html.contains("<blockquote><bdi>B: Waiting is not paid.</bdi></blockquote>"), html);
    assertEquals(2, html.split("<blockquote>", -1).length - 1);
    assertTrue(html.contains("; a talk; a letter; "), html);
  }

  private String leaflet(Path cases, String... more) throws IOException {
    Path leaflet = folder.resolve("leaflet.html");
    List<String> words = new ArrayList<>(List.of("compare", cases.toString(), "--force"));
    words.addAll(List.of("--leaflet", leaflet.toString()));
    words.addAll(List.of(more));
    Call call = Call.of(words.toArray(String[]::new));
    assertEquals("", call.err());
    return Files.readString(leaflet).replace("\u00a0", " ");
  }

  @Test
  void theEndingOfAFileSaysItsFormat() throws IOException {
    for (String[] each :
        new String[][] {
          {"a.html", "<!DOCTYPE html>"},
          {"a.tex", "% Compiles"},
          {"a.md", "**Three of six jobs"},
          {"a.csv", "name,group"},
          {"a.json", "{"}
        }) {
      Path file = folder.resolve(each[0]);
      Call call = Call.of("compare", SAMPLE, "--out", file.toString());
      assertEquals("", call.out());
      String written = Files.readString(file, StandardCharsets.UTF_8);
      assertTrue(written.startsWith(each[1]), written.substring(0, 40));
    }
  }

  @Test
  void anUnwrittenPageIsNotHalfThere() throws IOException {
    Path page = folder.resolve("page.html");
    Path missing = folder.resolve("no-such-folder").resolve("a.svg");
    Call call = Call.of("compare", SAMPLE, "--out", page.toString(), "--chart", missing.toString());
    assertEquals(4, call.exit());
    assertFalse(Files.exists(page));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cases",
        "charges uk-se",
        "charges fr-micro-bic-services --amount 400€/week",
        "minimum GB",
        "minimum CH",
        "minimum --floors",
        "statement samples/driver-export"
      })
  void aPageShowsNothingOfHowTheProgramIsRun(String command) {
    for (String language : List.of("en", "fr")) {
      List<String> args = new ArrayList<>(Call.words(command));
      args.addAll(List.of("--format", "html", "--lang", language));
      String page = Call.of(args.toArray(String[]::new)).out();
      String words = page.substring(page.indexOf("</style>")).replaceAll("<[^>]*>", " ");
      Matcher typed = TYPED.matcher(words);
      assertFalse(typed.find(), () -> typed.group());
    }
  }

  @Test
  void aPageOfAMinimumWageIsTitledByIt() {
    String page = Call.of("minimum", "GB", "--on", "2025-01-01", "--format", "html").out();
    assertTrue(page.contains("<title>Minimum wage in the United Kingdom: £11.44/h</title>"), page);
  }

  @Test
  void aPageOfASurveyQuotesNoCell() throws IOException {
    Path survey = folder.resolve("survey.csv");
    Files.writeString(
        survey,
        Files.readString(Path.of("src/test/resources/page/survey.csv"))
            + "secret-name,Rapido,FR,2024-06-03,EUR,my mail is a@b.org,12\n"
            + "w77,Rapido,FR,2024-06-03,EUR,9999,12\nw78,Rapido,FR,2024-06-03,EUR,9999,12\n");
    Path report = folder.resolve("report.html");
    Call call = Call.of("batch", survey.toString(), "--report", report.toString(), "--force");
    assertEquals(3, call.exit(), call.err());
    assertTrue(call.err().contains("a@b.org") && call.err().contains("9999"), call.err());
    String page = Files.readString(report);
    assertFalse(page.contains("a@b.org"), "a problem");
    assertFalse(page.contains("9999"), "a code for no answer");
    assertFalse(page.contains("secret-name"), "a name");
    assertTrue(page.contains("1 × "), "the kind of problem");
  }

  @Test
  void aPageOfASurveyNamesTheSourcesOfItsReferences() throws IOException {
    String survey = "src/test/resources/page/survey.csv";
    String shown = report("batch", survey);
    assertFalse(shown.contains("src/test"), "the folder of the file");
    assertTrue(
        shown.contains("minimum wage (France, gross): €11.65 per hour since 1 January 2024"));
    assertTrue(shown.contains("Décret 2023-1216"), "where it was read");
    assertFalse(report("batch", survey, "--drop", "country").contains("France"), "a hidden place");
    String log = "src/test/resources/page/log.csv";
    String federal = report("sessions", log, "--country", "US-TX");
    assertTrue(federal.contains("$7.25 per hour since 24 July 2009"), "the minimum of a log");
  }

  private String report(String... words) throws IOException {
    Path page = folder.resolve("page.html");
    Call call = Call.of(Call.with(List.of(words), "--report", page.toString(), "--force"));
    assertEquals(0, call.exit(), call.err());
    return Files.readString(page).replace('\u00a0', ' ');
  }

  @Test
  void otherPagesLinkTheirSourcesToo() {
    for (String command : List.of("calc @samples/courier-lyon.args", "minimum FR --history")) {
      String html = Call.line(command + " --format html").out();
      assertTrue(html.contains("href=\"#source-1\">[1]</a>"), command);
      assertTrue(html.contains("<li id=\"source-1\""), command);
    }
  }

  @Test
  void aNameMayEndWithANumberOfItsOwn() throws IOException {
    Path cases = folder.resolve("numbered.csv");
    Files.writeString(
        cases,
        "name,story,source,country,date,currency,pay,hours\n"
            + "A [7],told by A [7],a book,FR,2024-06-03,EUR,50,10\n");
    String html = page(cases.toString(), "--format", "html");
    String link = " <a class=\"cited\" aria-label=\"source 2\" href=\"#source-2\">[2]</a>";
    assertTrue(html.contains("A [7]" + link), html);
    assertFalse(html.contains("#source-7"));
  }

  @Test
  void jsonIsWhatItSays() {
    String json = Call.of("compare", SAMPLE, "--format", "json").out();
    JsonObject all = JsonParser.parseString(json).getAsJsonObject();
    assertEquals(11, all.getAsJsonArray("cases").size());
  }

  @Test
  void aKitHasAllFilesInEachLanguageAndSaysWhatTheyAre() throws IOException {
    Path kit = folder.resolve("kit");
    String words =
        "compare " + SAMPLE + " --lang fr,en --site https://example.org/pay --kit " + kit;
    Call call = Call.line(words);
    assertEquals(0, call.exit());
    List<String> names =
        Stream.concat(
                Stream.of("README.txt", "data.csv", "your-hour.html"),
                Stream.of(
                        "alt.%s.txt",
                        "card-square.%s.png",
                        "card.%s.png",
                        "cases-wide.%s.png",
                        "cases-wide.%s.svg",
                        "cases.%s.png",
                        "cases.%s.svg",
                        "embed.%s.html",
                        "leaflet.%s.html",
                        "page.%s.html",
                        "post.%s.txt",
                        "press.%s.md")
                    .flatMap(name -> Stream.of(name.formatted("en"), name.formatted("fr"))))
            .sorted()
            .toList();
    assertEquals(names, inside(kit));
    assertEquals(
        names,
        call.out().lines().map(line -> Path.of(line).getFileName().toString()).sorted().toList(),
        "what it wrote, and nothing else");
    String readme = Files.readString(kit.resolve("README.txt"));
    names.stream().skip(1).forEach(name -> assertTrue(readme.contains(name), name));
    String page = Files.readString(kit.resolve("page.fr.html"));
    assertTrue(page.contains("<html lang=\"fr\">"));
    assertTrue(page.contains("rel=\"canonical\" href=\"https://example.org/pay/page.fr.html\""));
    assertTrue(page.contains("\"og:image\" content=\"https://example.org/pay/card.fr.png\""));
    assertTrue(page.contains("Coursier à Lyon"));
    assertTrue(Files.readString(kit.resolve("leaflet.en.html")).contains("Courier in Lyon"));
    String post = Files.readString(kit.resolve("post.en.txt")).replace('\u00a0', ' ');
    assertTrue(post.startsWith("Three of six jobs pay less than the minimum wage. "), post);
    assertTrue(
        post.contains(
            "812 tasks for €30: €0.36 to €0.54 an hour. 4–5% of the gross minimum in France,"),
        post);
    assertTrue(post.contains("\nhttps://example.org/pay/page.en.html\n"), post);
    String press = Files.readString(kit.resolve("press.en.md")).replace('\u00a0', ' ');
    assertTrue(press.startsWith("# Three of six jobs pay less than the minimum wage\n"), press);
    assertTrue(
        press.contains(
            "- Courier in Lyon: €4.34–5.07 an hour, 55–64% of the minimum"
                + " (France, after social charges (net): minimum wage €7.94)\n"),
        press);
    assertTrue(Files.readString(kit.resolve("alt.fr.txt")).startsWith("cases.fr.svg\nTrois cas"));
    assertTrue(Files.readString(kit.resolve("your-hour.html")).contains("Madagascar"));
  }

  private static List<String> inside(Path kit) throws IOException {
    try (Stream<Path> files = Files.list(kit)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aKitIsWrittenIntoAFolderThatIsThereByForceAlone() throws IOException {
    Path kit = Files.createDirectory(folder.resolve("kit"));
    Files.writeString(kit.resolve("own.txt"), "mine");
    String words = "compare " + SAMPLE + " --kit " + kit;
    assertEquals(4, Call.line(words).exit());
    assertEquals(List.of("own.txt"), inside(kit));
    assertEquals(0, Call.line(words + " --force").exit());
    assertEquals("mine", Files.readString(kit.resolve("own.txt")));
    assertTrue(Files.exists(kit.resolve("page.en.html")));
    assertFalse(Files.exists(kit.resolve("page.fr.html")));
  }
}

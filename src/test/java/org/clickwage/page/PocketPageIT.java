package org.clickwage.page;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.gson.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.clickwage.Call;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The page that calculates by itself, as it is written and as a browser runs it: small, safe, and
 * right where a courier and a translator fill it in.
 */
class PocketPageIT {
  private static final int MOST_BYTES = 1_300_000;
  private static final List<String> SITE = List.of("--site", "https://example.org/pay");
  private static final Pattern SCRIPT =
      Pattern.compile("<script(?: type=\"([^\"]+)\")?[^>]*>(.*?)</script>", Pattern.DOTALL);
  private static final Pattern HASH = Pattern.compile("'sha256-[^']+'");

  /** What reaches a network, or runs what no hash knows. */
  private static final Pattern UNSAFE =
      Pattern.compile(
          "\\b(?:fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts|eval)\\b"
              + "|\\bimport\\(|new Function|(?:src|href)=\"?(?:https?:)?//");

  @TempDir private static Path folder;
  private static Path page;
  private static String html;
  private static Browser browser;

  @BeforeAll
  static void write() throws IOException {
    page = folder.resolve("page.html");
    Call call =
        Call.of(
            "page",
            "--country",
            "FR,MG",
            "--lang",
            "fr,en",
            "--contact",
            "Hall <3>",
            "--out",
            page.toString());
    assertEquals(0, call.exit(), call.err());
    html = Files.readString(page);
    if (Browser.program().isPresent()) {
      browser = Browser.start();
    }
  }

  @AfterAll
  static void stop() throws IOException {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void twoCountriesInTwoLanguagesAreSmall() throws IOException {
    assertTrue(Files.size(page) <= MOST_BYTES, Files.size(page) + " bytes");
  }

  private static List<String> scripts(String type) {
    List<String> scripts = new ArrayList<>();
    Matcher matcher = SCRIPT.matcher(html);
    while (matcher.find()) {
      if (type.equals(String.valueOf(matcher.group(1)))) {
        scripts.add(matcher.group(2));
      }
    }
    return scripts;
  }

  private static String engine() throws IOException {
    byte[] packed = Base64.getDecoder().decode(scripts("text/plain").get(0));
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String hash(String text) throws Exception {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
    return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
  }

  @Test
  void whatRunsIsKnownByItsHash() throws Exception {
    Set<String> known = new TreeSet<>();
    Matcher hashes = HASH.matcher(html.substring(0, html.indexOf("<style>")));
    while (hashes.find()) {
      known.add(hashes.group());
    }
    Set<String> there = new TreeSet<>();
    for (String script : scripts("null")) {
      there.add(hash(script));
    }
    there.add(hash(engine()));
    there.add(hash(html.substring(html.indexOf("<style>") + 7, html.indexOf("</style>"))));
    assertEquals(known, there);
    assertTrue(html.contains("content=\"default-src 'none'; script-src 'sha256-"), "by default");
  }

  @Test
  void nothingReachesANetwork() throws IOException {
    List<String> all = new ArrayList<>(List.of(engine()));
    String own = scripts("null").get(1);
    all.add(own);
    all.add(html.substring(0, html.indexOf("<script")).replace("http-equiv", ""));
    for (String part : all) {
      Matcher unsafe = UNSAFE.matcher(part);
      assertTrue(!unsafe.find(), () -> unsafe.group());
    }
    assertTrue(html.contains("<p dir=\"auto\">Hall &lt;3&gt;</p>"), "the contact");
  }

  private static void forgetSession() {
    browser.evaluate("try { sessionStorage.clear(); } catch (e) { }");
  }

  /** As in a tab of its own. */
  private static void open(int width, String scheme, String media) {
    assumeTrue(browser != null, "no Chromium is on the PATH of this machine");
    forgetSession();
    browser.open(page, width, scheme, media);
  }

  /** Writes into fields by their ids, as a reader does who stops for a while after each. */
  private static void fill(String... idsAndTexts) {
    for (int i = 0; i < idsAndTexts.length; i += 2) {
      browser.evaluate(
          "(field => { field.value = '%s'; field.dispatchEvent(new Event('change', {bubbles: true}));"
                  .formatted(idsAndTexts[i + 1])
              + " })(document.getElementById('%s'))".formatted(idsAndTexts[i]));
    }
  }

  private static String text(String id) {
    return browser
        .evaluate("document.getElementById('%s').textContent".formatted(id))
        .getAsString()
        .replaceAll("\\h", " ");
  }

  /**
   * Of 430 are left 430 × (1 − 21.2% − 0.1% − 0.044%) = 338.2208, without costs of 20 = 318.2208,
   * in 45 h 7.0716 an hour: 72.57% of the net SMIC of 1,477.93 × 12 ÷ 1,820 = 9.7446.
   */
  @Test
  void aCourierInBordeauxSeesTheHour() {
    open(360, "light", "screen");
    browser.evaluate("document.querySelector('#languages [lang=fr]').click()");
    fill("place", "FR", "work", "deliveries", "pay", "430", "hours", "45", "paid-hours", "28");
    fill("cost", "vélo 15 ; téléphone 5", "charges", "fr-micro-bic-services", "on", "2026-11-24");
    assertEquals("7,07 €", text("figure"));
    assertEquals("9,74 €", text("minimum-figure"));
    assertTrue(text("verdict").startsWith("73 %"), text("verdict"));
    assertTrue(text("below").contains("11,75 € par heure d’activité"), text("below"));
    String shared = browser.evaluate("document.getElementById('share').value").getAsString();
    assertTrue(shared.contains("7,07\u202f€") && shared.endsWith("\nHall <3>"), shared);
    fill("on", "le 3 février 2026");
    assertEquals("9,52 €", text("minimum-figure"), "1 443,11 € × 12 ÷ 1 820");
  }

  /**
   * 300 € for 400 tasks in 170 h, 80 to 100 h of them on tasks: 300 ÷ 170 = 1.7647 an hour. The
   * client's minimum wage is named and judges nothing.
   */
  @Test
  void aTranslatorInAntananarivoSeesTheHour() {
    open(360, "dark", "screen");
    browser.evaluate("document.querySelector('#languages [lang=en]').click()");
    browser.evaluate("document.querySelector('[name=period][value=month]').click()");
    fill("place", "MG", "work", "tasks", "pay", "300", "currency", "EUR", "hours", "170");
    fill("tasks", "400", "per-task", "12 to 15", "client", "FR", "on", "2026-11-24");
    assertEquals("€1.76", text("figure"));
    assertTrue(text("below").contains("80 to 100 h paid time"), text("below"));
    String answers = text("answers");
    assertTrue(answers.contains("minimum wage in France was €12.31"), answers);
    assertEquals(1, answers.split("[▼▲◆]", -1).length - 1, answers);
    fill("work", "rides");
    assertTrue(isHidden("f-distance"), "a distance that no law of the place counts");
  }

  @Test
  void whatDoesNotReadIsSaidAtItsField() {
    open(360, "light", "screen");
    fill("place", "FR", "pay", "plenty", "hours", "45");
    assertTrue(text("error-pay").contains("plenty"), text("error-pay"));
    fill("pay", "-30");
    assertTrue(text("error-pay").contains("-30"), text("error-pay"));
    assertTrue(isHidden("answer"));
    fill("pay", "30", "work", "tasks", "per-task", "long");
    assertTrue(text("error-per-task").contains("long"), text("error-per-task"));
    fill("per-task", "", "hours", "40", "on", "soon");
    String height = "document.getElementById('error-on').getBoundingClientRect().height";
    assertTrue(browser.evaluate(height).getAsDouble() > 10, "a field that was folded away");
    assertTrue(text("error-all").contains("soon"), text("error-all"));
  }

  private static boolean isHidden(String id) {
    return browser.evaluate("document.getElementById('%s').hidden".formatted(id)).getAsBoolean();
  }

  @Test
  void whatIsMissingIsAskedBeforeAnAnswer() {
    open(360, "light", "screen");
    browser.evaluate("document.querySelector('#languages [lang=en]').click()");
    fill("pay", "430");
    assertEquals("Where do you work?Hours online", text("missing"));
    fill("place", "FR", "hours", "45", "charges", "%");
    assertTrue(isHidden("answer"));
    assertTrue(text("missing").startsWith("Which percentage"), text("missing"));
    fill("percent", "24");
    assertTrue(isHidden("empty"));
    browser.evaluate("document.querySelector('#f-charges-withheld [value=true]').click()");
    fill("charges", "");
    assertTrue(isHidden("empty"), "charges that are taken off need not be known");
    assertTrue(isHidden("f-platform-fee"), "nor a fee that was");
  }

  private static void openOf(String country) throws IOException {
    assumeTrue(browser != null, "no Chromium is on the PATH of this machine");
    Path other = folder.resolve(country + ".html");
    assertEquals(
        0, Call.of("page", "--country", country, "--out", other.toString(), "--force").exit());
    forgetSession();
    browser.open(other, 360, "light", "screen");
  }

  /** What was chosen and what follows it: costs of a driver, and the rate that the reader chose. */
  @Test
  void whatIsMoreExactIsFoldedUntilItIsNext() throws IOException {
    openOf("US-NY");
    String open =
        "String([...document.querySelectorAll('details.extra[open]')].map(one => one.id))";
    fill("place", "New York City", "pay", "800", "pay-to", "900", "hours", "40");
    assertEquals("", browser.evaluate(open).getAsString());
    fill("work", "rides", "minimum", "25");
    assertEquals("costs", browser.evaluate(open).getAsString());
    assertTrue(text("verdict").endsWith(", before the car"), text("verdict"));
    assertEquals("$20.00–22.50", text("figure"), "800 ÷ 40 to 900 ÷ 40");
    assertTrue(text("answers").contains("The chosen rate is $25.00"), text("answers"));
    fill("cost", "0");
    assertTrue(isHidden("next"));
  }

  @Test
  void everyFieldHasItsNameAndAmountsTheirKeyboard() {
    open(360, "light", "screen");
    String unnamed =
        "String([...document.querySelectorAll('input, select, textarea')]"
            + ".filter(one => !one.labels.length && !one.ariaLabel).map(one => one.id))";
    assertEquals("", browser.evaluate(unnamed).getAsString());
    String inWords =
        "String([...document.querySelectorAll('input[type=text]:not([inputmode=decimal])')]"
            + ".map(one => one.id).sort())";
    assertEquals("acre,cost,on,over", browser.evaluate(inWords).getAsString());
  }

  /** Until the tab is closed, and where a browser keeps nothing the page works as well. */
  @Test
  void aReloadBringsAnswersBack() {
    open(360, "light", "screen");
    fill("place", "FR", "pay", "430", "hours", "43", "cost", "0");
    browser.open(page, 360, "light", "screen");
    assertEquals("430", browser.evaluate("document.getElementById('pay').value").getAsString());
    assertTrue(text("figure").contains("10"), "430 ÷ 43: " + text("figure"));
    assertTrue(browser.evaluate("document.getElementById('costs').open").getAsBoolean());
    String none =
        "for (const name of ['sessionStorage', 'localStorage']) { Object.defineProperty(self, name,"
            + " { get() { throw new DOMException('kept from it', 'SecurityError'); } }); }";
    JsonObject added =
        browser.send("Page.addScriptToEvaluateOnNewDocument", Map.of("source", none));
    browser.open(page, 360, "light", "screen");
    assertEquals("", browser.evaluate("document.getElementById('pay').value").getAsString());
    fill("place", "FR", "pay", "430", "hours", "43");
    assertTrue(text("figure").contains("10"), text("figure"));
    String id = added.get("identifier").getAsString();
    browser.send("Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", id));
  }

  /** Nobody takes the first of many for theirs: the federal minimum is not California's. */
  @Test
  void aRegionIsChosenWhereThereAreMany() throws IOException {
    openOf("US");
    fill("pay", "400", "hours", "40");
    assertTrue(isHidden("answer"));
    fill("place", "US");
    String chosen = "document.getElementById('place').selectedOptions[0].text";
    String name = browser.evaluate(chosen).getAsString();
    assertEquals("United States", name);
    fill("place", "US-CA");
    assertTrue(text("answers").contains("California"), text("answers"));
  }

  /** (9,000 − 1,000) ÷ 40 h = 200 an hour; Kenya has minimum wages of its regions alone. */
  @Test
  void aPlaceIsARegionWhereTheseHaveTheirOwnMinimum() throws IOException {
    openOf("KE");
    fill("place", "KE-30", "pay", "9000", "hours", "40", "cost", "1000");
    assertEquals("KES 200.00", text("figure"));
    assertTrue(text("answers").contains("after costs, before"), text("answers"));
    assertTrue(text("answers").contains("Nairobi"), text("answers"));
    String between =
        "document.getElementById('minimum-name').getBoundingClientRect().top"
            + " - document.getElementById('of-hour').getBoundingClientRect().bottom";
    assertTrue(browser.evaluate(between).getAsDouble() > 0, "a name of several lines");
  }

  @Test
  void answersAreKeptOnlyWhereThatIsAsked() throws IOException {
    open(360, "light", "screen");
    fill("place", "MG", "pay", "430", "hours", "45");
    String kept = "String(localStorage.getItem('clickwage FR MG'))";
    assertEquals("null", browser.evaluate(kept).getAsString());
    browser.evaluate("document.getElementById('keep').click()");
    open(360, "light", "screen");
    assertEquals("430", browser.evaluate("document.getElementById('pay').value").getAsString());
    openOf("KE");
    String own =
        "document.getElementById('place').value + document.getElementById('currency').value";
    assertEquals("KES", browser.evaluate(own).getAsString(), "a page without those choices");
    for (String button : List.of("forget", "clear")) {
      open(360, "light", "screen");
      fill("pay", "430");
      browser.evaluate(
          "document.getElementById('keep').checked || document.getElementById('keep').click()");
      assertTrue(browser.evaluate(kept).getAsString().contains("430"));
      browser.evaluate("document.getElementById('%s').click()".formatted(button));
      assertEquals("null", browser.evaluate(kept).getAsString(), button);
    }
  }

  /** The SMIC was known from 1 June 2026, its next step due on 1 January 2027. */
  @Test
  void fromTheDayOfAStepOnItSaysThatTheAmountMayBeSuperseded() {
    assumeTrue(browser != null, "no Chromium is on the PATH of this machine");
    String later =
        "const Now = Date; Date = class extends Now {"
            + " constructor(...day) { day.length ? super(...day) : super('2027-02-03'); } };";
    JsonObject added =
        browser.send("Page.addScriptToEvaluateOnNewDocument", Map.of("source", later));
    open(360, "light", "screen");
    browser.evaluate("document.querySelector('#languages [lang=en]').click()");
    fill("place", "FR", "pay", "430", "hours", "45");
    assertTrue(text("due").contains("1 January 2027"), text("due"));
    String id = added.get("identifier").getAsString();
    browser.send("Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", id));
  }

  /** A page and the picture of a link to it for each language; all of it in one folder. */
  @Test
  void aFolderForAWebSpaceIsWhole() throws IOException {
    Path web = folder.resolve("web");
    String[] command = {"page", "--country", "MG", "--lang", "fr,en", "--host", web.toString()};
    Call call = Call.of(Stream.concat(Stream.of(command), SITE.stream()).toArray(String[]::new));
    assertEquals(0, call.exit(), call.err());
    try (Stream<Path> files = Files.list(web)) {
      assertEquals(
          Set.of("index.html", "en.html", "card.fr.png", "card.en.png"),
          files.map(each -> each.getFileName().toString()).collect(Collectors.toSet()));
    }
    String french = Files.readString(web.resolve("index.html"));
    assertTrue(french.contains("og:image\" content=\"https://example.org/pay/card.fr.png"));
    assertTrue(french.contains("og:title\" content=\"Que gagnez-vous vraiment"));
    String english = Files.readString(web.resolve("en.html"));
    assertTrue(english.contains("canonical\" href=\"https://example.org/pay/en.html"));
    assertTrue(english.contains("<html lang=\"en\">"));
    assertEquals(4, Call.of(command).exit(), "it is there already");
    assumeTrue(browser != null, "no Chromium is on the PATH of this machine");
    forgetSession();
    browser.open(web.resolve("en.html"), 360, "light", "screen");
    fill("place", "MG", "pay", "400000", "hours", "40");
    assertTrue(!isHidden("pass-on"), "a file is sent on itself");
    String shared = browser.evaluate("document.getElementById('share').value").getAsString();
    assertTrue(!shared.contains("file:"), shared);
  }

  @Test
  void withoutAScriptThereIsAReadyReckoner() {
    assumeTrue(browser != null, "no Chromium is on the PATH of this machine");
    browser.send("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    try {
      open(360, "light", "screen");
      assertTrue(html.contains("<td>123,89\u202f€</td>"), "ten hours of delivery");
      String height = "document.querySelector('noscript table').getBoundingClientRect().height";
      assertTrue(browser.evaluate(height).getAsDouble() > 100, "the table is shown");
    } finally {
      browser.send("Emulation.setScriptExecutionDisabled", Map.of("value", false));
    }
  }

  @TestFactory
  Stream<DynamicTest> itIsRightOnEveryScreen() {
    List<DynamicTest> tests = new ArrayList<>();
    for (int width : new int[] {320, 360, 1280}) {
      for (String scheme : List.of("light", "dark")) {
        tests.add(dynamicTest(width + ", " + scheme, () -> isRight(width, scheme)));
      }
    }
    return tests.stream();
  }

  private static void isRight(int width, String scheme) throws IOException {
    open(width, scheme, "screen");
    fill("place", "FR", "work", "deliveries", "pay", "430", "hours", "45", "hours-to", "50");
    fill("paid-hours", "28", "charges", "fr-micro-bic-services", "cost", "20");
    browser.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })");
    assertAll(
        () -> assertEquals(List.of(), browser.events("Runtime.consoleAPICalled"), "console"),
        () -> assertEquals(List.of(), browser.events("Runtime.exceptionThrown"), "exceptions"),
        () -> assertEquals(List.of(), browser.events("Log.entryAdded"), "log"),
        () -> assertEquals(width, widthOfAll(), "scrolling"),
        () -> assertEquals("[]", contrast(), "contrast"));
    fill("place", "MG", "pay", "48 000 000 to 60 000 000");
    assertEquals(width, widthOfAll(), "a range of large amounts");
  }

  private static int widthOfAll() {
    return browser.evaluate("document.documentElement.scrollWidth").getAsInt();
  }

  private static String contrast() throws IOException {
    try (InputStream in = PocketPageIT.class.getResourceAsStream("/page/contrast.js")) {
      String script = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
      return browser.evaluate("JSON.stringify((" + script + ")(4.5))").getAsString();
    }
  }
}

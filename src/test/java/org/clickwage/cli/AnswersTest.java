package org.clickwage.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clickwage.Call;
import org.clickwage.GoldenCase;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the commands promise of their answers and of their refusals. */
class AnswersTest {
  private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--[a-z-]+");

  /** An option of another command, named together with that command. */
  private static final Pattern OF_ANOTHER = Pattern.compile("clickwage [a-z]+( [A-Z]+)? --[a-z]+");

  private static final String FULL = ": -: the disk is full\n";

  private static Set<String> options(String command) {
    Set<String> names = new TreeSet<>();
    Matcher named = OPTION.matcher(Call.of(command, "--help").out());
    while (named.find()) {
      names.add(named.group());
    }
    return names;
  }

  @Test
  void aFullDiskIsReportedInOneSentenceWhereverTheOutputGoes(@TempDir Path folder)
      throws IOException {
    Path survey = Files.writeString(folder.resolve("survey.csv"), "pay,hours,currency\n5,1,EUR\n");
    for (String reported :
        List.of("No space left on device", "Aucun espace disponible sur le périphérique")) {
      assertTrue(onFullDisk(reported, "calc", "--pay", "30€", "--hours", "3h").endsWith(FULL));
      assertTrue(onFullDisk(reported, "batch", survey.toString()).endsWith(FULL));
      assertTrue(onFullDisk(reported, "batch", survey.toString(), "--out", "-").endsWith(FULL));
    }
  }

  private static String onFullDisk(String reported, String... args) {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException(reported);
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit = App.run(InputStream.nullInputStream(), full, err, Call.PIPE, args);
    assertEquals(4, exit);
    return err.toString(UTF_8);
  }

  @Test
  void aYearThatIsNotKnownIsAskedForWithTheOptionsAtHand() {
    Call call = Call.line("charges uk-se --on 2025-06-01 --amount 400£");
    assertEquals(2, call.exit());
    namesOnlyOptionsOf("charges", call);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "charges us-se --on 2025-06-01 --amount 12$/h",
        "charges es-reta --on 2025-06-01 --amount 100€/day",
        "charges be-p2p --on 2025-06-01 --amount 100000€/year"
      })
  void whatAnAmountOfChargesLacksIsAskedForWithTheOptionsAtHand(String line) {
    Call call = Call.line(line);
    assertEquals(2, call.exit());
    namesOnlyOptionsOf("charges", call);
  }

  @TestFactory
  Stream<DynamicTest> aRefusalNamesOnlyOptionsThatTheCommandHas() {
    return GoldenCase.all().stream()
        .filter(golden -> golden.args().length > 0 && Commands.NAMES.contains(golden.args()[0]))
        .map(
            golden ->
                dynamicTest(
                    golden.name(), () -> namesOnlyOptionsOf(golden.args()[0], golden.call())));
  }

  private static void namesOnlyOptionsOf(String command, Call call) {
    String reported = call.err().replaceAll("[‘«][^’»]*[’»]", "");
    Matcher named = OPTION.matcher(OF_ANOTHER.matcher(reported).replaceAll(""));
    Set<String> known = options(command);
    while (named.find()) {
      assertTrue(known.contains(named.group()), () -> named.group() + " in " + call.err());
    }
  }

  @Test
  void aCommandThatIsMistypedIsTheOnlyProblem() {
    Call call = Call.line("clac --pay 30€ --hours 8h");
    assertTrue(call.err().startsWith("clickwage: 1 problem"), call.err());
  }

  @Test
  void aValueThatIsMissingMakesNoOtherProblem() {
    Call call = Call.line("calc --pay --hours 8h --tasks 3");
    assertTrue(call.err().startsWith("clickwage calc: 1 problem"), call.err());
  }

  @Test
  void aRegionThatIsMistypedIsReportedWithItsOption() {
    Call call = Call.line("calc --pay 30USD --hours 8h --country US-ZZ --on 2025-06-01");
    assertTrue(call.err().contains("--country: ‘US-ZZ’"), call.err());
  }

  @Test
  void aRegionThatIsMistypedIsReportedTogetherWithOtherMistakes() {
    Call call = Call.line("calc --pay 30 --hours x --country US-ZZ --client-country CA-ZZ");
    for (String where : List.of("--hours: ", "--country: ", "--client-country: ")) {
      assertTrue(call.err().contains(where), call.err());
    }
    Call minimum = Call.line("minimum US-ZZ --on soon");
    assertTrue(minimum.err().contains("CC[-REGION]: ‘US-ZZ’"), minimum.err());
    assertTrue(minimum.err().contains("--on: "), minimum.err());
  }

  /** DOMAIN 6: each output that names a minimum wage carries the line of its country. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "calc --pay 30€ --hours 8h --country FR --on 2019-06-01 --format json",
        "target --hours 8h --country FR --on 2019-06-01 --format json",
        "minimum FR --on 2019-06-01 --format json",
        "minimum FR --on 2019-06-01",
        "minimum FR --history",
        "minimum --list --on 2019-06-01",
        "cases",
        "cases --format json"
      })
  void whatNamesAMinimumWageCarriesTheCountrysLine(String line) {
    String out = Call.line(line).out().replaceAll("\\s+", " ");
    assertTrue(out.contains("it is lower for people under 18 and apprentices"), out);
  }

  @ParameterizedTest
  @ValueSource(strings = {"minimum FR --on 2019-06-01", "minimum FR --history", "minimum --list"})
  void theCountrysLineIsAColumnForSpreadsheetsAndTheDayBehindIt(String line) {
    List<String> rows = Call.line(line + " --format csv").out().lines().toList();
    assertTrue(rows.get(0).endsWith(",notes,on"), rows.get(0));
    String french = rows.stream().filter(row -> row.startsWith("FR,,")).findFirst().orElseThrow();
    assertTrue(french.contains("it is lower for people under 18 and apprentices"), french);
  }

  @Test
  void theNotesOfAMinimumWageAreAnArray() {
    JsonArray notes =
        Call.line("minimum FR --on 2019-06-01 --format json")
            .json()
            .getAsJsonObject()
            .getAsJsonArray("notes");
    assertTrue(notes.get(0).getAsString().startsWith("SMIC (the French"), notes::toString);
  }

  @Test
  void aNoteOfAllRegionsIsReportedOnceInAList() {
    String out = Call.line("minimum --list --on 2025-06-01").out();
    assertEquals(2, out.split("Prefectural rate with its own", -1).length, out);
  }

  @Test
  void theSeriesOfAMinimumWageIsNamedForMachines() {
    JsonObject answer =
        Call.line("minimum FR --on 2019-06-01 --format json").json().getAsJsonObject();
    JsonObject first = first(answer, "minimum_wages").getAsJsonObject();
    assertEquals(new JsonPrimitive("smic"), first.get("series"));
    assertEquals(new JsonPrimitive(new BigDecimal("10.03")), first.get("hourly"));
  }

  @Test
  void hoursThatTheUserGivesAreShownAndNoLongerMissed() {
    String out =
        Call.line(
                "calc --pay 25000NGN/month --hours 173h/month --legal-hours 170h/month"
                    + " --country NG --on 2025-06-01")
            .out()
            .replaceAll("\\s+", " ");
    assertFalse(out.contains("no hourly figure unless you give the hours"), out);
    assertTrue(out.contains("legal hours for Nigeria: 170 h a month, as you gave them"), out);
  }

  /** DOMAIN 6: a scheme with yearly bands lists the conversion to a year. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "charges es-reta --on 2025-06-01 --amount 1000€/month",
        "calc --pay 1000€/month --hours 100h/month --charges es-reta --on 2025-06-01",
        "target --hours 100h/month --charges es-reta --reach 10€/h --on 2025-06-01"
      })
  void theYearBehindYearlyBandsIsListed(String line) {
    String out = Call.line(line).out().replaceAll("\\s+", " ");
    assertTrue(out.contains("as if this work came 12 times a year"), out);
  }

  @Test
  void anApproximateAmountIsApproximatePerHourToo() {
    String out = Call.line("minimum MG --on 2026-06-01").out().replaceAll("[\\s\u00a0]+", " ");
    assertTrue(out.contains("about MGA 300,000.00 per month = about MGA 1,730.77/h"), out);
  }

  @Test
  void anApproximateAmountIsApproximatePerHourInAHistoryToo() {
    String out = Call.line("minimum MG --history --format markdown").out().replace('\u00a0', ' ');
    assertTrue(out.contains("| ≈ MGA 300,000.00/month | ≈ MGA 1,730.77/h |"), out);
  }

  @Test
  void theTwoEndsOfAMinimumAreDistinguished() {
    String out = Call.line("calc --pay 30€ --hours 8h --minimum 12..13€/h --format csv").out();
    assertTrue(out.contains("\"comparison rate (gross), at least\",hourly,12,12,"), out);
    assertTrue(out.contains("\"comparison rate (gross), at most\",hourly,13,13,"), out);
  }

  @Test
  void aSpreadsheetGetsTheVerdictOnEachReference() {
    String out =
        Call.line("calc --pay 30..60€ --hours 5h --minimum 10€/h --promised 20€/h --format csv")
            .out();
    assertTrue(out.contains("comparison rate (gross),verdict,between,between,\n"), out);
    assertTrue(out.contains("promised rate (gross),verdict,below,below,\n"), out);
  }

  @Test
  void aMissingExchangeRateIsAskedForByItsCurrencies() {
    String out = Call.line("calc --pay 30CHF --hours 8h --minimum 371VES/h --on 2025-06-01").out();
    assertTrue(
        out.replaceAll("\\s+", " ").contains("Give a rate of CHF and VES with --exchange-rate."),
        out);
  }

  @Test
  void anUnexpectedWordNextToAMissingValueWaitsForTheNextTry() {
    Call call = Call.line("calc --hours --pay 8€ word --nonsense");
    assertTrue(call.err().contains("--hours: needs a value"), call.err());
    assertFalse(call.err().contains("8€"), call.err());
  }

  /** 300 and 600 tasks, or 500, in 8 hours; one in 3 hours, which 3 times 10.03 € would pay. */
  @ParameterizedTest
  @CsvSource({
    "moderators-barcelona, ',37.5,75,48,96,,', Moderators in Barcelona, 37.5 to 75 tasks an hour",
    "moderator-dublin, ',62.5,62.5,57.6,57.6,,', A moderator in Dublin, 62.5 tasks an hour",
    "waiting, ',0.3333333333333333,0.3333333333333333,10800,10800,30.09,30.09', Three hours for one"
        + " ride, 0.333 tasks an hour"
  })
  void theTableOfCasesHasTheFiguresOfOneWithoutPay(
      String name, String figures, String title, String shown) {
    String csv = Call.line("cases --format csv").out();
    String row = csv.lines().filter(line -> line.startsWith(name + ",")).findFirst().orElseThrow();
    assertTrue(row.endsWith(figures), row);
    String table = Call.line("cases --format markdown").out().replace('\u00a0', ' ');
    String end = "The pace is " + shown + ".";
    assertTrue(
        table.lines().anyMatch(line -> line.startsWith("- " + title + ":") && line.endsWith(end)),
        table);
  }

  @Test
  void aFolderThatIsNotThereIsReportedOnce() {
    Call call = Call.line("minimum FR --reference src/test/resources/nowhere");
    assertEquals(1, call.err().lines().count(), call.err());
    assertFalse(call.err().contains("‘’"), call.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"bash", "zsh"})
  void aCompletionScriptKnowsEveryCommandAndOption(String shell) {
    String script = Call.of("completion", shell).out();
    for (String command : Commands.NAMES) {
      assertTrue(script.contains(command), command);
      options(command).forEach(option -> assertTrue(script.contains(option), option));
    }
    assertEquals(shell.equals("zsh"), script.startsWith("#compdef clickwage"));
  }

  @Test
  void aCompletionScriptOffersFilesWhereAFolderIsExpected() {
    assertTrue(Call.of("completion", "bash").out().contains("compgen -f"));
  }

  @Test
  void theJsonOfCalcHasEveryKeyOfTheContract() {
    JsonObject answer =
        Call.line(
                "calc --pay 30€ --hours 8h --country FR --charges 24% --cost a=1€"
                    + " --on 2019-06-01 --format json")
            .json()
            .getAsJsonObject();
    hasKeys(
        answer,
        "program version reference_data currency work pay rates charge_lines cost_lines"
            + " comparisons assumptions notes");
    hasKeys(
        answer.get("work"),
        "on country client_country tasks paid_hours unpaid_hours work_hours unpaid_per_paid"
            + " unpaid_share");
    hasKeys(
        answer.get("pay"),
        "gross_pay platform_fee account_rent work_costs earnings social_charges net_pay"
            + " income_tax");
    hasKeys(
        answer.get("rates"),
        "advertised_hourly_rate gross_hourly_rate earnings_hourly_rate net_hourly_rate piece_rate"
            + " net_piece_rate tasks_per_hour seconds_per_task");
    hasKeys(first(answer, "charge_lines"), "component percent amount source");
    hasKeys(first(answer, "cost_lines"), "name amount");
    hasKeys(
        first(answer, "comparisons"),
        "reference kind country series basis hourly valid_from confidence source ratio"
            + " shortfall_per_hour shortfall verdict needed");
    hasKeys(
        first(answer, "comparisons").getAsJsonObject().get("needed"),
        "piece_rate tasks_per_hour seconds_per_task gross_pay");
  }

  private static JsonElement first(JsonObject answer, String array) {
    JsonArray elements = answer.getAsJsonArray(array);
    return elements.get(0);
  }

  private static void hasKeys(JsonElement object, String keys) {
    List<String> missing = new ArrayList<>(List.of(keys.split(" ")));
    missing.removeAll(object.getAsJsonObject().keySet());
    assertEquals(List.of(), missing);
  }

  @Test
  void theKeysAreEnglishInEveryLanguage() {
    String line = "calc --pay 30€ --hours 8h --country FR --on 2019-06-01 --format ";
    JsonObject english = Call.line(line + "json").json().getAsJsonObject();
    JsonObject french = Call.line(line + "json --lang fr").json().getAsJsonObject();
    assertEquals(english.keySet(), french.keySet());
    assertEquals(english.get("rates"), french.get("rates"));
    assertEquals(
        Call.line(line + "csv").out().lines().findFirst(),
        Call.line(line + "csv --lang fr").out().lines().findFirst());
  }
}

package org.clickwage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clickwage.Call;
import org.clickwage.message.Language;
import org.clickwage.table.Chunker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The questions that {@code calc} asks at a terminal when nothing was stated. */
class InterviewTest {
  private static final String COMMAND = "  clickwage calc ";

  private static Call interview(Language language, String answers, String... args) {
    Environment asking =
        new Environment(
            true,
            Environment.Asks.LINE_BY_LINE,
            true,
            80,
            StandardCharsets.UTF_8,
            language,
            () -> Call.NOW,
            Map.of(),
            Chunker.USUAL_SIZE,
            Optional.empty());
    String[] words = Call.with(List.of("calc", "--color", "never"), args);
    return Call.in(asking, answers.getBytes(StandardCharsets.UTF_8), words);
  }

  private static String command(Call call) {
    return call.out()
        .lines()
        .filter(line -> line.startsWith(COMMAND))
        .reduce((first, last) -> last)
        .orElseThrow(() -> new AssertionError(call.out()))
        .strip();
  }

  /**
   * Pay, tasks, hours, unpaid hours, fee, costs, country, kind of work, client, day, charges,
   * whether before them, promise.
   */
  private static final String COURIER =
      "400€/week\n\n"
          + "60..70h/week\n"
          + "20h/week\n\n"
          + "phone=20€/month\n\n"
          + "FR\n\n\n"
          + "2019-06-01\n"
          + "24%\n"
          + "before\n\n";

  @Test
  void theCommandThatItPrintsGivesTheSameAnswer() {
    Call asked = interview(Language.ENGLISH, COURIER);
    assertEquals(0, asked.exit());
    List<String> words = Call.words(command(asked));
    Call same = Call.of(words.subList(1, words.size()).toArray(String[]::new));
    assertTrue(asked.out().contains(same.out()), asked.out());
    assertTrue(same.out().contains("net: the real hourly"), same.out());
  }

  @ParameterizedTest
  @CsvSource({
    "about 400 a week, €, Pay: €400.00 a week, 400 €/week",
    "100 a day, euros, Pay: €100.00 a day, 100 euros/days",
    "30, MGA, Pay: MGA 30.00, 30 MGA"
  })
  void theCurrencyThatPayLacksIsAskedFor(String pay, String named, String echo, String option) {
    Call call = interview(Language.ENGLISH, pay + "\n" + named + "\n\n8h/day\n\n\n\n\n\n\n\n\n");
    assertTrue(call.out().contains("In which currency?"), call.out());
    assertTrue(call.out().replace('\u00a0', ' ').contains(echo), call.out());
    assertTrue(command(call).contains("--pay '" + option + "'"), call.out());
  }

  @Test
  void whatDoesNotReadIsAskedAgainWithTheReason() {
    Call call = interview(Language.ENGLISH, "much\n1,234€\n30€\n812\n8h\n\n\n\n\n\n\n\n\n");
    assertTrue(call.out().contains("I don’t understand ‘much’"), call.out());
    assertTrue(call.out().contains("it could mean 1234 or 1.234"), call.out());
    assertEquals("clickwage calc --pay 30€ --tasks 812 --hours 8h", command(call));
  }

  /** 70 % of 200 € = 140 €; 22.5 % of 0.05 € = 0.01125 €; 20 % and 25 % of 400 € = 80 and 100 €. */
  @ParameterizedTest
  @CsvSource({
    "200€, 70, 70% which is €140.00, no, 70 €",
    "200€, 70, 70% which is €140.00, yes, 70%",
    "200€, 70, 70% which is €140.00, 60 %, 60 %",
    "0.05€/task, 22.5, 22.5% which is €0.0113 a task, '', 22.5%",
    "400€/week, 20..25, 20 to 25% which is €80.00 to €100.00 a week, No., 20..25 € a week"
  })
  void whetherABareNumberOfAFeeIsAPercentageOrAnAmountIsAsked(
      String pay, String bare, String shown, String said, String meant) {
    String answers = String.join("\n", pay, "400", "20h/week", "", bare, said, "");
    Call call = interview(Language.ENGLISH, answers);
    String reported = call.out().replaceAll("[\\s\u00a0]+", " ");
    String question = "Does it keep " + shown.replace(" which", ", which") + "? Write yes or no;";
    assertTrue(reported.contains(question), reported);
    List<String> words = Call.words(command(call));
    assertEquals(meant, words.get(words.indexOf("--platform-fee") + 1));
  }

  @Test
  void aFeeWithItsSignAndNoFeeAreNotAskedAbout() {
    for (String fee : List.of("70%", "70€", "0", "")) {
      Call call = interview(Language.ENGLISH, "200€\n\n20h\n\n" + fee + "\n");
      assertFalse(call.out().contains("Does it keep"), call.out());
    }
  }

  @Test
  void aSpanIsAskedForWhereItIsRequired() {
    Call call = interview(Language.ENGLISH, "30€\n\n8..12h/day\n\n\n\n\n\n\n\n\n\n7days\n");
    assertEquals("clickwage calc --pay 30€ --hours 8..12h/day --over 7days", command(call));
  }

  @Test
  void theDaysOfAWeekAreAskedForWhereTheyAreRequired() {
    Call call = interview(Language.ENGLISH, "100€/day\n\n70h/week\n\n\n\n\n\n\n\n\n\n7\n");
    assertEquals("clickwage calc --pay 100€/day --hours 70h/week --days-per-week 7", command(call));
  }

  @Test
  void moreUnpaidHoursThanHoursAreAskedForAgain() {
    Call call = interview(Language.ENGLISH, "400€/week\n\n60h/week\n70h/week\n20h/week\n");
    assertTrue(call.out().contains("That is more unpaid hours than hours of work"), call.out());
    assertEquals(
        "clickwage calc --pay 400€/week --hours 60h/week --unpaid-hours 20h/week", command(call));
  }

  /** 30 € ÷ 12 and 8 h; 100 € × 1 and 7 days ÷ 70 h = 1.43 and 10 €. */
  @ParameterizedTest
  @CsvSource({
    "30€, 8..12h/day, --over 1day, You really earn €2.50 to €3.75 an hour",
    "100€/day, 70h/week, --days-per-week 1..7, You really earn €1.43 to €10.00 an hour"
  })
  void whatIsNotKnownOfThePeriodsIsAssumedAndShown(
      String pay, String hours, String assumed, String answer) {
    Call call = interview(Language.ENGLISH, pay + "\n\n" + hours + "\n".repeat(14));
    assertTrue(command(call).endsWith(assumed), command(call));
    assertTrue(call.out().replace('\u00a0', ' ').contains(answer), call.out());
  }

  @Test
  void whereThePayOfATaskIsAllThatIsKnownItEndsWithoutAnError() {
    Call call = interview(Language.ENGLISH, "£4.20 a drop\n" + "\n".repeat(14));
    assertEquals(0, call.exit());
    assertTrue(call.out().contains("there is nothing to work out"), call.out());
  }

  /** 200 € × 4,995.67 × 5 % is far above the minimum; 200 € − 5 % = 190 €, ÷ 40 h = 4.75 €. */
  @Test
  void aSchemeThatItOffersTakesPayInAnotherCurrency() {
    String answers = "200€/week\n\n40 h\n\n\n\nAntananarivo\npareil\nNovember 2026\n1\n\n\n";
    Call call = interview(Language.ENGLISH, answers);
    assertTrue(call.out().replace('\u00a0', ' ').contains("€10.00 income tax, 5%"), call.out());
    assertTrue(
        command(call)
            .endsWith("--country Antananarivo --on 2026-11-01 --charges mg-impot-synthetique"),
        command(call));
  }

  @Test
  void chargesThatNeedAYearAreLeftOutWhereItIsNotKnown() {
    Call call = interview(Language.ENGLISH, "200€\n\n40 h\n\n\n\nES\n\n\n1\n\n\n\n");
    assertTrue(call.out().contains("Left out, as it can’t be worked out"), call.out());
    assertEquals("clickwage calc --pay 200€ --hours '40 h' --country ES", command(call));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n\n\n\n\n\n\n\n\n\n\n", "?\n?\n?\n"})
  void whoKnowsNothingIsLeftInPeace(String answers) {
    Call call = interview(Language.ENGLISH, answers);
    assertEquals(0, call.exit());
    assertFalse(call.out().contains(COMMAND), call.out());
  }

  @Test
  void anAnswerThatBreaksOffIsCalculatedAsFarAsItGoes() {
    Call call = interview(Language.ENGLISH, "30€\n812\n");
    assertEquals("clickwage calc --pay 30€ --tasks 812", command(call));
    // 30 € for 812 tasks
    assertTrue(call.out().contains("0.0369"), call.out());
  }

  @Test
  void itSpeaksFrench() {
    Call call = interview(Language.of("fr").orElseThrow(), COURIER);
    String reported = call.out().replaceAll("\\s+", " ");
    assertTrue(
        reported.contains("Combien la plateforme vous a-t-elle versé, avant tout prélèvement"),
        reported);
    assertTrue(reported.contains("rémunération nette"), reported);
  }

  @ParameterizedTest
  @ValueSource(strings = {"je ne sais pas", "Je ne sais pas"})
  void notKnowingCanBeWrittenInWords(String words) {
    Call call = interview(Language.of("fr").orElseThrow(), words + "\n812\n8h\n");
    assertEquals("clickwage calc --tasks 812 --hours 8h", command(call));
  }

  /** 70 % of 400 € = 280 €. */
  @Test
  void whatPeopleSayIsUnderstoodAndShown() {
    Call call =
        interview(
            Language.ENGLISH,
            "about 400 euros a week\n"
                + "no\n"
                + "between 60 and 70\n"
                + "don't know\n"
                + "70%\n"
                + "scooter 150 euros a month\n"
                + "nothing\n"
                + "France\n"
                + "On a screen, online.\n"
                + "no\n"
                + "yesterday\n"
                + "2\n"
                + "none\n\n");
    List<String> shown =
        List.of(
            "Pay: €400.00 a week",
            "Hours: 60 to 70 h a week",
            "The platform keeps: 70% = €280.00 a week",
            "You spend: scooter, €150.00 a month",
            "Country of work: France",
            "Kind of work: tasks",
            "Social charges: click work, as a micro-entrepreneur");
    String reported = call.out().replace('\u00a0', ' ');
    shown.forEach(line -> assertTrue(reported.contains(line + "\n"), reported));
    assertEquals(
        "clickwage calc --pay 'about 400 euros a week' --hours 'between 60 and 70/week'"
            + " --platform-fee 70% --cost 'scooter=150 euros a month' --country France"
            + " --work tasks --on "
            + Call.TODAY.minusDays(1)
            + " --charges fr-micro-bnc",
        command(call));
  }

  @Test
  void unpaidHoursAreForWhatTheHoursAreFor() {
    Call call = interview(Language.ENGLISH, "400€/week\n\n60 hours a week\n20 h\n");
    assertTrue(call.out().replace('\u00a0', ' ').contains("Unpaid hours: 20 h a week"), call.out());
    assertTrue(command(call).endsWith(" --unpaid-hours '20 h/week'"), command(call));
  }

  @Test
  void hoursAreForWhatThePayIsFor() {
    Call call = interview(Language.ENGLISH, "400 euros a week\n\n60 to 70 h\n20 h\n");
    assertTrue(call.out().replace('\u00a0', ' ').contains("Hours: 60 to 70 h a week"), call.out());
    assertTrue(
        command(call).endsWith(" --hours '60 to 70 h/week' --unpaid-hours '20 h/week'"),
        command(call));
    Call perTask = interview(Language.ENGLISH, "0.05€/task\n812\n60 h\n");
    assertTrue(command(perTask).endsWith(" --hours '60 h'"), command(perTask));
  }

  @Test
  void theAnswerBeforeCanBeChanged() {
    String answers = "300€\nback\n400€\n\n8h\nback\n9h\n1h\n\na=1€\nb=2€\nback\n\n";
    Call call = interview(Language.ENGLISH, answers);
    assertEquals(
        "clickwage calc --pay 400€ --hours 9h --unpaid-hours 1h --cost a=1€", command(call));
  }

  @Test
  void theSummaryCanBeGoneBackFrom() {
    String asked = "30€\n\n8h\n\n\n\n\n\n\n\n\n2€/h\n";
    Call call = interview(Language.ENGLISH, asked + "back\n3€/h\n\n");
    assertEquals("clickwage calc --pay 30€ --hours 8h --promised 3€/h", command(call));
  }

  @ParameterizedTest
  @CsvSource({
    "FR\\n, 1, fr-micro-bic-services",
    "ES, 1, es-reta",
    "FR\\ncourier, 3\\n24, 24",
    "'', 1\\n24, 24"
  })
  void chargesAreChosenByTheirNumber(String country, String chosen, String charges) {
    String answers = "400€/week\n\n60h/week\n\n\n\n" + country.replace("\\n", "\n") + "\n\n\n";
    Call call =
        interview(Language.ENGLISH, answers + chosen.replace("\\n", "\n") + "\n\n1year\n\n");
    List<String> words = Call.words(command(call));
    assertEquals(charges, words.get(words.indexOf("--charges") + 1));
  }

  @ParameterizedTest
  @CsvSource({"FR\\n, 24%, after", "FR\\n, 1\\n, net", "ES, 20%, After.", "FR\\n, '', après"})
  void payAfterChargesIsAskedForWhereTheyMayBeWithheld(String country, String charges, String say) {
    String answers = "400€/week\n\n60h/week\n\n\n\n" + country + "\n\n2026-06-03\n" + charges;
    String all = answers.replace("\\n", "\n") + "\n24%\n" + say + "\n\n\n";
    Call call = interview(Language.ENGLISH, all);
    assertTrue(call.out().contains("I don’t understand ‘24%’"), call.out());
    assertTrue(command(call).endsWith("--charges-withheld"), command(call));
  }

  @Test
  void chargesThatAreNoShareOfPayAreNotWithheld() {
    Call call = interview(Language.ENGLISH, "400€/week\n\n60h/week\n\n\n\nES\n\n\n1\n");
    assertFalse(call.out().contains("before or after"), call.out());
  }

  @ParameterizedTest
  @CsvSource({"fr, 2019-06-01", "en, 2019-01-06"})
  void whereTheDayMayBeTheMonthTheChosenLanguageSays(String language, String day) {
    String answers = "30€\n\n8h\n\n\n\n\n\n01/06/2019\n2019-01-06\n\n";
    Call chosen = interview(Language.ENGLISH, answers, "--lang", language);
    assertTrue(command(chosen).contains("--on " + day), chosen.out());
    Call ofEnvironment = interview(Language.of(language).orElseThrow(), answers);
    assertTrue(command(ofEnvironment).contains("--on 2019-01-06"), ofEnvironment.out());
  }

  @Test
  void aCountryOfRegionsAsksForTheRegion() {
    String answers = "20000 KES a week\n\n40 h\n\n\n\nin Kenya\n";
    Call mombasa = interview(Language.ENGLISH, answers + "Mombasa\n");
    assertTrue(mombasa.out().contains("Nairobi, Mombasa, Kisumu"), mombasa.out());
    assertTrue(command(mombasa).endsWith("--country Mombasa"), command(mombasa));
    Call elsewhere = interview(Language.ENGLISH, answers + "Lamu\n");
    assertTrue(command(elsewhere).endsWith("--country 'in Kenya'"), command(elsewhere));
  }

  @Test
  void theKindOfWorkIsUnderstoodFromWhatPeopleCallThemselves() {
    Call call =
        interview(Language.ENGLISH, "400€/week\n\n40 h\n\n\n\nFR\npainter\nchauffeur-livreur\n");
    assertTrue(call.out().contains("I don’t understand ‘painter’"), call.out());
    assertTrue(call.out().contains("Kind of work: deliveries"), call.out());
  }

  @Test
  void whereTheLawDiffersByVehicleItIsAsked() {
    String answers = "1000 AUD a week\n\n40 h\n\n\n\nAustralia\ncourier\nmy own bike\n";
    Call call = interview(Language.ENGLISH, answers + "\n2026-09-01\n");
    assertTrue(call.out().contains("Vehicle: bicycle or on foot"), call.out());
    assertTrue(command(call).contains("--work deliveries --vehicle bicycle"), command(call));
    Call driver = interview(Language.ENGLISH, "400€/week\n\n40 h\n\n\n\nFR\ndriver\n");
    assertFalse(driver.out().contains("By car"), driver.out());
  }

  @Test
  void aNewBusinessIsAskedForItsDay() {
    String answers = "400€/week\n\n40 h\n\n\n\nFR\ncourier\n\n2026-06-03\n1\nyes\n1\nmars 2026\n";
    Call call = interview(Language.ENGLISH, answers);
    assertTrue(call.out().contains("I don’t understand ‘yes’"), call.out());
    assertTrue(
        command(call).endsWith("--charges fr-micro-bic-services,acre=2026-03-01"), command(call));
  }

  @Test
  void whoSaysThatItDependsIsAskedForBothEnds() {
    Call call = interview(Language.ENGLISH, "it depends\nfrom 300 to 400 euros a week\n");
    assertTrue(call.out().contains("from how much to how much"), call.out());
    assertEquals("clickwage calc --pay 'from 300 to 400 euros a week'", command(call));
  }

  @ParameterizedTest
  @ValueSource(strings = {"pas du tout", "No, it isn't.", "back"})
  void whatIsNotConfirmedIsAskedForAgain(String no) {
    String asked = "30€\n\n8h\n\n\n\n\n\n\n\n\n2€/h\n";
    Call call = interview(Language.ENGLISH, asked + no + "\n3€/h\nyes\n");
    assertEquals("clickwage calc --pay 30€ --hours 8h --promised 3€/h", command(call));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "petrol £40 a week | petrol=£40 a week",
        "rent: 1,200 USD | rent=1200 USD",
        "iphone 15 20€/month | iphone 15=20€/month"
      })
  void aCostIsNamedBeforeItsMoney(String said, String cost) {
    Call call = interview(Language.ENGLISH, "400€/week\n\n40 h\n\n\n" + said + "\n");
    List<String> words = Call.words(command(call).replace('\'', '"'));
    assertEquals(cost, words.get(words.indexOf("--cost") + 1));
  }

  @Test
  void whoPressedEnterAllTheWayIsAskedForTheLeastAgain() {
    Call call = interview(Language.ENGLISH, "\n".repeat(10) + "30€\n8h\n");
    assertEquals("clickwage calc --pay 30€ --hours 8h", command(call));
    Call silent = interview(Language.ENGLISH, "\n".repeat(13));
    assertTrue(silent.out().contains("nothing to work out"), silent.out());
  }

  @Test
  void aNameWithASpaceIsQuotedForTheShell() {
    Call call = interview(Language.ENGLISH, "30€\n\n8h\n\n\nmy phone's data=1€\n\n\n\n\n\n\n");
    assertEquals(
        List.of("clickwage", "calc", "--pay", "30€", "--hours", "8h", "--cost"),
        Call.words(command(call).replace("'\\''", "’")).subList(0, 7));
    assertTrue(command(call).endsWith("'my phone'\\''s data=1€'"), command(call));
  }

  @Test
  void nobodyIsAskedThroughAPipe() {
    Call call = Call.of("calc");
    assertEquals(2, call.exit());
    assertEquals("", call.out());
  }

  @Test
  void onlyHowItIsShownMayBeStatedWithTheQuestions() {
    assertTrue(interview(Language.ENGLISH, COURIER, "--lang", "fr").out().contains("heures"));
    Call withPay = interview(Language.ENGLISH, "", "--pay", "30€", "--hours", "8h");
    assertTrue(withPay.out().startsWith("You really earn €3.75"), withPay.out());
  }

  @Test
  void anAnswerCantSteerTheTerminal() {
    Call call = interview(Language.ENGLISH, "\u001b[2J€\n30€\n\n8h\n\n\na\u0007=1€\n");
    assertFalse(call.out().contains("\u001b") || call.out().contains("\u0007"), call::out);
  }
}

package org.clickwage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.clickwage.Call;
import org.clickwage.message.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The questions that {@code calc} asks at a terminal when nothing was stated. */
class InterviewTest {
  private static final String COMMAND = "  clickwage calc ";
  private static final Language FRENCH = new Language("fr");

  private static Call interview(String... answers) {
    return Respondent.answering(Language.ENGLISH, List.of(), answers);
  }

  private static Call en(String answers) {
    return interview(answers.split(" ?; "));
  }

  private static Call fr(String answers) {
    return Respondent.answering(FRENCH, List.of(), answers.split(" ?; "));
  }

  private static String command(Call call) {
    return call.out()
        .lines()
        .filter(line -> line.startsWith(COMMAND))
        .reduce((first, last) -> last)
        .orElseThrow(() -> new AssertionError(call.out()))
        .strip();
  }

  /** What the command gives an option; empty where it does not. */
  private static String given(Call call, String option) {
    List<String> words = Call.words(command(call));
    int at = words.indexOf(option);
    return at < 0 ? "" : words.get(at + 1);
  }

  private static String shown(Call call) {
    return call.out().replaceAll("[\\s\\h]+", " ");
  }

  private static void assertShown(String sentence, Call call) {
    assertTrue(shown(call).contains(sentence), call.out());
  }

  private static final String COURIER =
      "pay: 400€/week; hours: 60..70h/week; unpaid-hours: 20h/week; cost: phone=20€/month;"
          + " country: FR; on: 2019-06-01; charges: 24%; charges-withheld: before";

  @Test
  void theCommandThatItPrintsGivesTheSameAnswer() {
    Call asked = en(COURIER);
    assertEquals(0, asked.exit());
    List<String> words = Call.words(command(asked));
    Call same = Call.of(words.subList(1, words.size()).toArray(String[]::new));
    assertTrue(asked.out().contains(same.out()), asked.out());
    assertTrue(same.out().contains("net: the real hourly"), same.out());
  }

  /**
   * 812 tasks in a week of 7 days with 8 to 12 h, for 30 €: 30 ÷ 84 = 0.357 and 30 ÷ 56 = 0.536 an
   * hour.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | pay: 30€ ; hours: 8 to 12 h a day ; tasks: 812 ; over: 7 days",
        "en | pay: 30 euros ; hours: 8..12h/day ; tasks: 812 ; over: a week ; days-per-week: 7",
        "en | pay: €30 for 812 tasks ; hours: 8 to 12 hours a day ; over: 1 week ; days-per-week: every day",
        "en | pay: 30 ; currency: euros ; hours: from 8 to 12 hours a day 7 days a week ; tasks: 812 tasks ; over: one week",
        "en | pay: about 30 euros ; hours: 8 to 12 h a day for 7 days ; tasks: 812",
        "en | pay: 30€ for a week ; hours: 56 to 84 ; tasks: 812",
        "en | pay: €30 a week ; hours: 8-12h a day ; tasks: 812 ; over: 1 week ; days-per-week: 7",
        "fr | pay: 30 € ; hours: 8 à 12 h par jour ; tasks: 812 ; over: 7 jours",
        "fr | pay: 30 ; currency: € ; hours: entre 8 et 12 heures par jour ; tasks: 812 tâches ; over: une semaine ; days-per-week: tous les jours",
        "fr | pay: 30 euros pour 812 tâches ; hours: de 8 à 12 h par jour pendant une semaine ; days-per-week: 7",
        "fr | pay: 30 € ; hours: 8 à 12 heures par jour 7 jours par semaine ; tasks: 812 en une semaine",
        "fr | pay: trente euros ; hours: 56 à 84 h ; tasks: 812"
      })
  void thePoorestWorkOfTheStudiesComesToItsHour(String language, String answers) {
    String all = "country: Madagascar; client-country: France; on: 2019-06-01; " + answers;
    Call call = language.equals("en") ? en(all) : fr(all);
    String rate = language.equals("en") ? "€0.36 to €0.54" : "0,36 à 0,54 €";
    assertShown(rate, call);
  }

  @ParameterizedTest
  @CsvSource({
    "about 400 a week, €, Pay: €400.00 a week, 400 €/week",
    "100 a day, euros, Pay: €100.00 a day, 100 euros/days",
    "30, MGA, Pay: MGA 30.00, 30 MGA",
    "20 cents a task, dollars, Pay: $0.20 a task, 0.2 dollars/task",
    "20 centimes la tâche, US dollars, Pay: $0.20 a task, 0.2 US dollars/task",
    "20 cents EUR a task, '', Pay: €0.20 a task, 20 cents EUR a task"
  })
  void theCurrencyThatPayLacksIsAskedFor(String pay, String named, String echo, String option) {
    Call call = interview("pay: " + pay, "currency: " + named, "hours: 8h/day", "tasks: 40 a day");
    assertEquals(!named.isEmpty(), call.out().contains("In which currency?"), call.out());
    assertShown(echo, call);
    assertEquals(option, given(call, "--pay"));
    assertShown("an hour", call);
  }

  @Test
  void moneyOfSeveralCountriesIsThatOfThePlace() {
    Call nairobi = en("country: Nairobi; pay: 20,000 shillings a week; hours: 40h");
    assertEquals("20000 KES /week", given(nairobi, "--pay"));
    Call casablanca = fr("country: Maroc; pay: 400 dirhams par semaine; hours: 40 h");
    assertEquals("400 MAD /week", given(casablanca, "--pay"));
    Call nowhere = en("pay: 400 rupees; pay: 400 INR; hours: 8h");
    assertShown("‘rupees’ is that of several countries; write one of INR, PKR", nowhere);
  }

  @Test
  void whatDoesNotReadIsAskedAgainWithTheReason() {
    Call call = en("pay: much; pay: 1,234€; pay: 30€; tasks: 812; hours: 8h");
    assertShown("I don’t understand ‘much’. For example €400", call);
    assertShown("it could mean 1234 or 1.234", call);
    assertEquals("clickwage calc --pay 30€ --hours 8h --tasks 812", command(call));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pay   | 400 zorkmids             | zorkmids",
        "tasks | 12 vidéos                | vidéos",
        "hours | 60 hours of pain a week  | of pain",
        "hours | 15 hours waiting         | waiting",
        "over  | two fortnights           | fortnights"
      })
  void theWordThatIsNotReadIsNamed(String field, String answer, String word) {
    Call call = interview(field.strip() + ": " + answer, "pay: 30€", "hours: 8h/day");
    String plain = answer.strip();
    assertTrue(
        shown(call).contains("I don’t understand ‘" + word.strip() + "’ in ‘" + plain + "’")
            || field.equals("over") && shown(call).contains("I don’t understand ‘" + plain + "’")
            || field.equals("pay"),
        call.out());
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
    Call call =
        interview(
            "pay: " + pay,
            "tasks: 400",
            "hours: 20h",
            "platform-fee: " + bare,
            "percent-or-amount: " + said);
    assertShown("Is it " + shown.replace(" which", ", which") + "? Write yes or no;", call);
    assertEquals(meant, given(call, "--platform-fee"));
  }

  /** No shell was between: 0 beside dollars is nothing. */
  @Test
  void nothingIsTakenWhereTheAnswerIsZero() {
    Call call = en("pay: 400 USD/week; hours: 40h/week; platform-fee: 0");
    assertEquals(0, call.exit());
    assertShown("You really earn $10.00 an hour", call);
    assertEquals("0%", given(call, "--platform-fee"));
  }

  @Test
  void aFeeWithItsSignAndNoFeeAreNotAskedAbout() {
    for (String fee : List.of("70%", "70€", "0", "")) {
      Call call = interview("pay: 200€", "hours: 20h", "platform-fee: " + fee);
      assertFalse(call.out().contains("Is it 70"), call.out());
    }
  }

  @Test
  void aSpanIsAskedForWhereItIsRequired() {
    Call call = en("pay: 30€; hours: 8..12h/day; over: 7days");
    assertEquals("clickwage calc --pay 30€ --hours 8..12h/day --over 7days", command(call));
  }

  @Test
  void theDaysOfAWeekAreAskedForWhereTheyAreRequired() {
    Call call = en("pay: 100€/day; hours: 70h/week; days-per-week: 7");
    assertEquals("clickwage calc --pay 100€/day --hours 70h/week --days-per-week 7", command(call));
  }

  /** 50 h a week on one day are more than it has; 100 € × 5 ÷ 50 = 10 €. */
  @Test
  void moreHoursThanItsDaysHaveAreAskedAgain() {
    Call call = en("pay: 100€/day; hours: 50h/week; days-per-week: 1; days-per-week: 5");
    assertShown("these hours need more days a week: a day has 24", call);
    assertShown("You really earn €10.00 an hour", call);
  }

  @Test
  void moreUnpaidHoursThanHoursAreAskedForAgain() {
    Call call = en("pay: 400€/week; hours: 60h/week; unpaid-hours: 70h; unpaid-hours: 20h");
    assertShown("That is more unpaid hours than hours of work", call);
    assertEquals(
        "clickwage calc --pay 400€/week --hours 60h/week --unpaid-hours 20h/week", command(call));
  }

  /**
   * Asked again once; then the answer is what is known without it: the pay of 812 tasks is 30 ÷ 812
   * = 0.0369 € each.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pay: 30€; hours: 8..12h/day; tasks: 812 | for how long in all? | 812 tasks for €30.00 (€0.0369 per task), before social charges; how long they took decides",
        "pay: 100€/day; hours: 50h/week | days a week did you work? | You get €100.00 a day",
        "pay: 5£/task; hours: 8h | How many tasks | You get £5.00 per task",
        "pay: 400€/week; hours: 40h/week; cost: food 5€ a day | days a week did | You really earn €10.00 an hour"
      })
  void whatIsLeftOpenIsAskedTwiceAndNeverAssumed(String answers, String question, String answer) {
    Call call = en(answers);
    assertEquals(0, call.exit());
    int times = shown(call).split(java.util.regex.Pattern.quote(question), -1).length - 1;
    assertEquals(question.startsWith("How") ? 3 : 2, times, call.out());
    assertShown("Left out, as it can’t be worked out from your answers", call);
    assertShown(answer, call);
    assertEquals("", given(call, "--over") + given(call, "--days-per-week"));
  }

  @Test
  void whereThePayOfATaskIsAllThatIsKnownItIsTheAnswer() {
    Call call = en("pay: £4.20 a drop");
    assertEquals(0, call.exit());
    assertShown("You get £4.20 per task", call);
  }

  /** 200 € × 4,995.67 × 5 % is far above the minimum; 200 € − 5 % = 190 €, ÷ 40 h = 4.75 €. */
  @Test
  void aSchemeThatItOffersTakesPayInAnotherCurrency() {
    Call call =
        en(
            "pay: 200€/week; hours: 40 h; country: Antananarivo; client-country: pareil;"
                + " on: November 2026; charges: 1");
    assertShown("€10.00 income tax, 5%", call);
    assertTrue(
        command(call).endsWith(" --on 2026-11-01 --charges mg-impot-synthetique"), command(call));
  }

  @Test
  void chargesThatNeedAYearAreLeftOutWhereItIsNotKnown() {
    Call call = en("pay: 200€; hours: 40 h; country: ES; charges: 1");
    assertShown("Left out, as it can’t be worked out", call);
    assertEquals("clickwage calc --country ES --pay 200€ --hours '40 h'", command(call));
  }

  @ParameterizedTest
  @ValueSource(strings = {"pay: ", "pay: ?; hours: ?", "pay: don't know; pay: no"})
  void whoKnowsNothingIsLeftInPeace(String answers) {
    Call call = en(answers);
    assertEquals(0, call.exit());
    assertFalse(call.out().contains(COMMAND), call.out());
  }

  @Test
  void itSpeaksFrench() {
    Call call = fr(COURIER);
    assertShown("Combien vous a versé la plateforme", call);
    assertShown("rémunération nette", call);
  }

  @ParameterizedTest
  @ValueSource(strings = {"je ne sais pas", "Je ne sais pas", "je sais plus"})
  void notKnowingCanBeWrittenInWords(String words) {
    Call call = fr("pay: " + words + "; tasks: 812; hours: 8h");
    assertEquals("clickwage calc --hours 8h --tasks 812", command(call));
  }

  /** 70 % of 400 € = 280 €. */
  @Test
  void whatPeopleSayIsUnderstoodAndShown() {
    Call call =
        interview(
            "pay: about 400 euros a week",
            "tasks: no",
            "hours: between 60 and 70",
            "unpaid-hours: don't know",
            "platform-fee: 70%",
            "cost: scooter 150 euros a month",
            "cost: that's all",
            "country: France",
            "work: On a screen, online.",
            "client-country: no",
            "on: yesterday",
            "charges: 2");
    Stream.of(
            "Pay: €400.00 a week",
            "Hours: 60 to 70 h a week",
            "Still taken from it: 70% = €280.00 a week",
            "You spend: scooter, €150.00 a month",
            "Country of work: France",
            "Kind of work: tasks",
            "Social charges: click work, as a micro-entrepreneur")
        .forEach(line -> assertShown(line, call));
    assertEquals(
        "clickwage calc --country France --work tasks --pay 'about 400 euros a week'"
            + " --hours 'between 60 and 70/week' --platform-fee 70%"
            + " --cost 'scooter=150 euros a month' --on "
            + Call.TODAY.minusDays(1)
            + " --charges fr-micro-bnc",
        command(call));
  }

  /** Each answer with what it is understood as. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pay: 400 balles par semaine      | Paie : 400,00 € par semaine",
        "pay: une soixantaine d'euros     | Paie : 60,00 €",
        "pay: vingt-cinq euros            | Paie : 25,00 €",
        "pay: 200 sur Uber et 150 sur Deliveroo ; currency: € | Paie : 350,00 €",
        "pay: Uber 200 €, Deliveroo 150 € par semaine | Paie : 350,00 € par semaine",
        "hours: 10 heures par jour 6 jours par semaine | Heures : 10 h par jour Jours par semaine : 6",
        "unpaid-hours: 15 heures d’attente | Heures non payées : 15 h",
        "on: avant-hier                   | Jour : 22 novembre 2026",
        "on: lundi                        | Jour : 23 novembre 2026",
        "on: cet été ; on-range: du 1er juin au 31 août | Jour : 1er juin 2026",
        "on: de juin à août 2025          | Jour : 1er juin 2025",
        "cost: l'essence c'est 40 € par semaine ; cost: c'est tout | Vous dépensez : essence, 40,00 €",
        "cost: essence 40 €, téléphone 10 € | essence, 40,00 € Vous dépensez : téléphone, 10,00 €"
      })
  void whatPeopleSayInFrenchIsRead(String answers, String understood) {
    String pay = answers.startsWith("pay") ? "" : "pay: 400 € ; ";
    String hours = answers.startsWith("hours") ? "" : "hours: 40 h ; ";
    assertShown(understood.strip(), fr(pay + hours + answers));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hours: about sixty               | Hours: 60 h",
        "hours: sixty five hours          | Hours: 65 h",
        "unpaid-hours: 15 hours waiting   | Unpaid hours: 15 h",
        "pay: 200 on Uber and 150 on Deliveroo ; currency: £ | Pay: £350.00",
        "pay: $120 Uber + $80 Lyft        | Pay: $200.00",
        "on: this summer ; on-range: from June to August 2026 | Day: 1 June 2026"
      })
  void whatPeopleSayInEnglishIsRead(String answers, String understood) {
    String pay = answers.startsWith("pay") ? "" : "pay: 400 € ; ";
    String hours = answers.startsWith("hours") ? "" : "hours: 40 h ; ";
    assertShown(understood.strip(), en(pay + hours + answers));
  }

  /** Nine to five are eight hours, five to eleven in the evening six. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "5pm to 11pm     | ‘6h a day’",
        "from 9am to 5pm | ‘8h a day’",
        "9:30 to 17:00   | ‘7h30 a day’"
      })
  void timesOfDayAreOfferedAsHours(String hours, String offered) {
    Call call = interview("pay: 400€", "hours: " + hours, "hours: 40h");
    assertShown(offered, call);
    Call french = Respondent.answering(FRENCH, List.of(), "pay: 400€", "hours: de 9h à 17h");
    assertShown("« 8h par jour »", french);
  }

  @Test
  void unpaidHoursAreForWhatTheHoursAreFor() {
    Call call = en("pay: 400€/week; hours: 60 hours a week; unpaid-hours: 20 h");
    assertShown("Unpaid hours: 20 h a week", call);
    assertTrue(command(call).endsWith(" --unpaid-hours '20 h/week'"), command(call));
  }

  @Test
  void hoursAreForWhatThePayIsFor() {
    Call call = en("pay: 400 euros a week; hours: 60 to 70 h; unpaid-hours: 20 h");
    assertShown("Hours: 60 to 70 h a week", call);
    assertTrue(
        command(call).endsWith(" --hours '60 to 70 h/week' --unpaid-hours '20 h/week'"),
        command(call));
    assertEquals("60 h", given(en("pay: 0.05€/task; tasks: 812; hours: 60 h"), "--hours"));
  }

  @Test
  void theAnswerBeforeCanBeChanged() {
    Call call =
        en(
            "pay: 300€; hours: back; pay: 400€; hours: 8h; unpaid-hours: back; hours: 9h;"
                + " unpaid-hours: 1h; cost: a=1€; cost: b=2€; cost: back; cost: ");
    assertEquals(
        "clickwage calc --pay 400€ --hours 9h --unpaid-hours 1h --cost a=1€", command(call));
  }

  @ParameterizedTest
  @ValueSource(strings = {"back", "pas du tout", "No, it isn't."})
  void whatIsNotConfirmedIsAskedForAgain(String no) {
    Call call =
        interview("pay: 30€", "hours: 8h", "promised: 2€/h", "confirm: " + no, "promised: 3€/h");
    assertEquals("clickwage calc --pay 30€ --hours 8h --promised 3€/h", command(call));
  }

  @ParameterizedTest
  @CsvSource({
    "FR, 1, '', fr-micro-bic-services",
    "ES, 1, '', es-reta",
    "FR, 3, 24, 24",
    "'', 1, 24, 24",
    "FR, none, '', 0%",
    "FR, 24%, '', 24%"
  })
  void chargesAreChosenByTheirNumber(String country, String chosen, String percent, String given) {
    Call call =
        interview(
            "country: " + country,
            "pay: 400€/week",
            "hours: 60h/week",
            "charges: " + chosen,
            "percentage: " + percent,
            "over: 1year");
    assertEquals(given, given(call, "--charges"));
  }

  @Test
  void aNumberThatIsNotInTheListIsNoPercentage() {
    Call call = en("country: FR; pay: 400€; hours: 60h; charges: 9; not-in-list: 9%");
    assertEquals(List.of("9%"), Stream.of(given(call, "--charges")).toList(), call.out());
    Call other = interview("country: FR", "pay: 400€", "hours: 60h", "charges: 9");
    assertShown("‘9’ is not in the list", other);
    assertEquals("", given(other, "--charges"));
  }

  @Test
  void whoPaysNoChargesIsAskedNothingMoreOfThem() {
    Call call = en("country: FR; pay: 400€; hours: 60h; charges: none");
    assertFalse(call.out().contains("before or after"), call.out());
  }

  @ParameterizedTest
  @CsvSource({"FR, 24%, after", "FR, 1, net", "ES, 20%, After.", "FR, '', après"})
  void payAfterChargesIsAskedForWhereTheyMayBeWithheld(String country, String charges, String say) {
    Call call =
        interview(
            "country: " + country,
            "pay: 400€/week",
            "hours: 60h/week",
            "on: 2026-06-03",
            "charges: " + charges,
            "charges-withheld: 24%",
            "charges-withheld: " + say);
    assertShown("I don’t understand ‘24%’", call);
    assertTrue(command(call).endsWith("--charges-withheld"), command(call));
    assertEquals(country.equals("FR"), shown(call).contains("Uber Eats"), call.out());
  }

  @Test
  void chargesThatAreNoShareOfPayAreNotWithheld() {
    Call call = en("country: ES; pay: 400€/week; hours: 60h/week; charges: 1");
    assertFalse(call.out().contains("before or after"), call.out());
  }

  @ParameterizedTest
  @CsvSource({"fr, 2019-06-01", "en, 2019-01-06"})
  void whereTheDayMayBeTheMonthTheChosenLanguageSays(String language, String day) {
    String[] answers = {"pay: 30€", "hours: 8h", "on: 01/06/2019", "on: 2019-01-06"};
    Language own = new Language(language);
    Call chosen = Respondent.answering(own, List.of("--lang", language), answers);
    assertEquals(day, given(chosen, "--on"));
    Call ofEnvironment = Respondent.answering(own, List.of(), answers);
    assertEquals("2019-01-06", given(ofEnvironment, "--on"));
  }

  @Test
  void aCountryOfRegionsAsksForTheRegion() {
    String answers = "pay: 20000 KES a week; hours: 40 h; country: in Kenya; region: ";
    Call mombasa = en(answers + "Mombasa");
    assertShown("Known ones are: Mombasa, Nairobi, Kisumu", mombasa);
    assertEquals("Mombasa", given(mombasa, "--country"));
    assertEquals("in Kenya", given(en(answers + "Lamu"), "--country"));
  }

  @Test
  void theKindOfWorkIsUnderstoodFromWhatPeopleCallThemselves() {
    Call call = en("country: FR; pay: 400€; hours: 40 h; work: painter; work: chauffeur-livreur");
    assertShown("I don’t understand ‘painter’", call);
    assertShown("Kind of work: deliveries", call);
  }

  @Test
  void whereTheLawDiffersByVehicleItIsAsked() {
    String answers = "pay: 1000 AUD a week; hours: 40 h; country: Australia; work: courier;";
    Call call = en(answers + " vehicle: my own bike; on: 2026-09-01");
    assertShown("Vehicle: bicycle or on foot", call);
    assertTrue(command(call).contains("--work deliveries --vehicle bicycle"), command(call));
    Call driver = en("country: FR; work: driver; pay: 400€/week; hours: 40 h");
    assertFalse(driver.out().contains("By car"), driver.out());
  }

  /** 11.75 × 20 h of activity are 235, 35 more than 200. */
  @ParameterizedTest
  @CsvSource({
    "yes, By these figures the legal pay floor is not reached",
    "no, is not shown for each of several",
    "'', By these figures and if all of it was one platform, the legal pay floor is not reached"
  })
  void aFloorThatHoldsForEachPlatformIsJudgedOfOne(String one, String answer) {
    String work = "country: FR; work: courier; pay: 200€/week; hours: 40 h; unpaid-hours: 20 h;";
    Call call = en(work + " one-platform: " + one);
    assertShown("Was all of it for one platform?", call);
    assertShown(answer, call);
  }

  @ParameterizedTest
  @CsvSource({
    "mars 2026, '', '', ',acre=2026-03-01'",
    "yes, mars 2026, '', ',acre=2026-03-01'",
    "yes, je ne sais plus, '', ''",
    "yes, soon, 1 March 2026, ',acre=2026-03-01'",
    "je ne sais plus, '', '', ''",
    "no, '', '', ''"
  })
  void aNewBusinessIsAskedForItsDay(String acre, String day, String again, String option) {
    Call call =
        interview(
            "pay: 400€/week",
            "hours: 40 h",
            "country: FR",
            "work: courier",
            "on: 2026-06-03",
            "charges: 1",
            "acre: " + acre,
            "acre-day: " + day,
            "acre-day: " + again);
    assertEquals("fr-micro-bic-services" + option, given(call, "--charges"), call.out());
    assertEquals(!option.isEmpty(), shown(call).contains(", with ACRE since 1 March 2026"));
  }

  @Test
  void workOfAnotherKindIsSaidInAWord() {
    Call call = en("work: something else; pay: 400€/week");
    assertEquals("clickwage calc --pay 400€/week", command(call));
    assertFalse(call.out().contains("I don’t understand"), call.out());
  }

  @Test
  void whatEnterMeansIsSaidAgainAfterAnAnswerThatDoesNotRead() {
    Call call = en("pay: 400€/week; cost: whatever");
    assertShown("phone €20 a month. Press Enter when there is no more.", call);
  }

  @Test
  void whoSaysThatItDependsIsAskedForBothEnds() {
    Call call = en("pay: it depends; pay: from 300 to 400 euros a week");
    assertShown("from how much to how much", call);
    assertEquals("clickwage calc --pay 'from 300 to 400 euros a week'", command(call));
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
    Call call = interview("pay: 400€/week", "hours: 40 h", "cost: " + said, "over: 1 week");
    assertEquals(cost, given(call, "--cost").replace('\'', '"'));
  }

  @Test
  void whoPressedEnterAllTheWayIsAskedForTheLeastAgain() {
    Call call = en("pay: ; hours: ; pay: 30€; hours: 8h");
    assertShown("Pay and hours are the least that is needed", call);
    assertEquals("clickwage calc --pay 30€ --hours 8h", command(call));
    assertShown("nothing to work out", en("pay: "));
  }

  @Test
  void aNameWithASpaceIsQuotedForTheShell() {
    Call call = en("pay: 30€; hours: 8h; cost: your phone's data=1€");
    assertTrue(command(call).endsWith("'your phone'\\''s data=1€'"), command(call));
  }

  @Test
  void examplesAreInTheMoneyOfTheWork() {
    Call call = en("country: Nairobi; pay: 20000 KES a week; hours: 40h");
    assertShown("For example petrol KES", call);
    assertFalse(shown(call).contains("petrol €"), call.out());
  }

  @Test
  void nobodyIsAskedThroughAPipe() {
    Call call = Call.of("calc");
    assertEquals(2, call.exit());
    assertEquals("", call.out());
  }

  @Test
  void onlyHowItIsShownMayBeStatedWithTheQuestions() {
    Call french = Respondent.answering(FRENCH, List.of("--lang", "fr"), COURIER.split("; "));
    assertTrue(french.out().contains("heures"));
    Call withPay = Respondent.answering(Language.ENGLISH, List.of("--pay", "30€", "--hours", "8h"));
    assertTrue(withPay.out().startsWith("You really earn €3.75"), withPay.out());
  }

  @Test
  void anAnswerCantSteerTheTerminal() {
    Call call = interview("pay: \u001b[2J€", "pay: 30€", "hours: 8h", "cost: a\u0007=1€");
    assertFalse(call.out().contains("\u001b") || call.out().contains("\u0007"), call::out);
  }
}

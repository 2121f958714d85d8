package org.clickwage.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.clickwage.Asked;
import org.clickwage.message.Note;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.reference.Basis;
import org.clickwage.wage.Chance;
import org.clickwage.wage.Charges;
import org.clickwage.wage.StatedCharges;
import org.clickwage.wage.StatedDeductions;
import org.junit.jupiter.api.Test;

/**
 * Works compared with minimum wages, worked out by hand. On 3 June 2024 the SMIC was 11.65 € gross
 * and 1,398.69 € net for a month of 35 h a week; Madagascar's minimum 262,680 MGA for a month of 40
 * h a week.
 */
class ComparisonTest {
  private static Optional<Range> point(String figure) {
    return Optional.of(Range.of(exact(figure)));
  }

  /** A quotient of decimals: {@code 400/11.65}. */
  private static Rational exact(String figure) {
    String[] parts = figure.split("/");
    Rational exact = Rational.parse(parts[0]);
    for (int i = 1; i < parts.length; i++) {
      exact = exact.dividedBy(Rational.parse(parts[i]));
    }
    return exact;
  }

  private static List<String> keys(List<Note> notes) {
    return notes.stream().map(Note::key).toList();
  }

  /** 400 € in 40 h are 10 € an hour; 40 h at 11.65 € are 466 €. */
  @Test
  void aWeekAgainstTheGrossMinimumWage() {
    Comparison week =
        Asked.of("pay", "400 €/week", "hours", "40 h/week", "country", "FR").compare();
    assertEquals(Basis.GROSS, week.basis());
    assertEquals("EUR", week.currency().getCurrencyCode());
    assertEquals(point("11.65"), week.hourly());
    assertEquals(point("400"), week.paid());
    assertEquals(point("10"), week.hourlyRate());
    assertEquals(point("10/11.65"), week.ratio());
    assertEquals(point("1.65"), week.shortfallPerHour());
    assertEquals(point("66"), week.shortfall());
    assertEquals(point("466"), week.due());
    assertEquals(point("466"), week.requiredGrossPay());
    assertEquals(point("466/400"), week.hoursForOneHour());
    assertEquals(Optional.of(Verdict.BELOW), week.verdict());
    assertEquals(Optional.empty(), week.exchange());
    assertEquals(point("400/11.65"), week.requiredHours());
  }

  /** 600 € in 40 h are 15 € an hour. */
  @Test
  void nothingIsMissingAboveIt() {
    Comparison week =
        Asked.of("pay", "600 €/week", "hours", "40 h/week", "country", "FR").compare();
    assertEquals(point("0"), week.shortfall());
    assertEquals(point("0"), week.shortfallPerHour());
    assertEquals(Optional.of(Verdict.AT_OR_ABOVE), week.verdict());
  }

  /** 400 less 20 % are 320 €, 8 € an hour; the net SMIC is 1398.69 x 12 / (35 x 52) an hour. */
  @Test
  void chargesBringItToTheNetMinimumWage() {
    Comparison week =
        Asked.of("pay", "400 €/week", "hours", "40 h/week", "charges", "20%", "country", "FR")
            .compare();
    assertEquals(Basis.NET, week.basis());
    assertEquals(point("16784.28/1820"), week.hourly());
    assertEquals(point("320"), week.paid());
    Rational hourly = exact("16784.28/1820");
    assertEquals(Rational.of(8).dividedBy(hourly), week.ratio().orElseThrow().low());
    // What leaves 40 hours of it after a fifth: 40 x 1398.69 x 12 / 1820 / 0.8, rounded up.
    Rational required = week.requiredGrossPay().orElseThrow().low();
    Rational exact = hourly.times(50);
    assertTrue(required.compareTo(exact) >= 0);
    assertTrue(required.minus(exact).isLessThan(exact("0.000000000001")));
  }

  @Test
  void aGrossBasisLooksBeforeCharges() {
    Comparison week =
        Asked.of(
                "pay",
                "400 €/week",
                "hours",
                "40 h/week",
                "charges",
                "20%",
                "country",
                "FR",
                "basis",
                "GROSS")
            .compare();
    assertEquals(Basis.GROSS, week.basis());
    assertEquals(point("400"), week.paid());
  }

  @Test
  void aNetBasisNeedsCharges() {
    WageCalculation week =
        Asked.of(
                "pay",
                "400 €/week",
                "hours",
                "40 h/week",
                "country",
                "FR",
                "basis",
                "NET",
                "minimum",
                "9")
            .calculate();
    assertEquals(List.of(), week.comparisons());
    assertEquals(
        List.of("compare.net-without-charges", "compare.net-without-charges"),
        keys(week.missing()));
  }

  @Test
  void aNetRateOfOnesOwnStandsAgainstNetPay() {
    Comparison week =
        Asked.of(
                "pay",
                "400 €/week",
                "hours",
                "40 h/week",
                "charges",
                "20%",
                "basis",
                "NET",
                "minimum",
                "10")
            .compare();
    assertEquals(Basis.NET, week.basis());
    assertEquals(point("8/10"), week.ratio());
    assertEquals(ReferenceWage.Kind.GIVEN, week.reference().kind());
    assertEquals(ReferenceWage.End.NONE, week.reference().end());
  }

  /** A promise is of the pay before the fee: 400 € in 40 h are 10 of the promised 10 to 12. */
  @Test
  void aPromiseStandsAgainstGrossPayAtEachOfItsEnds() {
    WageCalculation week =
        Asked.of(
                "pay",
                "400 €/week",
                "hours",
                "40 h/week",
                "platform-fee",
                "25%",
                "promised",
                "10..12")
            .calculate();
    List<Comparison> ends = week.comparisons();
    assertEquals(
        List.of(ReferenceWage.End.LEAST, ReferenceWage.End.MOST),
        ends.stream().map(each -> each.reference().end()).toList());
    assertEquals(point("1"), ends.get(0).ratio());
    assertEquals(point("10/12"), ends.get(1).ratio());
    assertEquals(point("0"), ends.get(0).shortfallPerHour());
    assertEquals(point("2"), ends.get(1).shortfallPerHour());
  }

  /** Pay after a quarter of fee is 300 €, 7.50 € an hour. */
  @Test
  void theMinimumWageStandsAgainstEarnings() {
    Comparison week =
        Asked.of("pay", "400 €/week", "hours", "40 h/week", "platform-fee", "25%", "country", "FR")
            .compare();
    assertEquals(point("300"), week.paid());
    assertEquals(point("7.5/11.65"), week.ratio());
  }

  /** One euro is 4,800 ariary: 262,680 x 12 / (40 x 52) / 4,800 € an hour. */
  @Test
  void theClientsCountryComesIntoTheCurrencyOfTheWork() {
    WageCalculation week =
        Asked.of("pay", "400 €/week", "hours", "40 h/week", "country", "MG", "client-country", "FR")
            .rate("EUR", "MGA", "4800")
            .calculate();
    assertEquals(
        List.of("MG", "FR"),
        week.comparisons().stream()
            .map(each -> each.reference().place().orElseThrow().country())
            .toList());
    Comparison madagascar = week.comparisons().get(0);
    assertEquals(point("3152160/2080/4800"), madagascar.hourly());
    assertTrue(madagascar.exchange().isPresent());
    assertTrue(week.references().areBroughtBy(madagascar.exchange().get().inverted()));
    assertFalse(
        week.references()
            .areBroughtBy(
                Asked.of().rate("EUR", "USD", "1").request().terms().exchangeRates().get(0)));
  }

  @Test
  void aClientInTheSameCountryIsNoSecondReference() {
    assertEquals(
        1,
        Asked.of("pay", "400 €/week", "hours", "40 h/week", "country", "FR", "client-country", "FR")
            .calculate()
            .comparisons()
            .size());
  }

  @Test
  void aSeriesIsOfTheClientWhereThereIsNoOtherPlace() {
    Comparison week =
        Asked.of(
                "pay", "400 €/week", "hours", "40 h/week", "client-country", "FR", "series", "smic")
            .compare();
    assertEquals("FR", week.reference().place().orElseThrow().country());
  }

  @Test
  void aMinimumWageInAnotherMoneyNeedsARate() {
    WageCalculation week =
        Asked.of("pay", "400", "hours", "40", "country", "FR", "currency", "KWD").calculate();
    assertEquals(List.of(), week.comparisons());
    assertEquals(List.of("compare.no-exchange-rate"), keys(week.missing()));
  }

  /** A tenth more for paid leave: 11.65 x 1.1 = 12.815; a promise is as it was made. */
  @Test
  void paidLeaveIsOfTheMinimumWageAlone() {
    List<Comparison> all =
        Asked.of(
                "pay",
                "400 €/week",
                "hours",
                "40 h/week",
                "country",
                "FR",
                "promised",
                "11",
                "with-paid-leave",
                "10%")
            .calculate()
            .comparisons();
    assertEquals(point("12.815"), all.get(0).hourly());
    assertEquals(point("11"), all.get(1).hourly());
  }

  /** Chile's 500,000 CLP a month: 250 h of it make 2,000 an hour, and 45 h a week 195 h. */
  @Test
  void aLawWithoutHoursTakesThoseThatAreGiven() {
    Asked without =
        Asked.of(
            "pay", "4000", "hours", "2", "country", "CL", "on", "2024-08-01", "currency", "CLP");
    assertEquals(List.of("compare.no-verdict"), keys(without.calculate().missing()));

    WageCalculation month = chile("250h/month");
    assertEquals(point("2000"), month.comparisons().get(0).hourly());
    assertEquals(List.of("assumption.legal-hours"), keys(month.assumptions()));
    assertFalse(
        keys(month.comparisons().get(0).reference().notes()).contains("reference.no-legal-hours"));
    assertEquals(point("500000/195"), chile("45h/week").comparisons().get(0).hourly());
    // It is not stated how many days make such a month.
    assertEquals(List.of("compare.no-verdict"), keys(chile("8h/day").missing()));
  }

  private static WageCalculation chile(String hours) {
    return Asked.of(
            "pay",
            "4000",
            "hours",
            "2",
            "country",
            "CL",
            "on",
            "2024-08-01",
            "currency",
            "CLP",
            "legal-hours",
            hours)
        .calculate();
  }

  /** Spain's 30.00 € a day of 2019: 4 € an hour in a day of 7.5 h. */
  @Test
  void aWageOfADayTakesHoursOfADay() {
    Comparison day =
        Asked.of(
                "pay",
                "16 €",
                "hours",
                "2 h",
                "country",
                "ES",
                "series",
                "smi-daily",
                "on",
                "2019-06-03",
                "legal-hours",
                "7.5h/day")
            .compare();
    assertEquals(point("4"), day.hourly());
    assertEquals(point("2"), day.ratio());
  }

  @Test
  void legalHoursThatNoLawAsksForAreNoted() {
    assertEquals(
        List.of("assumption.legal-hours-unused"),
        keys(
            Asked.of("pay", "400", "hours", "40", "country", "FR", "legal-hours", "35h/week")
                .calculate()
                .assumptions()));
  }

  /** A record that brings a rate of its own needs no advice to give one. */
  @Test
  void adviceToGiveARateGoesWhereOneIsGiven() {
    WageCalculation advised =
        Asked.of(
                "pay", "4000", "hours", "2", "country", "CL", "on", "2024-08-01", "currency", "CLP")
            .rate("EUR", "CLP", "1000")
            .calculate();
    assertEquals(1, advised.ofRecord().missing().size());
    WageCalculation withRate =
        Asked.of(
                "pay",
                "4000",
                "hours",
                "2",
                "country",
                "CL",
                "on",
                "2024-08-01",
                "currency",
                "CLP",
                "minimum",
                "2")
            .rate("EUR", "CLP", "1000")
            .calculate();
    assertEquals(1, withRate.missing().size());
    assertEquals(List.of(), withRate.ofRecord().missing());
    assertEquals(point("1"), withRate.ofRecord().comparisons().get(0).ratio());
  }

  /** 30 € for 812 tasks in 6 h: 466 … at 11.65 € an hour they come to 69.90 €. */
  @Test
  void tasksSayWhatEachWouldHaveToPayAndHowLongItMayTake() {
    Comparison tasks =
        Asked.of("pay", "30 €", "tasks", "812", "hours", "6 h", "country", "FR").compare();
    assertEquals(point("69.9"), tasks.requiredGrossPay());
    Rational piece = tasks.requiredPieceRate().orElseThrow().low();
    assertTrue(piece.compareTo(exact("69.9/812")) >= 0);
    assertTrue(piece.minus(exact("69.9/812")).isLessThan(exact("0.00000000000001")));
    // At 30 / 812 € a task, 11.65 € an hour are 315.32… tasks: one each 11.4166… seconds.
    Rational pace = tasks.requiredTasksPerHour().orElseThrow().low();
    assertTrue(pace.compareTo(exact("11.65/30").times(812)) >= 0);
    assertTrue(pace.minus(exact("11.65/30").times(812)).isLessThan(exact("0.0000000001")));
    Rational seconds = tasks.requiredSecondsPerTask().orElseThrow().low();
    assertTrue(seconds.compareTo(exact("108000/9459.8")) <= 0);
    assertTrue(exact("108000/9459.8").minus(seconds).isLessThan(exact("0.0000000001")));
  }

  /** Bonus and tips are part of the gross pay: 466 - 40 - 26 = 400 € of pay. */
  @Test
  void payNeededIsLessBonusAndTips() {
    Comparison week =
        Asked.of("pay", "300 €", "bonus", "40 €", "tips", "26 €", "hours", "40 h", "country", "FR")
            .compare();
    assertEquals(point("466"), week.requiredGrossPay());
    assertEquals(point("400"), week.requiredPay());
    assertEquals(point("10"), week.requiredPayPerHour());
  }

  @Test
  void withoutHoursThePaySaysTheMostHours() {
    Comparison tasks = Asked.of("pay", "23.30 €", "tasks", "100", "country", "FR").compare();
    assertEquals(Optional.empty(), tasks.hourlyRate());
    assertEquals(Optional.empty(), tasks.verdict());
    assertEquals(Optional.empty(), tasks.shortfallPerHour());
    assertEquals(point("2"), tasks.requiredHours());
    // 100 tasks in 2 hours.
    assertEquals(point("50"), tasks.requiredTasksPerHour());
    assertEquals(point("72"), tasks.requiredSecondsPerTask());
  }

  @Test
  void aLossHasNoHoursThatReachIt() {
    Comparison loss =
        Asked.of(
                "pay",
                "10 €",
                "hours",
                "1 h",
                "platform-fee",
                "80%",
                "account-rent",
                "40%",
                "country",
                "FR")
            .compare();
    // 10 - 8 - 4.
    assertEquals(point("-2"), loss.paid());
    assertEquals(Optional.empty(), loss.requiredHours());
    assertEquals(Optional.empty(), loss.hoursForOneHour());
    assertEquals(Optional.empty(), loss.requiredGrossPay());
  }

  @Test
  void whatWasAssumedIsNoted() {
    assertEquals(
        List.of("assumption.calendar"), assumed("pay", "400 €/week", "hours", "160 h/month"));
    assertEquals(
        List.of("assumption.days-per-week"),
        assumed("pay", "400 €/week", "hours", "8 h/day", "days-per-week", "5"));
    assertEquals(List.of("assumption.no-unpaid-hours"), assumed("pay", "9 €", "paid-hours", "1 h"));
    assertEquals(List.of("assumption.no-paid-hours"), assumed("pay", "9 €", "unpaid-hours", "1 h"));
    assertEquals(List.of(), assumed("pay", "9 €", "paid-hours", "1 h", "unpaid-hours", "1 h"));
    assertEquals(
        List.of("assumption.per-paid-hour"),
        assumed("pay", "9 €/h", "paid-hours", "1 h", "unpaid-hours", "1 h"));
    assertEquals(
        List.of("assumption.charges-of-gross-pay", "assumption.income-tax-of-gross-pay"),
        assumed("pay", "9 €", "hours", "1 h", "charges", "20%", "income-tax", "10%"));
  }

  private static List<String> assumed(String... values) {
    return keys(Asked.of(values).calculate().assumptions());
  }

  @Test
  void aSchemeOfAnotherCountryIsNoted() {
    StatedCharges spanish = new Charges.Scheme(Chance.scheme("es-reta"));
    List<String> inFrance =
        keys(
            Asked.of("pay", "1000 €/month", "hours", "100 h/month", "country", "FR")
                .charging(spanish)
                .calculate()
                .assumptions());
    List<String> inSpain =
        keys(
            Asked.of("pay", "1000 €/month", "hours", "100 h/month", "country", "ES")
                .charging(spanish)
                .calculate()
                .assumptions());
    assertTrue(inFrance.contains("assumption.scheme-elsewhere"));
    assertFalse(inSpain.contains("assumption.scheme-elsewhere"));
    // Its bands are of a year: 12 such months.
    assertTrue(inSpain.contains("assumption.year"));
  }

  /**
   * 7.25 USD is the least of all states: 6 an hour are below each, 10 and 6 to 10 are not known.
   */
  @Test
  void theLeastOfACountryJudgesWhatLiesBelowItAlone() {
    assertEquals(Optional.of(Verdict.BELOW), inTheUnitedStates("12 USD").compare().verdict());
    for (String pay : List.of("14.50 USD", "20 USD", "12..20 USD")) {
      WageCalculation open = inTheUnitedStates(pay).calculate();
      assertEquals(List.of(), open.comparisons(), pay);
      assertTrue(keys(open.references().missing()).contains("compare.no-verdict"), pay);
    }
    assertEquals(
        Optional.of(Verdict.AT_OR_ABOVE),
        Asked.of("pay", "20 USD", "hours", "2 h", "country", "US-TX", "currency", "USD")
            .compare()
            .verdict());
  }

  private static Asked inTheUnitedStates(String pay) {
    return Asked.of("pay", pay, "hours", "2 h", "country", "US", "currency", "USD");
  }

  @Test
  void theCurrencyWithoutMoneyIsThatOfTheReferences() {
    ReferenceRequest request = Asked.of("country", "FR").request().withCurrency(Optional.empty());
    WageCalculation pace =
        WageCalculation.of(
            Asked.of("tasks", "100", "hours", "2 h").work(),
            StatedDeductions.NONE,
            request,
            List.of(),
            Asked.FACTS,
            List.of());
    assertEquals(Optional.of(Asked.EURO), pace.currency());
  }
}

package org.clickwage.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.clickwage.Asked;
import org.clickwage.Generator;
import org.clickwage.compare.Comparison;
import org.clickwage.compare.WageCalculation;
import org.clickwage.message.Figures;
import org.clickwage.message.Language;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.junit.jupiter.api.Test;

/** Whoever calculates with what is shown comes to what is shown. */
class SumTest {
  private static final Wording ENGLISH = Wording.in(Language.ENGLISH);
  private static final Figures FIGURES = ENGLISH.figures();
  private static final Pattern PART = Pattern.compile("(^|[−+=]\u00a0)€([\\d,.]+)");

  @Test
  void amountsAreSummedAsTheyAreShown() {
    Sum sum = Sum.ofMoney(Optional.of(Asked.EURO), ENGLISH);
    sum.add("", "pay", Rational.parse("400"));
    sum.add(Sum.MINUS, "phone", Rational.parse("4.615"));
    sum.add(Sum.MINUS, "bag", Rational.parse("0.769"));
    sum.result("left");
    assertEquals("€400.00 pay − €4.62 phone − €0.77 bag = €394.61 left", text(sum));
  }

  @Test
  void whatWouldVanishHasTwoDigits() {
    Sum sum = Sum.ofMoney(Optional.of(Asked.EURO), ENGLISH);
    sum.add("", "pay", Rational.parse("10"));
    sum.add(Sum.MINUS, "fee", Rational.parse("9.99513"));
    sum.result("left");
    assertEquals("€10.00 pay − €10.00 fee = €0.0049 left", text(sum));
  }

  @Test
  void rangesAreSummedAtEachPoint() {
    Sum sum = Sum.ofMoney(Optional.of(Asked.EURO), ENGLISH);
    sum.add("", "pay", List.of(Rational.parse("100.004"), Rational.parse("200.004")));
    sum.add(Sum.MINUS, "fee", List.of(Rational.parse("10.005"), Rational.parse("20.005")));
    sum.result("left");
    assertEquals(
        "€100.00 to €200.00 pay − €10.01 to €20.01 fee = €89.99 to €179.99 left", text(sum));
  }

  @Test
  void hoursAreSummedInTheMinutesThatAreShown() {
    Sum sum = Sum.ofHours(ENGLISH);
    sum.add("", "waiting", Rational.of(10 * 3600 + 20 * 60 + 40, 3600));
    sum.add(Sum.PLUS, "on trips", Rational.of(20 * 3600 + 10 * 60 + 40, 3600));
    sum.result("online");
    assertEquals("10 h 21 min waiting + 20 h 11 min on trips = 30 h 32 min online", text(sum));
  }

  @Test
  void everySumAndShortfallOfAWorkCanBeCalculatedFromTheScreen() {
    Generator.records(
        chance -> {
          WageCalculation work =
              Asked.of(
                      "pay", chance.decimal(100, 800, 2) + " €/week",
                      "bonus", chance.decimal(1, 50, 2) + " €/week",
                      "hours", chance.decimal(20, 70, 2) + " h/week",
                      "platform-fee", chance.decimal(0, 30, 1) + " %",
                      "country", "FR")
                  .charging("fr-micro-bnc,versement-liberatoire")
                  .calculate();
          new WageRows(work, ENGLISH).sums().forEach(SumTest::assertAddsUp);
          work.comparisons().forEach(SumTest::assertIsTheDifference);
        });
  }

  /** {@code €400.00 gross pay − €96.00 social charges = €304.00 net pay}. */
  private static void assertAddsUp(String sum) {
    Rational left = Rational.ZERO;
    for (MatchResult part : PART.matcher(sum).results().toList()) {
      Rational amount = Rational.parse(part.group(2).replace(",", ""));
      switch (part.group(1)) {
        case "−\u00a0" -> left = left.minus(amount);
        case "=\u00a0" -> assertEquals(left, amount, sum);
        default -> left = left.plus(amount);
      }
    }
  }

  private static void assertIsTheDifference(Comparison comparison) {
    Rational due = read(FIGURES.money(comparison.hourly().orElseThrow(), Asked.EURO));
    Rational paid = read(FIGURES.money(comparison.hourlyRate().orElseThrow(), Asked.EURO));
    ShownShortfall shortfall = ShownShortfall.of(comparison, FIGURES);
    Range missing = shortfall.perHour().orElseThrow();
    Rational reported = read(shortfall.say(missing));
    Rational difference = due.minus(paid).max(Rational.ZERO);
    assertTrue(
        reported.equals(difference)
            || difference.isZero() && reported.isLessThan(Rational.parse("0.01")));
  }

  private static Rational read(String money) {
    return Rational.parse(money.replaceAll("[^\\d.]", ""));
  }

  private static String text(Sum sum) {
    return sum.text().orElseThrow().replace('\u00a0', ' ');
  }
}

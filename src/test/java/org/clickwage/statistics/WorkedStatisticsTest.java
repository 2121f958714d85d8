package org.clickwage.statistics;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.clickwage.number.Rational;
import org.clickwage.wage.RateName;
import org.clickwage.work.WageQuantity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Statistics worked by hand or published, with their arithmetic and origin. */
class WorkedStatisticsTest {
  @ParameterizedTest(name = "{0}: {5} is {6}")
  @CsvFileSource(resources = "/worked/statistics-figures.csv", numLinesToSkip = 1)
  void comesOutAsWorked(
      String name,
      String rates,
      String weights,
      String hours,
      String reference,
      String figure,
      String expected,
      String tolerance,
      String arithmetic,
      String origin) {
    List<Rational> x = numbers(rates);
    List<Rational> w = numbers(weights);
    List<Rational> h = hours == null ? Collections.nCopies(x.size(), Rational.ONE) : numbers(hours);
    Rational z = reference == null ? null : Rational.parse(reference);
    GroupAccumulator group = new GroupAccumulator();
    for (int i = 0; i < x.size(); i++) {
      Samples.unit(x.get(i), h.get(i), w.get(i), z).addTo(group);
    }
    Rational found = figure(group.statistics(StatisticsOptions.DEFAULT), figure);
    Rational difference = found.minus(Rational.parse(expected));
    assertTrue(
        difference.max(difference.negated()).compareTo(Rational.parse(tolerance)) <= 0,
        () -> found + " instead of " + expected + ": " + arithmetic + " (" + origin + ")");
  }

  /** {@code 7*3} means three sevens. */
  private static List<Rational> numbers(String text) {
    List<Rational> numbers = new ArrayList<>();
    for (String word : text.split(" ")) {
      String[] parts = word.split("\\*");
      int times = parts.length == 1 ? 1 : Integer.parseInt(parts[1]);
      numbers.addAll(Collections.nCopies(times, Rational.parse(parts[0])));
    }
    return numbers;
  }

  private static Rational figure(GroupStatistics of, String name) {
    return switch (name) {
      case "pooled" -> of.pooled().of(RateName.GROSS).orElseThrow();
      case "gross_pay" -> of.totals().of(WageQuantity.GROSS_PAY).orElseThrow();
      case "work_hours" -> of.totals().of(WageQuantity.WORK_HOURS).orElseThrow();
      case "mean", "gini" -> distributionFigure(of.rates().orElseThrow(), name);
      case "p10", "p25", "p50", "p75", "p90" ->
          of.rates().orElseThrow().percentile(Integer.parseInt(name.substring(1))).orElseThrow();
      default -> underpaymentFigure(of.underpayment().orElseThrow(), name);
    };
  }

  private static Rational distributionFigure(RateDistribution of, String name) {
    return name.equals("mean") ? of.mean().orElseThrow() : of.gini().orElseThrow();
  }

  private static Rational underpaymentFigure(Underpayment of, String name) {
    return switch (name) {
      case "headcount_ratio" -> of.headcountRatio();
      case "headcount_low" -> of.headcountInterval().low();
      case "headcount_high" -> of.headcountInterval().high();
      case "gap" -> of.gap().orElseThrow();
      case "severity" -> of.severity().orElseThrow();
      case "missing_pay" -> of.aggregateShortfall().orElseThrow();
      case "mean_shortfall" -> of.gap().orElseThrow().dividedBy(of.headcountRatio());
      default -> throw new IllegalArgumentException("no figure of that name: " + name);
    };
  }
}

package org.clickwage.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.wage.RateName;
import org.junit.jupiter.api.Test;

/**
 * How often intervals of 95 % hold the truth, of samples of 100 PSUs with ten workers each. Rates
 * are log-normal, as a PSU and each of its workers have it, so that the truth is known; who has a
 * high rate works fewer hours.
 */
class IntervalCoverageTest {
  private static final int SAMPLES = Integer.getInteger("coverage.samples", 100);
  private static final int MANY = 2000;
  private static final int PSUS = 100;
  private static final int WORKERS = 10;

  /** How far from 95 % it may be; of a few samples chance adds to it. */
  private static final double ALLOWED =
      0.02 + (SAMPLES < MANY ? 3 * Math.sqrt(0.05 * 0.95 / SAMPLES) : 0);

  private static final double LOG_MEDIAN = Math.log(10);
  private static final double OF_PSU = 0.3;
  private static final double OF_WORKER = 0.4;
  private static final double HOURS_BY_RATE = -0.5;
  private static final double SPREAD = Math.hypot(OF_PSU, OF_WORKER);

  /** Standard normal quantiles of 0.1, 0.25 and 0.3. */
  private static final double Z10 = -1.2815515655446;

  private static final double Z25 = -0.6744897501961;
  private static final double Z30 = -0.5244005127080;

  private final Random random = new Random(20_261_203);
  private final Rational minimum = rounded(quantile(Z30));

  private static double quantile(double z) {
    return Math.exp(LOG_MEDIAN + SPREAD * z);
  }

  private static Rational rounded(double number) {
    return Rational.of(BigDecimal.valueOf(number).setScale(6, RoundingMode.HALF_EVEN));
  }

  private static Map<String, Double> truth() {
    Map<String, Double> truth = new LinkedHashMap<>();
    truth.put("mean", Math.exp(LOG_MEDIAN + SPREAD * SPREAD / 2));
    // E(x·h) ÷ E(h), where ln h is the worker's part of ln x times a factor.
    double byHours = (1 + 2 * HOURS_BY_RATE) * OF_WORKER * OF_WORKER;
    truth.put("pooled_gross", Math.exp(LOG_MEDIAN + (OF_PSU * OF_PSU + byHours) / 2));
    truth.put("median", Math.exp(LOG_MEDIAN));
    truth.put("headcount_ratio", 0.3);
    return truth;
  }

  /** Those whose coverage is reported, whatever it is. */
  private static Map<String, Double> others() {
    Map<String, Double> truth = new LinkedHashMap<>();
    truth.put("p10", quantile(Z10));
    truth.put("p25", quantile(Z25));
    truth.put("p75", quantile(-Z25));
    truth.put("p90", quantile(-Z10));
    // 2 Φ(σ ÷ √2) − 1, by the series of the error function of σ ÷ 2.
    truth.put("gini", errorFunction(SPREAD / 2));
    return truth;
  }

  private static double errorFunction(double x) {
    double sum = 0;
    double term = x;
    for (int n = 0; n < 30; n++) {
      sum += term / (2 * n + 1);
      term *= -x * x / (n + 1);
    }
    return 2 / Math.sqrt(Math.PI) * sum;
  }

  @Test
  void intervalsHoldTheTruthAsOftenAsTheySay() {
    Map<String, Double> all = truth();
    all.putAll(others());
    Map<String, Integer> held = new LinkedHashMap<>();
    for (int sample = 0; sample < SAMPLES; sample++) {
      GroupStatistics statistics = sample();
      all.forEach(
          (figure, known) -> held.merge(figure, holds(statistics, figure, known), Integer::sum));
    }
    Map<String, Double> coverage = new TreeMap<>();
    held.forEach((figure, times) -> coverage.put(figure, times / (double) SAMPLES));
    if (SAMPLES >= MANY) {
      System.out.println("Intervals of 95 % held the truth in: " + coverage);
    }
    for (String figure : truth().keySet()) {
      assertEquals(0.95, coverage.get(figure), ALLOWED, figure);
    }
  }

  private GroupStatistics sample() {
    SurveyDesign design = new SurveyDesign(Optional.empty(), false);
    GroupAccumulator group = new GroupAccumulator(false, true);
    for (int psu = 0; psu < PSUS; psu++) {
      SamplePoint point = new SamplePoint("", Optional.of("psu" + psu), 0, new double[0], "");
      double ofPsu = OF_PSU * random.nextGaussian();
      for (int worker = 0; worker < WORKERS; worker++) {
        double ofWorker = OF_WORKER * random.nextGaussian();
        Rational rate = rounded(Math.exp(LOG_MEDIAN + ofPsu + ofWorker));
        Rational hours = rounded(20 * Math.exp(HOURS_BY_RATE * ofWorker));
        Observation unit = Samples.unit(rate, hours, Rational.ONE, minimum).observation();
        unit.sampled = point;
        design.add(point, null);
        group.add(unit);
      }
    }
    return group.statistics(
        Samples.OPTIONS, new Sampling((long) PSUS * WORKERS, Optional.of(design)));
  }

  private static int holds(GroupStatistics statistics, String figure, double truth) {
    Range interval = statistics.interval(figure, value(statistics, figure)).orElseThrow();
    return interval.low().toDecimal().doubleValue() <= truth
            && truth <= interval.high().toDecimal().doubleValue()
        ? 1
        : 0;
  }

  private static Rational value(GroupStatistics statistics, String figure) {
    RateDistribution rates = statistics.rates().orElseThrow();
    return switch (figure) {
      case "mean" -> rates.mean().orElseThrow();
      case "pooled_gross" -> statistics.pooled().of(RateName.GROSS).orElseThrow();
      case "headcount_ratio" -> statistics.underpayment().orElseThrow().headcountRatio();
      case "gini" -> rates.gini().orElseThrow();
      default -> Rational.ZERO; // a quantile's interval has ends of its own
    };
  }
}

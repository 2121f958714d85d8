package org.clickwage.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.clickwage.number.Rational;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Means in which the ends of a sample count less. */
class TrimmedMeansTest {
  private static TrimmedMeans means(List<SampleUnit> units, String share) {
    StatisticsOptions options =
        new StatisticsOptions(
            Rational.ofDecimal(95, 2),
            true,
            false,
            false,
            RateDistribution.PERCENTS,
            Optional.of(Rational.parse(share)));
    return Samples.gathered(units)
        .statistics(options)
        .rates()
        .orElseThrow()
        .trimmed()
        .orElseThrow();
  }

  /** One of ten is cut at either end: 57 ÷ 8, and (4 + 57 + 11) ÷ 10. */
  @Test
  void leaveOutAsManyAtEitherEnd() {
    List<SampleUnit> units =
        Stream.of("90", "2", "5", "4", "5", "11", "5", "8", "10", "9")
            .map(rate -> Samples.unit(rate, "1"))
            .toList();
    TrimmedMeans tenth = means(units, "0.1");
    assertEquals(Rational.parse("7.125"), tenth.trimmed());
    assertEquals(Rational.parse("7.2"), tenth.winsorised());
    assertEquals(tenth, means(units, "0.199"));
    assertEquals(Rational.parse("14.9"), means(units, "0.099").trimmed());
    assertEquals(Rational.parse("6.5"), means(units, "0.4").trimmed());
  }

  /**
   * Weights 1, 2, 1, 3, 1 of 8: up to the second they are 3 ÷ 8, the last alone 1 ÷ 8 and with the
   * one before 4 ÷ 8. So 8 and 12 are left: 44 ÷ 4, and (3 × 8 + 44 + 12) ÷ 8.
   */
  @Test
  void leaveOutNoMoreThanTheirShareOfTheWeight() {
    List<SampleUnit> units =
        List.of(
            Samples.unit("4", "1"),
            Samples.unit("6", "2"),
            Samples.unit("8", "1"),
            Samples.unit("12", "3"),
            Samples.unit("20", "1"));
    TrimmedMeans means = means(units, "0.375");
    assertEquals(Rational.of(11), means.trimmed());
    assertEquals(Rational.of(10), means.winsorised());
    assertEquals(List.of(2L, 1L), List.of(means.cut().low(), means.cut().high()));
    assertEquals(List.of(1L, 1L), cutBy(units, "0.374"));
  }

  private static List<Long> cutBy(List<SampleUnit> units, String share) {
    OuterUnits cut = means(units, share).cut();
    return List.of(cut.low(), cut.high());
  }

  /**
   * R 4.5: {@code mean(x, trim = p)} of x = (1:40)^2 / 10, and mean(x) where the first and the last
   * k of them are as the next.
   */
  @ParameterizedTest
  @CsvSource({
    "0.05,52.8166666667,54.8",
    "0.1,50.55,53.65",
    "0.12,50.55,53.65",
    "0.25,45.35,48.2",
    "0.49,42.05,42.05"
  })
  void areThoseOfR(String share, double trimmed, double winsorised) {
    List<SampleUnit> units = new ArrayList<>();
    for (int i = 1; i <= 40; i++) {
      units.add(Samples.unit(Rational.of(i * i, 10), Rational.ONE, Rational.ONE, null));
    }
    TrimmedMeans means = means(units, share);
    assertEquals(trimmed, LargestTerms.size(means.trimmed()), 1e-9);
    assertEquals(winsorised, LargestTerms.size(means.winsorised()), 1e-9);
  }

  @Test
  void areTheSameInParts() {
    SplittableRandom random = new SplittableRandom(3);
    for (int survey = 0; survey < 100; survey++) {
      List<SampleUnit> units = Samples.oddUnits(random.nextInt(1, 90), survey, survey % 2 == 0);
      assertEquals(means(units, "0.1"), means(Samples.shuffled(units, survey), "0.1"));
    }
  }

  @Test
  void lieBetweenTheLeastAndTheGreatest() {
    for (int survey = 0; survey < 100; survey++) {
      List<SampleUnit> units = Samples.oddUnits(1 + survey, survey, true);
      Comparator<SampleUnit> byRate = Comparator.comparing(SampleUnit::rate);
      TrimmedMeans means = means(units, "0.49");
      for (Rational mean : List.of(means.trimmed(), means.winsorised())) {
        double least = LargestTerms.size(units.stream().min(byRate).orElseThrow().rate());
        double most = LargestTerms.size(units.stream().max(byRate).orElseThrow().rate());
        double found = LargestTerms.size(mean);
        assertTrue(found >= least - 1e-8 && found <= most + 1e-8, found + " of " + units);
      }
    }
  }
}

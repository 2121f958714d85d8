package org.clickwage.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.clickwage.Generator;
import org.clickwage.number.Rational;
import org.junit.jupiter.api.Test;

/** Rates in steps, worked by hand, and the law that no step shows a few people. */
class HistogramTest {
  private static Rational of(String decimal) {
    return Rational.parse(decimal);
  }

  private static Optional<Histogram> histogram(int least, String... rates) {
    GroupAccumulator group = new GroupAccumulator();
    for (String rate : rates) {
      add(group, of(rate), Rational.ONE);
    }
    return group.histogram(least);
  }

  private static void add(GroupAccumulator group, Rational rate, Rational weight) {
    Samples.unit(rate, Rational.ONE, weight, null).addTo(group);
  }

  /** 6 and 6.5 lie in [6, 7), 7 and 7.9 in [7, 8), 9 and 9.2 in [9, 10): a third each. */
  @Test
  void twoInEachStep() {
    Histogram drawn = histogram(2, "6", "6.5", "7", "7.9", "9", "9.2").orElseThrow();
    assertEquals(of("6"), drawn.from());
    assertEquals(Rational.ONE, drawn.step());
    Rational third = Rational.of(1, 3);
    assertEquals(List.of(third, third, Rational.ZERO, third), drawn.shares());
    assertEquals(of("10"), drawn.end());
  }

  /**
   * 3.6 is over 24 steps of 0.1; of 0.2, 11.45 to 11.65 has 11.64 and whoever is below, and 11.65
   * to 11.85 has 11.65 and whoever is above.
   */
  @Test
  void stepsAreCountedFromTheReference() {
    GroupAccumulator group = new GroupAccumulator();
    for (String rate : List.of("10", "11.64", "11.65", "13.6")) {
      Samples.unit(of(rate), Rational.ONE, Rational.ONE, of("11.65")).addTo(group);
    }
    Histogram drawn = group.histogram(2).orElseThrow();
    assertEquals(of("0.2"), drawn.step());
    assertEquals(of("11.45"), drawn.from());
    assertEquals(List.of(Rational.of(1, 2), Rational.of(1, 2)), drawn.shares());
  }

  /** The one at 30 is counted with the two of the step before it, 8 to 10. */
  @Test
  void whoeverIsAloneAtAnEndIsCountedWithTheNext() {
    Histogram drawn = histogram(2, "6", "6.1", "8", "8.1", "30").orElseThrow();
    Rational last = drawn.shares().get(drawn.shares().size() - 1);
    assertEquals(Rational.of(3, 5), last);
    assertTrue(drawn.end().isLessThan(of("30")), drawn::toString);
  }

  /** The one at 1 is counted with the two of the next step that has anyone, 6 to 6.50. */
  @Test
  void whoeverIsAloneAtTheLowEndIsCountedWithTheNextToo() {
    Histogram drawn = histogram(2, "1", "6", "6.1", "8", "8.1").orElseThrow();
    assertEquals(of("6"), drawn.from());
    assertEquals(Rational.of(3, 5), drawn.shares().get(0));
    assertEquals(of("8.5"), drawn.end());
    assertEquals(Rational.ONE, sum(drawn));
  }

  /**
   * 1.12 is over 24 steps of 0.02; of 0.05, the one of 6.79 begins at 6.75, that of 7.91 at 7.90.
   */
  @Test
  void aStepBeginsAtAMultipleBelowItsRates() {
    Histogram drawn = histogram(2, "6.79", "6.79", "7.91", "7.91").orElseThrow();
    assertEquals(of("0.05"), drawn.step());
    assertEquals(of("6.75"), drawn.from());
    assertEquals(of("7.95"), drawn.end());
    assertEquals(Rational.of(1, 2), drawn.shares().get(0));
  }

  /** Of 0.1, the finest that holds 1.9 in 24 steps: three people each in [1.9, 2) and [2, 2.1). */
  @Test
  void twoStepsAreDrawn() {
    Histogram drawn = histogram(3, "1", "1.4", "1.98", "2.04", "2.5", "2.9").orElseThrow();
    assertEquals(of("1.9"), drawn.from());
    assertEquals(List.of(Rational.of(1, 2), Rational.of(1, 2)), drawn.shares());
  }

  @Test
  void weightsAreCounted() {
    GroupAccumulator group = new GroupAccumulator();
    add(group, of("1"), of("3"));
    add(group, of("2"), of("1"));
    Histogram drawn = group.histogram(1).orElseThrow();
    assertEquals(Rational.of(3, 4), drawn.shares().get(0));
    assertEquals(Rational.of(1, 4), drawn.shares().get(drawn.shares().size() - 1));
  }

  @Test
  void ofTooFewThereIsNone() {
    assertEquals(Optional.empty(), histogram(5, "1", "2", "3", "4", "5", "6"));
    assertEquals(Optional.empty(), histogram(1));
    assertEquals(Optional.empty(), histogram(1, "7", "7", "7"));
  }

  @Test
  void belowZeroToo() {
    Histogram drawn = histogram(1, "-1.5", "-0.5", "0.5").orElseThrow();
    assertTrue(drawn.from().compareTo(of("-1.5")) <= 0, drawn::toString);
    assertEquals(Rational.ONE, sum(drawn));
  }

  /** Rates of thirty digits, of which cents are more than 64 bits count. */
  @Test
  void farFromZeroToo() {
    String far = "1" + "0".repeat(30);
    assertEquals(Optional.empty(), histogram(1, far, far));
    Histogram drawn = histogram(1, far, far.replaceAll("0$", "1")).orElseThrow();
    assertEquals(of(far), drawn.from());
    assertEquals(Rational.of(1, 2), drawn.shares().get(0));
    assertEquals(Rational.ONE, sum(drawn));
  }

  private static Rational sum(Histogram drawn) {
    return drawn.shares().stream().reduce(Rational.ZERO, Rational::plus);
  }

  /** With equal weights a share that is not 0 counts at least so many. */
  @Test
  void noStepStandsForFewerThanTheLeast() {
    Generator.records(
        chance -> {
          int people = 20 + chance.below(80);
          GroupAccumulator group = new GroupAccumulator();
          for (int i = 0; i < people; i++) {
            add(group, Rational.of(chance.below(4000), 100), Rational.ONE);
          }
          group
              .histogram(5)
              .ifPresent(
                  drawn -> {
                    assertEquals(Rational.ONE, sum(drawn));
                    for (Rational share : drawn.shares()) {
                      boolean hides =
                          share.isZero() || share.compareTo(Rational.of(5, people)) >= 0;
                      assertTrue(hides, drawn::toString);
                    }
                  });
        });
  }
}

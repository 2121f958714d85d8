package org.clickwage.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.clickwage.number.Rational;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Intervals of shares and of medians. */
class IntervalsTest {
  /** Python 3.11, −statistics.NormalDist().inv_cdf((1 − confidence)/2). */
  @ParameterizedTest
  @CsvSource({
    "0.2,0.2533471031357998",
    "0.9,1.6448536269514715",
    "0.95,1.9599639845400536",
    "0.99,2.5758293035489",
    "0.999,3.2905267314919255",
    "0.9999998,5.199337582192817"
  })
  void normalQuantilesAreThoseOfThePublishedRoutine(String confidence, double expected) {
    assertEquals(expected, NormalQuantile.twoSided(Rational.parse(confidence)), 1e-12);
  }

  /** The generator's own published first outputs for the seed 1234567. */
  @Test
  void drawsAreThoseOfSplitMix() {
    SeededRandom draws = new SeededRandom(1234567);
    assertEquals(6457827717110365317L, draws.next());
    assertEquals(3203168211198807973L, draws.next());
    assertEquals("9817491932198370423", Long.toUnsignedString(draws.next()));
  }

  @Test
  void drawsBelowABoundAreEven() {
    SeededRandom draws = new SeededRandom(3);
    int[] counts = new int[10];
    for (int i = 0; i < 100_000; i++) {
      counts[draws.below(10)]++;
    }
    assertTrue(Arrays.stream(counts).allMatch(count -> Math.abs(count - 10_000) < 500));
  }

  /** Rates 0, 1, 2 …; the weights are null where all are 1. */
  private static SortedRates ladder(int n, long[] weights) {
    long[] rates = IntStream.range(0, n).mapToLong(i -> i * 1_000_000_000L).toArray();
    return new SortedRates(
        List.of(new RatesInMemory(rates, weights)),
        weights == null,
        FixedPointScale.WEIGHT_DECIMALS,
        List.of());
  }

  private static WeightedBootstrapMedian median(long[] weights, long seed) {
    int n = weights.length;
    WeightedBootstrapMedian median = new WeightedBootstrapMedian(n, new SeededRandom(seed));
    ladder(n, weights).walk(List.of(new RateQuestion<>(median, () -> median)));
    return median;
  }

  /** Drawing the median's rank gives what drawing every unit and sorting gives. */
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 10, 31})
  void aDrawnMedianIsSpreadLikeOneOfUnitsDrawn(int n) {
    BootstrapMedian median = new BootstrapMedian(n, new SeededRandom(7));
    SplittableRandom random = new SplittableRandom(8);
    int draws = 100_000;
    int[] found = new int[2 * n];
    int[] expected = new int[2 * n];
    for (int i = 0; i < draws; i++) {
      found[twice(median.draw())]++;
      int[] drawn = random.ints(n, 0, n).sorted().toArray();
      expected[drawn[(n - 1) / 2] + drawn[n / 2]]++;
    }
    for (int i = 0; i < 2 * n; i++) {
      assertEquals(expected[i] / (double) draws, found[i] / (double) draws, 0.01, "rank " + i);
    }
  }

  private static int twice(long[] ranksOfMedian) {
    return (int) (ranksOfMedian[0] + ranksOfMedian[1]);
  }

  @Test
  void weightsAllTheSameDrawTheSameSpread() {
    int n = 9;
    long[] weights = new long[n];
    Arrays.fill(weights, 3 * FixedPointScale.WEIGHT_ONE);
    WeightedBootstrapMedian weighted = median(weights, 1);
    BootstrapMedian plain = new BootstrapMedian(n, new SeededRandom(2));
    double[] difference = new double[n];
    for (int i = 0; i < 100_000; i++) {
      difference[weighted.draw().rounded(0).intValueExact()]++;
      difference[twice(plain.draw()) / 2]--;
    }
    assertTrue(Arrays.stream(difference).allMatch(count -> Math.abs(count) < 1_000));
  }

  /** As often as all draws with replacement say, each as likely, when they are written down. */
  @ParameterizedTest
  @CsvSource({"1 3", "1 1", "1 2 3", "5 1 1 1", "2 1 2 1", "1 2 1 4"})
  void weightedUnitsAreDrawnAsOftenAsTheyAre(String weights) {
    long[] w = Arrays.stream(weights.split(" ")).mapToLong(Long::parseLong).toArray();
    int n = w.length;
    int all = (int) Math.pow(n, n);
    double[] expected = new double[2 * n];
    for (int draw = 0; draw < all; draw++) {
      expected[twiceTheMedian(w, draw)] += 1.0 / all;
    }
    long[] units = Arrays.stream(w).map(each -> each * FixedPointScale.WEIGHT_ONE).toArray();
    WeightedBootstrapMedian median = median(units, 5);
    int draws = 100_000;
    double[] found = new double[2 * n];
    for (int i = 0; i < draws; i++) {
      found[median.draw().times(2).rounded(0).intValueExact()] += 1.0 / draws;
    }
    assertArrayEquals(expected, found, 0.01);
  }

  /**
   * Of rates 0, 1, 2 …: the least that reaches half the weight drawn, or its mean with the next.
   */
  private static int twiceTheMedian(long[] weights, int draw) {
    int n = weights.length;
    long[] drawn = new long[n];
    for (int left = draw, i = 0; i < n; i++, left /= n) {
      drawn[left % n] += weights[left % n];
    }
    long all = Arrays.stream(drawn).sum();
    long reached = 0;
    for (int unit = 0; unit < n; unit++) {
      reached += drawn[unit];
      if (2 * reached > all) {
        return 2 * unit;
      }
      if (2 * reached == all) {
        int next = unit + 1;
        while (drawn[next] == 0) {
          next++;
        }
        return unit + next;
      }
    }
    throw new IllegalStateException("no median");
  }

  private static MedianInterval interval(List<SampleUnit> units, long seed) {
    StatisticsOptions options = new StatisticsOptions(Rational.parse("0.95"), 1000, seed);
    return Samples.gathered(units)
        .statistics(options)
        .rates()
        .orElseThrow()
        .medianInterval()
        .orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void theSameSeedGivesTheSameIntervalInAnyOrder(boolean weighted) {
    List<SampleUnit> units = Samples.oddUnits(500, 3, weighted);
    MedianInterval interval = interval(units, 11);
    assertEquals(interval, interval(Samples.shuffled(units, 4), 11));
    assertNotEquals(interval, interval(units, 12));
  }

  /** Of 0..9,999 the rank of the median strays by 1.96·√(n/4) = 98. */
  @Test
  void hasTheWidthOfTheOrderStatistics() {
    StatisticsOptions options = new StatisticsOptions(Rational.parse("0.95"), 5000, 1);
    SortedRates rates = ladder(10_000, null);
    MedianInterval drawn = rates.answer(MedianIntervals.of(rates, options)).orElseThrow();
    MedianInterval read =
        rates.answer(MedianIntervals.woodruff(rates, options.confidence())).orElseThrow();
    assertEquals(MedianInterval.Method.BOOTSTRAP, drawn.method());
    assertEquals(MedianInterval.Method.WOODRUFF, read.method());
    for (MedianInterval interval : List.of(drawn, read)) {
      assertEquals(5000 - 98, interval.low().toDecimal().doubleValue(), 8);
      assertEquals(5000 + 98, interval.high().toDecimal().doubleValue(), 8);
    }
  }

  @Test
  void manyWeightedUnitsAreNotDrawn() {
    int n = MedianIntervals.MOST_RESAMPLED + 1;
    long[] weights = new long[n];
    Arrays.fill(weights, FixedPointScale.WEIGHT_ONE / 3);
    SortedRates rates = ladder(n, weights);
    assertEquals(
        MedianInterval.Method.WOODRUFF,
        rates.answer(MedianIntervals.of(rates, StatisticsOptions.DEFAULT)).orElseThrow().method());
  }
}

package org.clickwage.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertIterableEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.clickwage.number.Rational;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A walk over runs of any lengths is one over all of their rates in order. */
class RateWalkTest {
  private final SplittableRandom random = new SplittableRandom(7);

  /** By their rates, then by their weights; the runs of a few have many equal ones. */
  @ParameterizedTest
  @CsvSource({
    "0,0,false",
    "1,9,false",
    "1,300000,true",
    "8,70000,false",
    "8,70000,true",
    "600,900,false",
    "600,900,true",
    "3,2000,true"
  })
  void runsComeOutInOrder(int runs, int most, boolean isWeighted) {
    long bound = random.nextBoolean() ? 40 : FixedPointScale.MOST_UNITS;
    List<RateRun> all = new ArrayList<>();
    List<OutOfRangeRate> expected = new ArrayList<>();
    for (int run = 0; run < runs; run++) {
      int size = run % 5 == 4 ? random.nextInt(30) : random.nextInt(most + 1);
      long[] rates = random.longs(size, -bound + 1, bound).toArray();
      long[] weights = isWeighted ? random.longs(size, 1, 9).toArray() : null;
      for (int i = 0; i < size; i++) {
        expected.add(
            new OutOfRangeRate(
                FixedPointScale.rate(rates[i]),
                isWeighted ? weights[i] : FixedPointScale.WEIGHT_ONE));
      }
      all.add(run(rates, weights));
    }
    expected.sort(null);
    SortedRates sorted =
        new SortedRates(all, !isWeighted, FixedPointScale.WEIGHT_DECIMALS, List.of());
    assertEquals(expected.size(), sorted.size());
    assertIterableEquals(expected, inOrder(sorted));
    List<OutOfRangeRate> passed = new ArrayList<>();
    sorted.pass(slab -> addAll(slab, passed));
    passed.sort(null);
    assertIterableEquals(expected, passed);
  }

  /** In memory, or packed in one piece or several. */
  private RateRun run(long[] rates, long[] weights) {
    if (weights == null) {
      RadixSort.sort(rates, rates.length);
    } else {
      PairSort.sort(rates, weights, rates.length);
    }
    if (random.nextInt(3) == 0) {
      return new RatesInMemory(rates, weights);
    }
    PackedRates.Packer packer = new PackedRates.Packer(weights != null);
    for (int i = 0; i < rates.length; i++) {
      packer.add(rates[i], weights == null ? 0 : weights[i]);
    }
    return packer.packed();
  }

  /** Most are packed; some are out of range, or have weights that leave a rest. */
  @ParameterizedTest
  @CsvSource({"2.75, 12", "2.7500000000000001, 17"})
  void samplesOfAllWeightsAreOneInOrder(String weightOfFew, int decimals) {
    int many = RateSample.MANY + 9;
    RateSample all = new RateSample();
    RateSample others = new RateSample();
    List<OutOfRangeRate> expected = new ArrayList<>();
    for (int i = 0; i < 2 * many + 300; i++) {
      Rational rate = Rational.ofDecimal(random.nextLong(-300, 1_000_000), 4);
      boolean isFar = decimals == 12 && i % 90_000 == 7;
      rate = isFar ? rate.times(10_000_000_000L) : rate;
      Rational weight = i < many ? Rational.ofDecimal(1 + i % 7, 1) : Rational.ONE;
      weight = i < 2 * many ? weight : Rational.parse(weightOfFew);
      (i % 3 == 0 || i < many ? all : others).add(rate, Weight.of(weight));
      long units = weight.rounded(decimals).unscaledValue().longValueExact();
      expected.add(new OutOfRangeRate(rate, units));
    }
    expected.sort(null);
    all.merge(others);
    assertIterableEquals(expected, inOrder(all.sorted()));
    assertEquals(0, all.notIn(all));
    assertEquals(expected.size(), all.notIn(new RateSample()));
    // Those that the others lack are all that they did not bring.
    assertEquals(expected.size() - others.sorted().size(), all.notIn(others));
    assertEquals(0, others.notIn(all));
  }

  private static List<OutOfRangeRate> inOrder(SortedRates sorted) {
    List<OutOfRangeRate> found = new ArrayList<>();
    RateSlab.Taker taker = slab -> addAll(slab, found);
    sorted.walk(List.of(new RateQuestion<>(taker, () -> found)));
    return found;
  }

  private static void addAll(RateSlab slab, List<OutOfRangeRate> found) {
    for (int i = 0; i < slab.count; i++) {
      found.add(new OutOfRangeRate(slab.rate(i), slab.weight(i)));
    }
  }
}

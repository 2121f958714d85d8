package org.clickwage.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.clickwage.number.Rational;
import org.junit.jupiter.api.Test;

/** Weights are listed in the unit that the greatest of them leaves room for. */
class WeightListTest {
  private static WeightList of(String... weights) {
    WeightList list = new WeightList();
    Stream.of(weights).map(Rational::parse).map(Weight::of).forEach(list::add);
    return list;
  }

  @Test
  void wholeUnitsAreTheirOwn() {
    WeightList list = of("1.25", "0.5");
    assertEquals(12, list.decimals(0));
    assertArrayEquals(new long[] {1_250_000_000_000L, 500_000_000_000L}, list.units(12));
    // Of other weights of the sample, some may need fewer or more decimals.
    assertArrayEquals(new long[] {13, 5}, list.units(1));
    assertArrayEquals(new long[] {125_000_000_000_000L, 50_000_000_000_000L}, list.units(14));
    assertEquals(Integer.MAX_VALUE, WeightList.NONE.decimals(0));
    assertArrayEquals(new long[0], WeightList.NONE.units(17));
  }

  /** 18 digits: 17 decimals of 7, 16 of what is rounded up to 10, 18 of what is under 1. */
  @Test
  void restsAreRoundedHalfUpToWhatTheGreatestLeaves() {
    WeightList seven = of("0.333333333333333335", "7", "0.333333333333333334");
    assertEquals(17, seven.decimals(0));
    assertArrayEquals(
        new long[] {33_333_333_333_333_334L, 700_000_000_000_000_000L, 33_333_333_333_333_333L},
        seven.units(17));
    WeightList nine = of("9", "9.0000000000000001", "0.00000000000000005");
    assertEquals(16, nine.decimals(0));
    assertArrayEquals(
        new long[] {90_000_000_000_000_000L, 90_000_000_000_000_001L, 1}, nine.units(16));
    WeightList less = of("0.5000000000000000009", "0.5");
    assertEquals(18, less.decimals(0));
    assertArrayEquals(
        new long[] {500_000_000_000_000_001L, 500_000_000_000_000_000L}, less.units(18));
    assertArrayEquals(new long[] {5, 5}, less.units(1));
    WeightList tiny = of("0.0000000000002", "0.000000000000100000000001");
    assertEquals(30, tiny.decimals(0));
    assertArrayEquals(
        new long[] {200_000_000_000_000_000L, 100_000_000_001_000_000L}, tiny.units(30));
    assertArrayEquals(new long[] {200_000_000_000L, 100_000_000_001L}, tiny.units(24));
  }

  @Test
  void listsOfAllKindsAreJoined() {
    String rest = "2.0000000000000001";
    WeightList joined = of("1");
    joined.addAll(of(rest));
    joined.addAll(of("3"));
    assertArrayEquals(
        new long[] {100_000_000_000_000_000L, 200_000_000_000_000_010L, 300_000_000_000_000_000L},
        joined.units(joined.decimals(0)));
    joined.addAll(of("4000000"));
    joined.addAll(of(rest));
    assertEquals(11, joined.decimals(0));
    long one = 100_000_000_000L;
    assertArrayEquals(
        new long[] {one, 2 * one, 3 * one, 4_000_000 * one, 2 * one}, joined.units(11));
  }
}

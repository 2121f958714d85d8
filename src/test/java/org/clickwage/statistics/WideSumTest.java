package org.clickwage.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A sum on 128 bits is that of long whole numbers, and has their order. */
class WideSumTest {
  private static BigInteger twoTo(int exponent) {
    return BigInteger.ONE.shiftLeft(exponent);
  }

  /** Those at which a part of the sum is full, and one less and more. */
  private static List<BigInteger> edges() {
    List<BigInteger> edges = new ArrayList<>();
    for (int exponent : new int[] {0, 1, 62, 63, 64, 65, 124, 125, 126, 127, 128, 190}) {
      for (int offset = -1; offset <= 1; offset++) {
        BigInteger edge = twoTo(exponent).add(BigInteger.valueOf(offset));
        edges.add(edge);
        edges.add(edge.negate());
      }
    }
    return edges;
  }

  @Test
  void sumsAndOrderAreThoseOfWholeNumbers() {
    for (BigInteger one : edges()) {
      for (BigInteger other : edges()) {
        WideSum sum = WideSum.of(one);
        WideSum second = WideSum.of(other);
        assertEquals(Integer.signum(one.compareTo(other)), Integer.signum(sum.compareTo(second)));
        assertEquals(one.equals(other), sum.equals(second));
        sum.add(second);
        assertEquals(one.add(other), sum.value());
        assertEquals(other, second.value());
        sum.add(one);
        assertEquals(one.add(other).add(one), sum.value());
      }
    }
  }

  @Test
  void productsAndTermsAreAddedUp() {
    SplittableRandom random = new SplittableRandom(5);
    WideSum sum = new WideSum();
    BigInteger expected = BigInteger.ZERO;
    for (int i = 0; i < 2_000; i++) {
      long one = random.nextLong() >> random.nextInt(64);
      long other = random.nextInt(4) == 0 ? Long.MAX_VALUE : random.nextLong();
      sum.addProduct(one, other);
      sum.add(other);
      expected =
          expected
              .add(BigInteger.valueOf(one).multiply(BigInteger.valueOf(other)))
              .add(BigInteger.valueOf(other));
      assertEquals(expected, sum.value());
    }
  }

  /** 2^126 is reached once by halves and once at a stroke. */
  @Test
  void howItWasReachedLeavesNoTrace() {
    WideSum halves = new WideSum();
    halves.add(twoTo(125).subtract(BigInteger.ONE));
    halves.add(twoTo(125).subtract(BigInteger.ONE));
    halves.add(2);
    WideSum whole = WideSum.of(twoTo(126));
    assertEquals(whole, halves);
    assertEquals(whole.hashCode(), halves.hashCode());
    halves.add(-1);
    assertNotEquals(whole, halves);
    assertTrue(halves.compareTo(whole) < 0);
    assertTrue(whole.compareTo(new WideSum()) > 0);
    assertTrue(new WideSum().compareTo(whole) < 0);
    assertNotEquals(whole, twoTo(126));
    assertNotEquals(WideSum.of(twoTo(70)).hashCode(), new WideSum().hashCode());
  }
}

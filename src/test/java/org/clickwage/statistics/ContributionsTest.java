package org.clickwage.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.clickwage.number.Rational;
import org.junit.jupiter.api.Test;

/** Where two have more than 85 % of a sum, one of them knows the other's part within 15 %. */
class ContributionsTest {
  /** Six workers of 6,000, 6,000 and four times 50. */
  private static final Contributions ONE = new Contributions(6, 12_200, 6_000, 6_000);

  /** Six workers of 6,000 and five times 50. */
  private static final Contributions OTHER = new Contributions(6, 6_250, 6_000, 50);

  @Test
  void upTo85PercentAreOfMany() {
    assertFalse(new Contributions(12, 100, 45, 40).areOfTwo());
    assertTrue(new Contributions(12, 100, 45, 40.5).areOfTwo());
    assertFalse(Contributions.NONE.areOfTwo());
  }

  /** Four of 25 have 50 of 100, as any two of them have: 85 % of a half is less. */
  @Test
  void twoHaveNoMoreOfAPartThanEachTwo() {
    Rational half = Rational.of(1, 2);
    assertFalse(new Contributions(4, 100, 25, 25).areOfTwo(half));
    assertTrue(new Contributions(4, 100, 30, 25).areOfTwo(half));
    assertFalse(new Contributions(12, 100, 22.5, 20).areOfTwo(half));
    assertTrue(new Contributions(12, 100, 22.5, 20.5).areOfTwo(half));
  }

  /** Of 18,450 two have 12,000, which is 65 %. */
  @Test
  void ofOthersTheLargestTwoAreTheLargest() {
    Contributions both = ONE.plus(OTHER, false);
    assertEquals(new Contributions(12, 18_450, 6_000, 6_000), both);
    assertFalse(both.areOfTwo());
    assertEquals(both, OTHER.plus(ONE, false));
    assertEquals(
        new Contributions(4, 100, 40, 30),
        new Contributions(2, 70, 40, 30).plus(new Contributions(2, 30, 20, 10), false));
    assertEquals(
        new Contributions(4, 130, 60, 40),
        new Contributions(2, 60, 40, 20).plus(new Contributions(2, 70, 60, 10), false));
  }

  /**
   * The one of 6,000 in both may be the same worker, who has 12,000 then, and so may the second: of
   * 18,450 they have up to 18,050.
   */
  @Test
  void whoMayBeInBothHasTheirSum() {
    Contributions both = ONE.plus(OTHER, true);
    assertEquals(new Contributions(12, 18_450, 12_000, 6_050), both);
    assertTrue(both.areOfTwo());
  }
}

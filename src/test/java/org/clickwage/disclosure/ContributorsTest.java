package org.clickwage.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.clickwage.statistics.Contributions;
import org.junit.jupiter.api.Test;

class ContributorsTest {
  private static final Contributions EVEN = new Contributions(10, 100, 10, 10);
  private static final Contributions OF_TWO = new Contributions(10, 100, 50, 40);

  private static boolean areMany(long people, long others, Long... between) {
    return new Contributors(people, others, List.of(between), List.of(EVEN)).areMany(5);
  }

  /** A sum less those of a shown group of five is of five more. */
  @Test
  void twiceAGroupAreMany() {
    assertFalse(areMany(9, 0));
    assertTrue(areMany(10, 0));
  }

  /**
   * What five below a reference lack parts them from the others, who are three, or else one of two
   * takes his own rate from what is left; and so do those between two references.
   */
  @Test
  void thoseWhomASumPartsAreManyOrNone() {
    assertTrue(areMany(5, 5));
    assertFalse(areMany(4, 20));
    assertFalse(areMany(5, 4));
    assertFalse(areMany(10, 2));
    assertTrue(areMany(10, 3));
    assertFalse(areMany(10, 3, 2L));
    assertFalse(areMany(10, 3, 0L, 1L));
    assertTrue(areMany(10, 3, 0L, 3L));
  }

  @Test
  void noPartOfASumIsOfTwo() {
    assertTrue(new Contributors(10, List.of(EVEN)).areMany(5));
    assertFalse(new Contributors(10, List.of(EVEN, OF_TWO)).areMany(5));
    Contributors all = new Contributors(10, List.of(EVEN)).withPart(Optional.of(OF_TWO));
    assertEquals(new Contributors(10, List.of(OF_TWO, EVEN)), all);
    assertEquals(
        new Contributors(10, List.of(Contributions.NONE, EVEN)),
        new Contributors(10, List.of(EVEN)).withPart(Optional.empty()));
  }

  /** Those of a group without a part have none of it; nobody is taken from nobody. */
  @Test
  void groupsAddUpPartByPart() {
    Contributors one = new Contributors(4, 2, List.of(3L), List.of(EVEN, OF_TWO));
    Contributors other = new Contributors(3, 1, List.of(2L, 5L), List.of(EVEN));
    assertEquals(
        new Contributors(
            7,
            3,
            List.of(5L, 5L),
            List.of(new Contributions(20, 200, 10, 10), new Contributions(10, 100, 50, 40))),
        one.plus(other, false));
    assertEquals(5, one.plus(other, true).less(2).people());
    assertEquals(0, one.less(5).people());
    assertTrue(Contributors.NONE.isNobody());
    assertFalse(new Contributors(0, 1, List.of(), List.of()).isNobody());
    assertFalse(new Contributors(1, List.of()).isNobody());
  }
}

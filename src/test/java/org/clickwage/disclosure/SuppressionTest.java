package org.clickwage.disclosure;

import static org.clickwage.disclosure.Suppression.Cell.COMPLEMENTARY;
import static org.clickwage.disclosure.Suppression.Cell.FLAGGED;
import static org.clickwage.disclosure.Suppression.Cell.SHOWN;
import static org.clickwage.disclosure.Suppression.Cell.SUPPRESSED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;

/** Small groups aren't shown, and can't be found by subtraction. */
class SuppressionTest {
  private static final ToLongFunction<List<Integer>> NOBODY_TWICE = groups -> 0;
  private static final List<Integer> BOTH = List.of(0, 2);

  @Test
  void underFiveIsSuppressedAndUnderThirtyFlagged() {
    Suppression of = Suppression.of(List.of(4L, 5L, 29L, 30L, 3L), 71, 5, NOBODY_TWICE);
    assertEquals(List.of(SUPPRESSED, FLAGGED, FLAGGED, SHOWN, SUPPRESSED), of.groups());
    assertEquals(SHOWN, of.total());
  }

  @Test
  void oneWorkerAloneIsSuppressed() {
    Suppression of = Suppression.of(List.of(1L, 50L, 4L), 55, 5, NOBODY_TWICE);
    assertEquals(List.of(SUPPRESSED, SHOWN, SUPPRESSED), of.groups());
    assertEquals(SUPPRESSED, Suppression.of(List.of(1L), 1, 2, NOBODY_TWICE).total());
  }

  @Test
  void oneSuppressedGroupWithholdsTheTotal() {
    assertEquals(
        COMPLEMENTARY, Suppression.of(List.of(4L, 50L, 60L), 114, 5, NOBODY_TWICE).total());
  }

  @Test
  void severalThatAreTooFewTogetherWithholdItToo() {
    assertEquals(COMPLEMENTARY, Suppression.of(List.of(1L, 3L, 60L), 64, 5, NOBODY_TWICE).total());
    assertEquals(SHOWN, Suppression.of(List.of(2L, 3L, 60L), 65, 5, NOBODY_TWICE).total());
  }

  /** 2 + 4 are five people where one of them is in both groups, and four where two are. */
  @Test
  void whoIsInSeveralSuppressedGroupsIsOneOfThoseTogether() {
    List<Long> sizes = List.of(2L, 60L, 4L);
    assertEquals(SHOWN, Suppression.of(sizes, 64, 5, among -> among.equals(BOTH) ? 1 : 0).total());
    assertEquals(
        COMPLEMENTARY, Suppression.of(sizes, 63, 5, among -> among.equals(BOTH) ? 2 : 0).total());
  }

  @Test
  void oneSwitchesOff() {
    Suppression of = Suppression.of(List.of(1L, 0L, 40L), 41, 1, NOBODY_TWICE);
    assertEquals(List.of(FLAGGED, FLAGGED, SHOWN), of.groups());
    assertEquals(SHOWN, of.total());
  }

  @Test
  void anEmptyGroupHidesNothing() {
    assertEquals(SUPPRESSED, Suppression.of(List.of(4L, 0L), 4, 5, NOBODY_TWICE).total());
    assertEquals(FLAGGED, Suppression.of(List.of(9L, 0L), 9, 5, NOBODY_TWICE).total());
  }
}

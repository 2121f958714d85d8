package org.clickwage.statistics;

import static org.clickwage.statistics.Suppression.Cell.FLAGGED;
import static org.clickwage.statistics.Suppression.Cell.SHOWN;
import static org.clickwage.statistics.Suppression.Cell.SUPPRESSED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Small groups aren't shown, and can't be found by subtraction. */
class SuppressionTest {
  @Test
  void underFiveIsSuppressedAndUnderThirtyFlagged() {
    Suppression of = Suppression.of(List.of(4L, 5L, 29L, 30L, 3L), 71, 5);
    assertEquals(List.of(SUPPRESSED, FLAGGED, FLAGGED, SHOWN, SUPPRESSED), of.groups());
    assertEquals(SHOWN, of.total());
  }

  @Test
  void oneSuppressedGroupWithholdsTheTotal() {
    assertEquals(SUPPRESSED, Suppression.of(List.of(4L, 50L, 60L), 114, 5).total());
  }

  @Test
  void severalThatAreTooFewTogetherWithholdItToo() {
    assertEquals(SUPPRESSED, Suppression.of(List.of(1L, 3L, 60L), 64, 5).total());
    assertEquals(SHOWN, Suppression.of(List.of(2L, 3L, 60L), 65, 5).total());
  }

  @Test
  void oneSwitchesOff() {
    Suppression of = Suppression.of(List.of(1L, 0L, 40L), 41, 1);
    assertEquals(List.of(FLAGGED, FLAGGED, SHOWN), of.groups());
    assertEquals(SHOWN, of.total());
  }

  @Test
  void anEmptyGroupHidesNothing() {
    assertEquals(SUPPRESSED, Suppression.of(List.of(4L, 0L), 4, 5).total());
    assertEquals(FLAGGED, Suppression.of(List.of(9L, 0L), 9, 5).total());
  }
}

package org.clickwage.stamp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.clickwage.stamp.StampException.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StampZonesTest {
  @ParameterizedTest
  @CsvSource({
    "UTC, 0", "GMT, 0", "Z, 0", "PST, -8", "PDT, -7", "EST, -5", "EDT, -4", "CET, 1", "CEST, 2"
  })
  void anAbbreviationIsAnOffset(String abbreviation, int hours) {
    assertEquals(hours * 3600, StampZones.offset(abbreviation, ""));
  }

  @Test
  void oneThatSeveralZonesShareIsAsked() {
    StampException e = assertThrows(StampException.class, () -> StampZones.offset("CST", "x CST"));
    assertEquals(Fault.SHARED_ZONE, e.fault());
    assertEquals("x CST", e.found());
  }
}

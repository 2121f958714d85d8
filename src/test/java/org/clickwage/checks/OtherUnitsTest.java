package org.clickwage.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.clickwage.message.Note;
import org.junit.jupiter.api.Test;

class OtherUnitsTest {
  /** 9 for 1,200 hours would be 0.0075 an hour, for 1,200 minutes 0.45, for as many seconds 27. */
  @Test
  void aUnitIsToldHoweverManyRecordsSayNothingBeforeIt() throws IOException {
    String table = "pay,duration | " + "9,NA | ".repeat(1_000) + "9,1200";
    Note unit = Note.of("cells.seconds");
    assertEquals(
        List.of(Note.of("summary.other-unit", "duration", "hours", unit, "\"seconds=duration\"")),
        new OtherUnits(Samples.of(table, "hours=duration")).notes());
  }
}

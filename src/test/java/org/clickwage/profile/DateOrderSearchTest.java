package org.clickwage.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.clickwage.stamp.StampForms.DateOrder;
import org.clickwage.table.CsvSource;
import org.clickwage.table.Dialect;
import org.clickwage.table.DialectDetector;
import org.clickwage.table.DialectOverrides;
import org.junit.jupiter.api.Test;

/** A date that shows the order is found wherever it is among those that may have either. */
class DateOrderSearchTest {
  private static Optional<DateOrder> order(String dates) throws IOException {
    byte[] file = ("pay,date\n" + dates).getBytes(StandardCharsets.UTF_8);
    Dialect dialect = DialectDetector.detect(file, true, DialectOverrides.NONE);
    Mapping mapping = Mapping.of(dialect.header(), Profiles.plain(), Map.of(), Map.of());
    CsvSource source = new CsvSource(() -> new ByteArrayInputStream(file), dialect);
    return DateOrderSearch.in(source.sample(), mapping).order();
  }

  @Test
  void theFirstDateThatShowsItMayStandFarDown() throws IOException {
    String either = "1,03/06/2024\n".repeat(2_500);
    assertEquals(Optional.empty(), order(either));
    assertEquals(Optional.of(DateOrder.DAY_FIRST), order(either + "1,13/06/2024\n"));
    assertEquals(Optional.of(DateOrder.MONTH_FIRST), order(either + "1,06/13/2024\n"));
    assertEquals(Optional.empty(), order(either + "1,13/06/2024\n1,06/13/2024\n"));
  }

  /** A file of other dates is left after a thousand records: it need not be read through. */
  @Test
  void aFileWithoutSuchDatesIsLeft() throws IOException {
    String other = "1,2024-06-03\n";
    assertEquals(Optional.of(DateOrder.DAY_FIRST), order(other.repeat(900) + "1,13/06/2024\n"));
    assertEquals(Optional.empty(), order(other.repeat(1_100) + "1,13/06/2024\n"));
  }
}

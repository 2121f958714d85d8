package org.clickwage.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clickwage.money.Rational;
import org.clickwage.reference.SteadyDays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingDaysTest {
  @Test
  void everyDayHasANumberOfItsOwn() {
    Set<Integer> numbers = new HashSet<>();
    int days = 0;
    LocalDate end = LocalDate.of(2031, 1, 1);
    for (LocalDate day = LocalDate.of(1999, 1, 1); day.isBefore(end); day = day.plusDays(1)) {
      int number = number(day.toString());
      assertTrue(number >= 0 && numbers.add(number), day.toString());
      days++;
    }
    assertEquals(days, numbers.size());
  }

  /** Some are days in another form, some are none: who reads cells by their patterns says which. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2025-6-01",
        "2025-06-1",
        "20250601",
        "2025/06/01",
        "2025-06/01",
        "01-06-2025",
        "2025-00-01",
        "2025-13-01",
        "2025-06-00",
        "2025-06-32",
        "2025-06-0a",
        "2025-06-a1",
        "202a-06-01",
        "2025-a6-01",
        "2025-06-01 ",
        "-025-06-01",
        "2025-06-01T00:00",
      })
  void aCellInAnotherFormHasNone(String cell) {
    assertEquals(SettingDays.NONE, number(cell));
  }

  @Test
  void aSettingIsKeptForItsDayAlone() {
    SettingDays days = new SettingDays();
    RowSetting june = setting();
    RowSetting earlier = setting();
    RowSetting later = setting();
    days.put(number("2025-06-01"), june);
    days.put(number("2019-12-31"), earlier);
    days.put(number("2026-01-31"), later);
    assertSame(june, days.get(number("2025-06-01")));
    assertSame(earlier, days.get(number("2019-12-31")));
    assertSame(later, days.get(number("2026-01-31")));
    assertNull(days.get(number("2025-06-02")));
    assertNull(days.get(number("2025-07-01")));
    assertNull(days.get(number("2019-11-30")));
    assertNull(days.get(number("2026-02-01")));
  }

  /** A slip of the pen does not make a calendar of thousands of years. */
  @Test
  void aDayFarFromTheOthersIsNotKept() {
    SettingDays days = new SettingDays();
    days.put(number("2025-06-01"), setting());
    days.put(number("9025-06-01"), setting());
    assertNull(days.get(number("9025-06-01")));
  }

  private static int number(String cell) {
    byte[] line = (cell + ",rest of the record\n").getBytes(StandardCharsets.US_ASCII);
    BatchFile file = new BatchFile("date,note\n2025-01-01,x\n".getBytes(StandardCharsets.US_ASCII));
    RecordCursor record = new RecordCursor(file.dialect());
    record.start(Chunk.of(line));
    record.next();
    return SettingDays.number(record, 0);
  }

  private static RowSetting setting() {
    LocalDate day = LocalDate.of(2025, 6, 1);
    return new RowSetting(
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Rational.ONE,
        SteadyDays.only(day),
        List.of());
  }
}

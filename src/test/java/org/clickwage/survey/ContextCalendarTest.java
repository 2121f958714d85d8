package org.clickwage.survey;

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
import org.clickwage.reference.ValidityRange;
import org.clickwage.source.Record;
import org.clickwage.table.Chunk;
import org.clickwage.table.RecordCursor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContextCalendarTest {
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
    assertEquals(Record.NO_DAY, number(cell));
  }

  @Test
  void aSettingIsKeptForItsDayAlone() {
    ContextCalendar days = new ContextCalendar();
    ReferenceContext june = context();
    ReferenceContext earlier = context();
    ReferenceContext later = context();
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

  @Test
  void aSettingIsKeptForAllOfItsDays() {
    ContextCalendar days = new ContextCalendar();
    ReferenceContext spring =
        context(new ValidityRange(LocalDate.of(2024, 1, 31), LocalDate.of(2024, 4, 1)));
    days.putForItsDays(number("2024-02-15"), spring);
    for (String day :
        List.of("2024-01-31", "2024-02-01", "2024-02-29", "2024-03-31", "2024-04-01")) {
      assertSame(spring, days.get(number(day)), day);
    }
    for (String day : List.of("2024-01-30", "2024-02-30", "2024-04-02", "2023-03-01")) {
      assertNull(days.get(number(day)), day);
    }
  }

  /** What is wrong with this cell is not wrong with the days around it. */
  @Test
  void whatIsSaidOfNoDayIsKeptForThatCellAlone() {
    ContextCalendar days = new ContextCalendar();
    ReferenceContext wrong = context(ValidityRange.yearOf(LocalDate.of(2025, 6, 1)));
    days.putForItsDays(number("2025-02-30"), wrong);
    days.putForItsDays(number("2024-02-29"), wrong);
    assertSame(wrong, days.get(number("2025-02-30")));
    assertSame(wrong, days.get(number("2024-02-29")));
    assertNull(days.get(number("2025-02-28")));
    assertNull(days.get(number("2025-03-01")));
    assertNull(days.get(number("2024-02-28")));
  }

  /** A slip of the pen does not make a calendar of thousands of years. */
  @Test
  void aDayFarFromTheOthersIsNotKept() {
    ContextCalendar days = new ContextCalendar();
    days.put(number("2025-06-01"), context());
    days.put(number("9025-06-01"), context());
    assertNull(days.get(number("9025-06-01")));
  }

  private static int number(String cell) {
    byte[] line = (cell + ",rest of the record\n").getBytes(StandardCharsets.US_ASCII);
    BatchFile file = new BatchFile("date,note\n2025-01-01,x\n".getBytes(StandardCharsets.US_ASCII));
    RecordCursor record = new RecordCursor(file.dialect());
    record.start(Chunk.of(line));
    record.next();
    return record.day(0);
  }

  private static ReferenceContext context() {
    return context(ValidityRange.only(LocalDate.of(2025, 6, 1)));
  }

  private static ReferenceContext context(ValidityRange days) {
    return new ReferenceContext(
        Optional.empty(),
        Optional.empty(),
        null, // it is kept by its days, whatever it asks for
        List.of(),
        Optional.empty(),
        false,
        days,
        List.of());
  }
}

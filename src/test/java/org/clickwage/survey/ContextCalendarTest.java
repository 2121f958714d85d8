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
import org.clickwage.compare.Floors;
import org.clickwage.reference.DayRange;
import org.clickwage.source.Record;
import org.clickwage.table.Chunk;
import org.clickwage.table.RecordCursor;
import org.clickwage.table.RecordProblem;
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

  /** A rate of one record alone comes once, and would fill a year of days. */
  @Test
  void theFirstContextIsKeptForItsDayAlone() {
    ContextCalendar days = new ContextCalendar();
    ReferenceContext june = context(DayRange.yearOf(LocalDate.of(2025, 6, 1)));
    days.keep(LocalDate.of(2025, 6, 1), june);
    assertSame(june, days.get(number("2025-06-01")));
    for (String day : List.of("2025-06-02", "2025-07-01", "2025-05-31", "2026-06-01")) {
      assertNull(days.get(number(day)), day);
    }
  }

  @Test
  void anotherIsKeptForAllOfItsDays() {
    ContextCalendar days = new ContextCalendar();
    ReferenceContext earlier = context();
    ReferenceContext spring =
        context(new DayRange(LocalDate.of(2024, 1, 31), LocalDate.of(2024, 4, 1)));
    days.keep(LocalDate.of(2019, 12, 31), earlier);
    days.keep(LocalDate.of(2024, 2, 15), spring);
    for (String day :
        List.of("2024-01-31", "2024-02-01", "2024-02-29", "2024-03-31", "2024-04-01")) {
      assertSame(spring, days.get(number(day)), day);
    }
    for (String day : List.of("2024-01-30", "2024-02-30", "2024-04-02", "2023-03-01")) {
      assertNull(days.get(number(day)), day);
    }
    assertSame(earlier, days.get(number("2019-12-31")));
  }

  /** What is wrong with this cell is not wrong with the days around it, nor right as they are. */
  @Test
  void whatIsWrittenOfNoDayIsOfThatCellAlone() {
    String days = "2025-02-26 2025-02-27 2025-02-30 2025-02-28 2025-02-30 2025-03-01";
    StringBuilder file = new StringBuilder("country,currency,pay,hours,date\n");
    for (String day : days.split(" ")) {
      file.append("FR,EUR,10,1,").append(day).append('\n');
    }
    byte[] bytes = file.toString().getBytes(StandardCharsets.US_ASCII);
    assertEquals(
        List.of(4L, 6L),
        new BatchFile(bytes).run(1, 500).problems().stream().map(RecordProblem::line).toList());
  }

  /** A slip of the pen does not make a calendar of thousands of years. */
  @Test
  void aDayFarFromTheOthersIsNotKept() {
    ContextCalendar days = new ContextCalendar();
    days.keep(LocalDate.of(2025, 6, 1), context());
    LocalDate far = LocalDate.of(9025, 6, 1);
    days.keep(far, context(DayRange.only(far)));
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
    return context(DayRange.only(LocalDate.of(2025, 6, 1)));
  }

  private static ReferenceContext context(DayRange days) {
    return new ReferenceContext(
        Optional.empty(),
        Optional.empty(),
        null, // it is kept by its days, whatever it asks for
        List.of(),
        Floors.NONE,
        Optional.empty(),
        Optional.empty(),
        false,
        days,
        List.of());
  }
}

package org.clickwage.stamp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.clickwage.work.NotationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeOfDayTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  @ParameterizedTest
  @CsvSource({
    "9, 2026-11-24T09:00",
    "17h30, 2026-11-24T17:30",
    "5pm, 2026-11-24T17:00",
    "5:30 p.m., 2026-11-24T17:30",
    "11:05 AM, 2026-11-24T11:05",
    "12am, 2026-11-24T00:00",
    "12pm, 2026-11-24T12:00",
    "24:00, 2026-11-25T00:00"
  })
  void timesAreRead(String text, LocalDateTime time) {
    assertEquals(time, TimeOfDay.on(DAY, text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "25:00", "13pm", "0pm", "5:60pm", "5p", "9.30"})
  void otherTextsAreNoTime(String text) {
    assertThrows(NotationException.class, () -> TimeOfDay.on(DAY, text));
  }
}

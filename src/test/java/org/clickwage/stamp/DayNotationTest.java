package org.clickwage.stamp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import org.clickwage.work.NotationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How days are typed: what each text means, and which are refused. */
class DayNotationTest {
  private static LocalDate read(String text, boolean isDayFirst) {
    return DayNotation.read(text, isDayFirst, () -> LocalDate.of(2026, 11, 24));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2019-06-01        | 2019-06-01",
        "1er juin 2019     | 2019-06-01",
        "le 1er juin 2019  | 2019-06-01",
        "1 June 2019       | 2019-06-01",
        "June 1st, 2019    | 2019-06-01",
        "1. Juni 2019      | 2019-06-01",
        "1 de junio de 2019| 2019-06-01",
        "3 août 2021       | 2021-08-03",
        "13/06/2019        | 2019-06-13",
        "06/13/2019        | 2019-06-13",
        "06/06/2019        | 2019-06-06",
        "1.6.2019          | 2019-06-01",
        "20 Nov            | 2026-11-20",
        "24 novembre       | 2026-11-24",
        "25 nov.           | 2025-11-25"
      })
  void daysAreRead(String text, LocalDate day) {
    assertEquals(day, read(text, false));
  }

  @Test
  void aDayThatMayBeTheMonthIsRefusedWithBothReadings() {
    NotationException refusal =
        assertThrows(NotationException.class, () -> read("01/06/2019", false));
    assertEquals(
        List.of(LocalDate.of(2019, 6, 1), LocalDate.of(2019, 1, 6)), refusal.expected().values());
    assertEquals(LocalDate.of(2019, 6, 1), read("01/06/2019", true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "soon",
        "June 2019",
        "13/06/19",
        "31/02/2019",
        "31 juin 2019",
        "2019",
        "1 3 fvrier 2025"
      })
  void otherTextsAreNoDay(String text) {
    NotationException refusal = assertThrows(NotationException.class, () -> read(text, true));
    assertEquals("expected.date", refusal.expected().key());
  }
}

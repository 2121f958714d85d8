package org.clickwage.reference;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.clickwage.message.Text;

/**
 * How long wages can be claimed.
 *
 * @param length from the day on from which it runs
 * @param letterStops whether a letter begins it anew; empty where it is not known
 * @param clock what stops or pauses it; empty where it is not known
 * @param doubt what is not sure; empty where nothing is
 */
public record ClaimLimit(
    Period length,
    boolean isLessADay,
    From runsFrom,
    Optional<Boolean> letterStops,
    Text clock,
    Text doubt,
    Text source,
    LocalDate read) {
  /** From when it runs. */
  public enum From {
    DUE_DAY,
    CONTRACT_END,
    /** The end of the year of the due day. */
    YEAR_END
  }

  static ClaimLimit of(Row row) {
    int count = Integer.parseInt(row.text("count"));
    return new ClaimLimit(
        row.text("unit").equals("years") ? Period.ofYears(count) : Period.ofMonths(count),
        row.text("less_a_day").equals("yes"),
        row.constant("runs_from", From.class),
        row.optional("letter_stops").map("yes"::equals),
        row.sentence("clock"),
        row.sentence("doubt"),
        row.sentence("source"),
        row.day("read"));
  }

  /**
   * The last day on which wages can be claimed.
   *
   * @param due when they were due
   * @param ended the last day of the contract; empty where it is not known
   * @param demanded the day of a letter that asked for them; empty where there was none
   * @return empty where the contract's end decides and is not known
   */
  public Optional<LocalDate> lastDay(
      LocalDate due, Optional<LocalDate> ended, Optional<LocalDate> demanded) {
    Optional<LocalDate> from =
        switch (runsFrom) {
          case DUE_DAY -> Optional.of(due);
          case CONTRACT_END -> ended;
          case YEAR_END -> Optional.of(DayRange.yearOf(due).last());
        };
    Optional<LocalDate> last = from.map(this::after);
    return demanded
        .filter(day -> letterStops.equals(Optional.of(true)))
        .filter(day -> !day.isBefore(due) && last.filter(day::isAfter).isEmpty())
        .map(this::after)
        .or(() -> last);
  }

  private LocalDate after(LocalDate day) {
    return day.plus(length).minusDays(isLessADay ? 1 : 0);
  }
}

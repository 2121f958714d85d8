package org.clickwage.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.clickwage.number.Rational;

/**
 * The hours of a logbook that are counted together; who writes the work of two platforms in two
 * entries worked once.
 */
final class LoggedHours {
  private final List<WorkSpan> spans = new ArrayList<>();
  private final NavigableMap<LocalDate, StatementDay> days = new TreeMap<>();
  private Rational secondsAtOnce = Rational.ZERO;

  /** A stretch of work. */
  void take(WorkSpan span) {
    spans.add(span);
  }

  /** Hours of a day whose beginning is not recorded. */
  void take(LocalDate day, Rational hours) {
    days.merge(day, StatementDay.of(Quantity.LOGGED, hours), StatementDay::plus);
  }

  /**
   * Counts the stretches. The earlier of two that overlap has what both have, so that the order of
   * entries and files decides nothing.
   *
   * @param untilMidnight whether hours after midnight are of their own day, and not of the day on
   *     which the work began
   * @param clock takes them by the hour of the day
   */
  void countSpans(boolean untilMidnight, StatementClock clock) {
    IntervalUnion moments = new IntervalUnion();
    spans.sort(Comparator.comparing(WorkSpan::moment).thenComparing(WorkSpan::begin));
    for (WorkSpan span : spans) {
      Rational atOnce =
          moments.take(
              span,
              part -> {
                LocalDate first = span.begin().toLocalDate();
                clock.work(
                    part, Quantity.LOGGED, untilMidnight ? Optional.empty() : Optional.of(first));
                if (untilMidnight) {
                  part.hoursByDay().forEach(this::take);
                } else {
                  take(first, part.hours());
                }
              });
      secondsAtOnce = secondsAtOnce.plus(atOnce);
    }
  }

  NavigableMap<LocalDate, StatementDay> days() {
    return days;
  }

  /** How many seconds two of its stretches have. */
  Rational secondsAtOnce() {
    return secondsAtOnce;
  }

  Rational hours() {
    return days.values().stream()
        .map(StatementDay::workHours)
        .reduce(Rational.ZERO, Rational::plus);
  }
}

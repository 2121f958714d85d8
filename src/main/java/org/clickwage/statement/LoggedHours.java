package org.clickwage.statement;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.clickwage.number.Rational;

/**
 * The hours of a logbook that are counted together; who writes the work of two platforms in two
 * entries worked once.
 */
final class LoggedHours {
  private final IntervalUnion moments = new IntervalUnion();
  private final NavigableMap<LocalDate, StatementDay> days = new TreeMap<>();
  private final Set<LocalDate> nights = new HashSet<>();
  private Rational secondsAtOnce = Rational.ZERO;

  /** A stretch of work. */
  void take(WorkSpan span) {
    Rational atOnce = moments.take(span, (day, hours) -> take(day, span, hours));
    secondsAtOnce = secondsAtOnce.plus(atOnce);
  }

  private void take(LocalDate day, WorkSpan span, Rational hours) {
    take(day, hours);
    if (!day.equals(span.begin().toLocalDate())) {
      nights.add(day);
    }
  }

  /** Hours of a day whose beginning is not recorded. */
  void take(LocalDate day, Rational hours) {
    days.merge(day, StatementDay.of(Quantity.LOGGED, hours), StatementDay::plus);
  }

  NavigableMap<LocalDate, StatementDay> days() {
    return days;
  }

  /** Days into which an entry of the day before lasts. */
  Set<LocalDate> nights() {
    return nights;
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

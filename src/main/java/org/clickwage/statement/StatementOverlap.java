package org.clickwage.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.clickwage.message.Note;
import org.clickwage.number.Rational;

/**
 * Whether the money and the hours of a statement are of the same days: payments of a year beside
 * the hours of one month would be a wage that nobody had.
 */
final class StatementOverlap {
  /** Less is what the last hours of a night make of themselves. */
  private static final Rational WORTH_SAYING = Rational.of(1, 10);

  private StatementOverlap() {}

  /** What must be said where a good part of the one lies outside the days of the other. */
  static List<Note> notes(NavigableMap<LocalDate, StatementDay> days, OvernightShifts nights) {
    // Tips come days later.
    NavigableMap<LocalDate, Rational> money =
        of(days, day -> day.money().fares().plus(day.money().bonuses()));
    NavigableMap<LocalDate, Rational> hours = of(days, day -> day.time().work());
    List<Note> notes = new ArrayList<>();
    if (!money.isEmpty() && !hours.isEmpty()) {
      note("statement.hours-outside", withoutLastNight(hours, money, nights), money)
          .ifPresent(notes::add);
      note("statement.money-outside", money, hours).ifPresent(notes::add);
    }
    return notes;
  }

  /** The hours that the last night has after midnight are paid for on the day it began. */
  private static NavigableMap<LocalDate, Rational> withoutLastNight(
      NavigableMap<LocalDate, Rational> hours,
      NavigableMap<LocalDate, Rational> money,
      OvernightShifts nights) {
    NavigableMap<LocalDate, Rational> own = new TreeMap<>(hours);
    LocalDate morning = money.lastKey().plusDays(1);
    if (nights.ends().contains(morning)) {
      own.remove(morning);
    }
    return own;
  }

  /** The amounts of days that have any, without their sign. */
  private static NavigableMap<LocalDate, Rational> of(
      NavigableMap<LocalDate, StatementDay> days, Function<StatementDay, Rational> amount) {
    NavigableMap<LocalDate, Rational> amounts = new TreeMap<>();
    days.forEach(
        (date, day) -> {
          Rational signed = amount.apply(day);
          if (!signed.isZero()) {
            amounts.put(date, signed.max(signed.negated()));
          }
        });
    return amounts;
  }

  private static Optional<Note> note(
      String key,
      NavigableMap<LocalDate, Rational> amounts,
      NavigableMap<LocalDate, Rational> others) {
    LocalDate from = others.firstKey();
    LocalDate to = others.lastKey();
    NavigableMap<LocalDate, Rational> inside = amounts.subMap(from, true, to, true);
    Rational all = sum(amounts);
    boolean isMuch = all.times(WORTH_SAYING).isLessThan(all.minus(sum(inside)));
    Rational days = Rational.of(amounts.size());
    Rational outside = days.minus(Rational.of(inside.size()));
    return isMuch
        ? Optional.of(Note.of(key, outside, days, from.toString(), to.toString()))
        : Optional.empty();
  }

  private static Rational sum(NavigableMap<LocalDate, Rational> amounts) {
    return amounts.values().stream().reduce(Rational.ZERO, Rational::plus);
  }
}

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
 * Whether the money and the hours of a statement are of the same days: payments of a year over the
 * hours of one month would be a wage that no one had.
 */
final class StatementOverlap {
  /** Less is what a day or two make of themselves. */
  private static final Rational LEAST_PART = Rational.of(1, 10);

  private StatementOverlap() {}

  /** Warns where a good part of the one lies outside the days of the other. */
  static List<Note> notes(NavigableMap<LocalDate, StatementDay> days) {
    // Tips come days later.
    NavigableMap<LocalDate, Rational> money =
        amounts(days, day -> day.get(Quantity.FARES).plus(day.get(Quantity.BONUSES)));
    NavigableMap<LocalDate, Rational> hours = amounts(days, StatementDay::workHours);
    List<Note> notes = new ArrayList<>();
    if (!money.isEmpty() && !hours.isEmpty()) {
      note("statement.hours-outside", hours, money).ifPresent(notes::add);
      note("statement.money-outside", money, hours).ifPresent(notes::add);
    }
    return notes;
  }

  /** The amounts of days that have any, without their sign. */
  private static NavigableMap<LocalDate, Rational> amounts(
      NavigableMap<LocalDate, StatementDay> days, Function<StatementDay, Rational> amount) {
    NavigableMap<LocalDate, Rational> amounts = new TreeMap<>();
    days.forEach((date, day) -> amounts.put(date, amount.apply(day)));
    amounts.replaceAll((date, signed) -> signed.max(signed.negated()));
    amounts.values().removeIf(Rational::isZero);
    return amounts;
  }

  private static Optional<Note> note(
      String key,
      NavigableMap<LocalDate, Rational> amounts,
      NavigableMap<LocalDate, Rational> others) {
    LocalDate from = others.firstKey();
    LocalDate to = others.lastKey();
    NavigableMap<LocalDate, Rational> inside = amounts.subMap(from, true, to, true);
    boolean isMuch = sum(amounts).times(LEAST_PART).isLessThan(sum(amounts).minus(sum(inside)));
    Rational days = Rational.of(amounts.size());
    Rational outside = Rational.of(amounts.size() - inside.size());
    return isMuch
        ? Optional.of(Note.of(key, outside, days, from.toString(), to.toString()))
        : Optional.empty();
  }

  private static Rational sum(NavigableMap<LocalDate, Rational> amounts) {
    return amounts.values().stream().reduce(Rational.ZERO, Rational::plus);
  }
}

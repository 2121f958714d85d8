package org.clickwage.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.clickwage.number.Rational;
import org.clickwage.reference.DayRange;

/**
 * A part of a statement: a period, or what belongs to a weekday or an hour of the day.
 *
 * @param name of a period its name, else {@code monday}, {@code 18:00}
 * @param isHour whether it is less than whole days, so that trips are not counted in it
 */
record StatementPart(String name, boolean isHour, List<Slice> slices) {
  /**
   * Days, or what some hours of one day had.
   *
   * @param share what they have of the days' costs and charges
   */
  record Slice(DayRange days, StatementDay facts, Rational share) {
    static Slice whole(DayRange days, StatementFacts facts) {
      return new Slice(days, facts.sum(days), Rational.ONE);
    }

    /** Whether there is anything by which costs and charges can be shared. */
    boolean canBeParted() {
      return !facts.grossPay().isZero() || facts.hasTime();
    }

    /** An hour of one day: costs and charges go with pay, on a day without any with work. */
    Slice part(StatementDay hour) {
      boolean isPaid = !facts.grossPay().isZero();
      return new Slice(
          days,
          hour,
          isPaid
              ? hour.grossPay().dividedBy(facts.grossPay())
              : hour.workHours().dividedBy(facts.workHours()));
    }
  }

  static StatementPart whole(String name, DayRange days, StatementFacts facts) {
    return new StatementPart(name, false, List.of(Slice.whole(days, facts)));
  }

  /** Adds what belongs to the part in a place, which it may begin. */
  static <K> void add(
      Map<K, StatementPart> parts, K place, String name, boolean isHour, Slice slice) {
    parts
        .computeIfAbsent(place, each -> new StatementPart(name, isHour, new ArrayList<>()))
        .slices()
        .add(slice);
  }

  /** From its first day to its last. */
  DayRange days() {
    return new DayRange(slices.get(0).days().first(), slices.get(slices.size() - 1).days().last());
  }

  boolean isPeriod() {
    return slices.size() == 1 && !isHour;
  }

  StatementDay sum() {
    return slices.stream().map(Slice::facts).reduce(StatementDay.NOTHING, StatementDay::plus);
  }

  /** The hours of work of each day that has any. */
  NavigableMap<LocalDate, Rational> hoursByDay(StatementFacts facts, CountedHours counted) {
    NavigableMap<LocalDate, Rational> hours = new TreeMap<>();
    for (Slice slice : slices) {
      if (slice.days().count() == 1) {
        hours.merge(slice.days().first(), counted.of(slice.facts()), Rational::plus);
      } else {
        facts.days(slice.days()).forEach((day, of) -> hours.put(day, counted.of(of)));
      }
    }
    hours.values().removeIf(each -> !each.isPositive());
    return hours;
  }

  /** What of it is of each calendar year. */
  NavigableMap<Integer, StatementPart> byYear(StatementFacts facts) {
    NavigableMap<Integer, StatementPart> years = new TreeMap<>();
    for (Slice slice : slices) {
      for (LocalDate day = slice.days().first(); slice.days().contains(day); ) {
        DayRange days = DayRange.yearOf(day).and(slice.days());
        Slice own = days.equals(slice.days()) ? slice : Slice.whole(days, facts);
        add(years, day.getYear(), name, isHour, own);
        day = days.last().plusDays(1);
      }
    }
    return years;
  }
}

package org.clickwage.statement;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.clickwage.number.Rational;

/**
 * Entries of a logbook that give the hours of a day, until those of all days are known: a day has
 * 24. Where no two entries are of days on end, each is for the days to the next, as in a logbook
 * that is kept by the week.
 */
final class StatementDays {
  private record Entry(Rational hours, StatementProblem tooMany, Runnable take) {}

  private final NavigableMap<LocalDate, List<Entry>> entries = new TreeMap<>();

  /**
   * @param tooMany the problem where the day has more hours than there are
   * @param take takes the entry where it has not
   */
  void hold(LocalDate day, Rational hours, StatementProblem tooMany, Runnable take) {
    entries.computeIfAbsent(day, none -> new ArrayList<>()).add(new Entry(hours, tooMany, take));
  }

  /** Takes the entries of the days that can be; gives the problems with the others. */
  List<StatementProblem> settle() {
    List<StatementProblem> problems = new ArrayList<>();
    Rational most = Rational.of(24 * step());
    for (List<Entry> ofDay : entries.values()) {
      Rational hours = ofDay.stream().map(Entry::hours).reduce(Rational.ZERO, Rational::plus);
      if (most.isLessThan(hours)) {
        ofDay.forEach(entry -> problems.add(entry.tooMany()));
      } else {
        ofDay.forEach(entry -> entry.take().run());
      }
    }
    entries.clear();
    return problems;
  }

  /** The days from one entry to the next where they are fewest; one for entries of one day. */
  private long step() {
    long step = Long.MAX_VALUE;
    for (LocalDate day : entries.keySet()) {
      LocalDate before = entries.lowerKey(day);
      step = before == null ? step : Math.min(step, ChronoUnit.DAYS.between(before, day));
    }
    return entries.size() < 2 ? 1 : step;
  }
}

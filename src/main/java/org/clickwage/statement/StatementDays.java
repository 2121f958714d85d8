package org.clickwage.statement;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.clickwage.number.Rational;

/**
 * Entries of a logbook that give the hours of a day, until those of all days are known: a day has
 * 24, or 25 where the clocks go back, in the zone or, where none is known, in any. Where no two
 * entries are of days on end, each may be for a week, or for the days to the next where those are
 * more.
 */
final class StatementDays {
  private static final int DAYS_PER_WEEK = 7;
  private static final int SECONDS_PER_HOUR = 3_600;

  private record Entry(StatementHours hours, Runnable take) {}

  private final NavigableMap<LocalDate, List<Entry>> entries = new TreeMap<>();

  /**
   * @param take takes the entry where the day has as many hours
   */
  void hold(LocalDate day, StatementHours hours, Runnable take) {
    entries.computeIfAbsent(day, none -> new ArrayList<>()).add(new Entry(hours, take));
  }

  /** Takes the entries of the days that can be; gives the problems with the others. */
  List<StatementProblem> settle(Optional<ZoneId> zone) {
    List<StatementProblem> problems = new ArrayList<>();
    long days = days();
    entries.forEach(
        (day, ofDay) -> {
          Rational hours =
              ofDay.stream()
                  .map(entry -> entry.hours().hours())
                  .reduce(Rational.ZERO, Rational::plus);
          if (fits(hours, day, days, zone)) {
            ofDay.forEach(entry -> entry.take().run());
          } else {
            ofDay.forEach(entry -> problems.add(entry.hours().tooMany()));
          }
        });
    return problems;
  }

  /** The days that an entry may be for. */
  private long days() {
    long step =
        entries.keySet().stream()
            .skip(1)
            .mapToLong(day -> ChronoUnit.DAYS.between(entries.lowerKey(day), day))
            .min()
            .orElse(DAYS_PER_WEEK);
    return step == 1 ? 1 : Math.max(step, DAYS_PER_WEEK);
  }

  private static boolean fits(Rational hours, LocalDate day, long days, Optional<ZoneId> zone) {
    return !Rational.of(24 * days).isLessThan(hours)
        || zone.map(ZoneId::getId).map(Set::of).orElseGet(ZoneId::getAvailableZoneIds).stream()
            .anyMatch(there -> !hours(day, days, ZoneId.of(there)).isLessThan(hours));
  }

  private static Rational hours(LocalDate day, long days, ZoneId zone) {
    return WorkSpan.secondsBetween(
            day.atStartOfDay(), day.plusDays(days).atStartOfDay(), Optional.of(zone))
        .dividedBy(SECONDS_PER_HOUR);
  }
}

package org.clickwage.statement;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.clickwage.reference.DayRange;
import org.clickwage.statement.StatementPart.Slice;

/**
 * The parts of a statement, which add up to it.
 *
 * @param all the days of the statement
 */
record StatementParts(StatementFacts facts, StatementPlan plan, DayRange all) {
  List<StatementPart> list() {
    if (plan.since().isPresent()) {
      LocalDate since = plan.since().get();
      return Stream.of(
              StatementPart.whole(
                  StatementPeriod.BEFORE, new DayRange(all.first(), since.minusDays(1)), facts),
              StatementPart.whole(StatementPeriod.SINCE, new DayRange(since, all.last()), facts))
          .filter(part -> hasAny(part.days()))
          .toList();
    }
    return switch (plan.by()) {
      case WEEKDAY -> weekdays();
      case HOUR -> hours();
      default -> periods();
    };
  }

  private boolean hasAny(DayRange days) {
    return plan.costs().runOnEveryDay() || !facts.days(days).isEmpty();
  }

  private List<StatementPart> periods() {
    List<StatementPart> periods = new ArrayList<>();
    for (LocalDate from = all.first(); all.contains(from); ) {
      DayRange days = new DayRange(from, plan.lastDay(from)).and(all);
      if (hasAny(days)) {
        periods.add(StatementPart.whole(plan.name(from), days, facts));
      }
      from = days.last().plusDays(1);
    }
    return periods;
  }

  /** Each day of the statement with money, work or costs. */
  private Stream<DayRange> days() {
    return LongStream.rangeClosed(all.first().toEpochDay(), all.last().toEpochDay())
        .mapToObj(day -> DayRange.only(LocalDate.ofEpochDay(day)))
        .filter(this::hasAny);
  }

  /** From the first day of weeks on. */
  private List<StatementPart> weekdays() {
    NavigableMap<Integer, StatementPart> weekdays = new TreeMap<>();
    days()
        .forEach(
            day -> {
              DayOfWeek weekday = day.first().getDayOfWeek();
              int place = Math.floorMod(weekday.compareTo(plan.weekStart()), 7);
              String name = weekday.name().toLowerCase(Locale.ROOT);
              StatementPart.add(weekdays, place, name, false, Slice.whole(day, facts));
            });
    return List.copyOf(weekdays.values());
  }

  /** The hours of the day; at the end what has no time of day. */
  private List<StatementPart> hours() {
    NavigableMap<String, StatementPart> hours = new TreeMap<>();
    days()
        .forEach(
            day -> {
              Slice whole = Slice.whole(day, facts);
              Map<Integer, StatementDay> parts =
                  whole.canBeParted() ? facts.hours(day.first()) : Map.of();
              parts.forEach(
                  (hour, part) -> {
                    String time = LocalTime.of(hour, 0).toString();
                    StatementPart.add(hours, time, time, true, whole.part(part));
                  });
              if (parts.isEmpty()) {
                StatementPart.add(
                    hours, StatementPeriod.NO_TIME, StatementPeriod.NO_TIME, false, whole);
              }
            });
    return List.copyOf(hours.values());
  }
}

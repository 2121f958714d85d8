package org.clickwage.statement;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clickwage.message.Note;
import org.clickwage.number.Rational;

/**
 * What an export lacks by its days: those on which one table has rows and another should, whole
 * months, and what was asked for before its first day and after its last.
 *
 * @param byHour the same by the hours of the day
 * @param kinds which tables there are
 */
public record ExportGaps(
    NavigableMap<LocalDate, StatementDay> days,
    Map<LocalDate, NavigableMap<Integer, StatementDay>> byHour,
    Set<StatementKind> kinds,
    Optional<LocalDate> from,
    Optional<LocalDate> to) {
  /** Who asks by the month began within it. */
  private static final int DAYS_OF_GRACE = 7;

  /** Pay is booked some days after the work, over a weekend too. */
  private static final int DAYS_OF_A_WEEKEND = 3;

  private static final int HOURS_PER_DAY = 24;

  /** Of what the records say, in any currency. */
  public static ExportGaps of(
      StatementRecords records,
      List<StatementTable> tables,
      Optional<LocalDate> from,
      Optional<LocalDate> to) {
    NavigableMap<LocalDate, StatementDay> days = new TreeMap<>(records.facts().days());
    records
        .others()
        .forEach(
            facts ->
                facts.days().forEach((day, more) -> days.merge(day, more, StatementDay::plus)));
    Set<StatementKind> kinds =
        tables.stream().map(StatementTable::kind).collect(Collectors.toSet());
    return new ExportGaps(days, records.facts().byHour(), kinds, from, to);
  }

  /** Each gap, in a sentence. */
  public List<Note> notes() {
    List<Note> notes = new ArrayList<>();
    if (!days.isEmpty()) {
      addEnds(notes);
      addMonths(notes, "check.months-without-rows", monthsWithoutRows());
      if (kinds.contains(StatementKind.PAYMENTS)) {
        Set<YearMonth> worked = months(this::isWorked);
        worked.removeAll(months(day -> on(day).hasMoney()));
        addMonths(notes, "check.months-without-payments", worked);
      }
      if (kinds.contains(StatementKind.TIMES) && kinds.contains(StatementKind.TRIPS)) {
        add(notes, "check.days-without-time", days(this::hasTripsAlone));
        add(notes, "check.days-without-trips", days(this::hasTimeOfTripsAlone));
      }
      if (kinds.contains(StatementKind.PAYMENTS) && kinds.contains(StatementKind.TRIPS)) {
        add(notes, "check.weeks-without-payments", weeks(this::isUnpaid));
        add(notes, "check.weeks-without-trips", weeks(this::isPaidAlone));
      }
    }
    return notes;
  }

  private void addEnds(List<Note> notes) {
    LocalDate first = days.firstKey();
    LocalDate last = days.lastKey();
    from.filter(day -> day.plusDays(DAYS_OF_GRACE).isBefore(first))
        .ifPresent(day -> notes.add(Note.of("check.begins-later", day, first)));
    to.filter(day -> day.minusDays(DAYS_OF_GRACE).isAfter(last))
        .ifPresent(day -> notes.add(Note.of("check.ends-earlier", day, last)));
  }

  private static void addMonths(List<Note> notes, String key, Set<YearMonth> months) {
    if (!months.isEmpty()) {
      Object all =
          months.stream()
              .map(Object.class::cast)
              .reduce((one, next) -> Note.of("list.next", one, next))
              .orElseThrow();
      notes.add(Note.of(key, all));
    }
  }

  /** Whole months between the first row and the last. */
  private Set<YearMonth> monthsWithoutRows() {
    Set<YearMonth> without =
        Stream.iterate(YearMonth.from(days.firstKey()), month -> month.plusMonths(1))
            .takeWhile(month -> !month.isAfter(YearMonth.from(days.lastKey())))
            .collect(Collectors.toCollection(TreeSet::new));
    without.removeIf(month -> any(month.atDay(1), month.atEndOfMonth(), day -> true));
    return without;
  }

  private Set<YearMonth> months(Predicate<LocalDate> which) {
    return days(which).stream().map(YearMonth::from).collect(Collectors.toCollection(TreeSet::new));
  }

  private static void add(List<Note> notes, String key, NavigableSet<LocalDate> found) {
    if (!found.isEmpty()) {
      notes.add(Note.of(key, Rational.of(found.size()), found.first(), found.last()));
    }
  }

  private NavigableSet<LocalDate> days(Predicate<LocalDate> which) {
    return days.keySet().stream()
        .filter(day -> isAsked(day) && which.test(day))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private NavigableSet<LocalDate> weeks(Predicate<LocalDate> which) {
    return days(which).stream()
        .map(day -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private boolean isAsked(LocalDate day) {
    return from.filter(day::isBefore).isEmpty() && to.filter(day::isAfter).isEmpty();
  }

  private static boolean hasTrips(StatementDay day) {
    return day.get(Quantity.TRIPS).isPositive();
  }

  private StatementDay on(LocalDate day) {
    return days.getOrDefault(day, StatementDay.NOTHING);
  }

  private boolean hasTripsAlone(LocalDate day) {
    return hasTrips(on(day)) && !on(day).hasTime();
  }

  /** A trip that goes on after midnight is of the day before. */
  private boolean hasTimeOfTripsAlone(LocalDate day) {
    int first = hasTrips(on(day.minusDays(1))) ? 0 : HOURS_PER_DAY;
    while (isOnTrip(day, first)) {
      first++;
    }
    return !hasTrips(on(day))
        && (first == HOURS_PER_DAY
            ? on(day).get(Quantity.ON_TRIP).isPositive()
            : IntStream.range(first, HOURS_PER_DAY).anyMatch(hour -> isOnTrip(day, hour)));
  }

  private boolean isOnTrip(LocalDate day, int hour) {
    return Optional.ofNullable(byHour.get(day))
        .map(hours -> hours.getOrDefault(hour, StatementDay.NOTHING))
        .filter(of -> of.get(Quantity.ON_TRIP).isPositive())
        .isPresent();
  }

  /** Whether there was work that is paid by now. */
  private boolean isWorked(LocalDate day) {
    return (on(day).hasTime() || hasTrips(on(day)))
        && !day.plusDays(daysUntilPaid()).isAfter(days.lastKey());
  }

  private boolean isUnpaid(LocalDate day) {
    return hasTrips(on(day))
        && isWorked(day)
        && !any(day, day.plusDays(daysUntilPaid()), StatementDay::hasMoney);
  }

  private boolean isPaidAlone(LocalDate day) {
    return on(day).get(Quantity.FARES).isPositive()
        && !any(day.minusDays(daysUntilPaid()), day.plusDays(1), ExportGaps::hasTrips);
  }

  /** As many as mostly lie between two days with pay. */
  private int daysUntilPaid() {
    List<LocalDate> paid = days.keySet().stream().filter(day -> days.get(day).hasMoney()).toList();
    List<Long> between =
        IntStream.range(1, paid.size())
            .mapToObj(next -> ChronoUnit.DAYS.between(paid.get(next - 1), paid.get(next)))
            .sorted()
            .toList();
    return between.isEmpty()
        ? DAYS_OF_GRACE
        : Math.max(DAYS_OF_A_WEEKEND, between.get(between.size() / 2).intValue());
  }

  private boolean any(LocalDate first, LocalDate last, Predicate<StatementDay> which) {
    return days.subMap(first, true, last, true).values().stream().anyMatch(which);
  }
}

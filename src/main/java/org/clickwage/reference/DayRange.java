package org.clickwage.reference;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The days from one to another, both among them; they may go back, or on, without end. */
public record DayRange(LocalDate first, LocalDate last) {
  /**
   * @param first empty for days that go back without end
   * @param last empty for days that go on without end
   */
  static DayRange between(Optional<LocalDate> first, Optional<LocalDate> last) {
    return new DayRange(first.orElse(LocalDate.MIN), last.orElse(LocalDate.MAX));
  }

  public static DayRange yearOf(LocalDate day) {
    return new DayRange(day.withDayOfYear(1), day.withDayOfYear(day.lengthOfYear()));
  }

  public static DayRange monthOf(LocalDate day) {
    return new DayRange(day.withDayOfMonth(1), day.withDayOfMonth(day.lengthOfMonth()));
  }

  /** Its months, the first and the last of them as far as it has them. */
  public List<DayRange> months() {
    List<DayRange> months = new ArrayList<>();
    for (LocalDate day = first; contains(day); ) {
      DayRange month = monthOf(day);
      months.add(month.and(this));
      day = month.last().plusDays(1);
    }
    return months;
  }

  public static DayRange only(LocalDate day) {
    return new DayRange(day, day);
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }

  public boolean contains(DayRange other) {
    return contains(other.first) && contains(other.last);
  }

  /** How many there are. */
  public long count() {
    return ChronoUnit.DAYS.between(first, last) + 1;
  }

  /** Those of either, and between them. */
  public DayRange around(DayRange other) {
    return new DayRange(
        first.isBefore(other.first) ? first : other.first,
        last.isAfter(other.last) ? last : other.last);
  }

  /** Those of both. */
  public DayRange and(DayRange other) {
    return new DayRange(
        first.isBefore(other.first) ? other.first : first,
        last.isAfter(other.last) ? other.last : last);
  }

  /** Those on the day's side of a change, which begins with the changed day. */
  DayRange sideOf(LocalDate day, LocalDate changed) {
    return day.isBefore(changed)
        ? new DayRange(first, last.isBefore(changed) ? last : changed.minusDays(1))
        : new DayRange(first.isBefore(changed) ? changed : first, last);
  }

  /** Those that are among others where this day is, and on its side of them where it is not. */
  DayRange alike(DayRange others, LocalDate day) {
    return others.contains(day)
        ? and(others)
        : sideOf(day, day.isBefore(others.first) ? others.first : others.last.plusDays(1));
  }
}

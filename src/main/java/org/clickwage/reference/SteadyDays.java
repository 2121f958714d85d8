package org.clickwage.reference;

import java.time.LocalDate;

/**
 * Days on end for which a question has the same answer, so that it is looked up once for all of
 * them. They lie within one year, as an exchange rate does.
 */
public record SteadyDays(LocalDate first, LocalDate last) {
  public static SteadyDays yearOf(LocalDate day) {
    return new SteadyDays(day.withDayOfYear(1), day.withDayOfYear(day.lengthOfYear()));
  }

  public static SteadyDays only(LocalDate day) {
    return new SteadyDays(day, day);
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }

  /** Those of both. */
  public SteadyDays and(SteadyDays other) {
    return new SteadyDays(
        first.isBefore(other.first) ? other.first : first,
        last.isAfter(other.last) ? other.last : last);
  }

  /** Those on the day's side of a change of the answer, which begins with the changed day. */
  SteadyDays sideOf(LocalDate day, LocalDate changed) {
    return day.isBefore(changed)
        ? new SteadyDays(first, last.isBefore(changed) ? last : changed.minusDays(1))
        : new SteadyDays(first.isBefore(changed) ? changed : first, last);
  }
}

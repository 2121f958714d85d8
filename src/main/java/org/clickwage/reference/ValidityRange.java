package org.clickwage.reference;

import java.time.LocalDate;

/**
 * Days on end for which a question has the same answer, so that it is looked up once for all of
 * them. They lie within one year, as an exchange rate does.
 */
public record ValidityRange(LocalDate first, LocalDate last) {
  public static ValidityRange yearOf(LocalDate day) {
    return new ValidityRange(day.withDayOfYear(1), day.withDayOfYear(day.lengthOfYear()));
  }

  public static ValidityRange only(LocalDate day) {
    return new ValidityRange(day, day);
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }

  /** Those of both. */
  public ValidityRange and(ValidityRange other) {
    return new ValidityRange(
        first.isBefore(other.first) ? other.first : first,
        last.isAfter(other.last) ? other.last : last);
  }

  /** Those on the day's side of a change of the answer, which begins with the changed day. */
  ValidityRange sideOf(LocalDate day, LocalDate changed) {
    return day.isBefore(changed)
        ? new ValidityRange(first, last.isBefore(changed) ? last : changed.minusDays(1))
        : new ValidityRange(first.isBefore(changed) ? changed : first, last);
  }
}

package org.clickwage.reference;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The days from one to another.
 *
 * @param from the first; empty when they reach back without end
 * @param to the last; empty when no end is known
 */
record DayRange(Optional<LocalDate> from, Optional<LocalDate> to) {

  boolean contains(LocalDate day) {
    return startsBy(day) && to.map(last -> !day.isAfter(last)).orElse(true);
  }

  boolean startsBy(LocalDate day) {
    return from.map(first -> !day.isBefore(first)).orElse(true);
  }

  /** Those of the steady days around a day that are inside as the day is, or outside as it is. */
  ValidityRange steady(ValidityRange days, LocalDate day) {
    ValidityRange started = from.isPresent() ? days.sideOf(day, from.get()) : days;
    return to.isPresent() ? started.sideOf(day, to.get().plusDays(1)) : started;
  }
}

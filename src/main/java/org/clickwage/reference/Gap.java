package org.clickwage.reference;

import java.time.LocalDate;
import java.util.Optional;
import org.clickwage.note.Text;

/**
 * Days for which a series is known to have had another amount than its table shows: there is no
 * answer then, nor for the net twin of the series.
 *
 * @param place the country alone where every region of it is meant
 * @param series empty where nothing of the country was collected
 * @param from the first such day; empty when it reaches back without end
 * @param to the last such day; empty when no later amount is known
 */
public record Gap(
    Place place, String series, Optional<LocalDate> from, Optional<LocalDate> to, Text why) {

  boolean holdsOn(LocalDate day) {
    return startsBy(day) && to.map(last -> !day.isAfter(last)).orElse(true);
  }

  private boolean startsBy(LocalDate day) {
    return from.map(first -> !day.isBefore(first)).orElse(true);
  }

  /** Whether a row of this day lies inside or after the gap's beginning. */
  boolean isFilledFrom(LocalDate day) {
    return startsBy(day);
  }
}

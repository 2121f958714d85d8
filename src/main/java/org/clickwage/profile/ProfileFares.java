package org.clickwage.profile;

import java.time.LocalDate;
import java.util.Optional;
import org.clickwage.reference.DayRange;

/**
 * What the fares of an export are, which differs between its generations.
 *
 * @param linesAreOfCustomers whether lines of fares are what customers paid, where the fees are
 *     lines of their own
 * @param unknownDays the days on which the fare of a trip may be another than what customers paid
 */
public record ProfileFares(boolean linesAreOfCustomers, Optional<DayRange> unknownDays) {

  /** Whether the fare of a trip is what customers paid on this day. */
  public boolean isOfCustomers(LocalDate day) {
    return unknownDays.filter(days -> days.contains(day)).isEmpty();
  }
}

package org.clickwage.tasklog;

import java.util.Optional;
import org.clickwage.number.Rational;

/** Pay divided by time, for one hour. */
final class PerHour {
  private static final long SECONDS_PER_HOUR = 3600;

  private PerHour() {}

  /** Empty without time: no time, no verdict. */
  static Optional<Rational> of(Rational pay, Rational seconds) {
    return seconds.isZero()
        ? Optional.empty()
        : Optional.of(pay.times(SECONDS_PER_HOUR).dividedBy(seconds));
  }
}

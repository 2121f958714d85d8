package org.clickwage.report;

import java.util.Optional;
import org.clickwage.number.Rational;
import org.clickwage.profile.TaskOutcome;

/**
 * The tasks of a log that came to the same: approved, pending, and so on.
 *
 * @param name the outcome, or {@code backward}, {@code weightless} and {@code refused} for records
 *     that are no work
 * @param seconds from acceptance to end, summed; empty where no time could be read
 * @param reward what they pay, or would have paid; empty where it could not be read
 * @param counted whether their time is in the rates
 */
public record SessionsOutcome(
    String name,
    long tasks,
    Optional<Rational> seconds,
    Optional<Rational> reward,
    boolean counted) {

  /** Whether what they pay is undecided. */
  boolean isPending() {
    return name.equals(TaskOutcome.PENDING.word());
  }
}

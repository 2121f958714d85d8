package org.clickwage.tasklog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clickwage.number.Rational;
import org.clickwage.profile.TaskOutcome;

/**
 * The tasks of a log that came to the same: approved, pending, and so on.
 *
 * @param name the outcome, or {@code backward}, {@code where}, {@code weightless} and {@code
 *     refused} for records that are no work
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

  /** All of a log that was read, so that each of its records is somewhere. */
  static List<SessionsOutcome> of(LoggedWork all, LogTotals log) {
    List<SessionsOutcome> outcomes = new ArrayList<>();
    all.byOutcome()
        .forEach(
            (outcome, totals) ->
                outcomes.add(
                    new SessionsOutcome(
                        outcome.word(),
                        totals.tasks(),
                        Optional.of(totals.seconds()),
                        Optional.of(totals.reward()),
                        all.rules().counts(outcome))));
    log.untimed().forEach((outcome, totals) -> outcomes.add(untimed(outcome.word(), totals)));
    outcomes.add(untimed("backward", all.backward()));
    outcomes.add(unread("where", log.number(LogTotals.Count.LEFT_OUT)));
    outcomes.add(unread("weightless", log.number(LogTotals.Count.WEIGHTLESS)));
    outcomes.add(unread("refused", log.number(LogTotals.Count.REFUSED)));
    outcomes.removeIf(outcome -> outcome.tasks() == 0);
    return outcomes;
  }

  private static SessionsOutcome untimed(String name, TaskTotals totals) {
    return new SessionsOutcome(
        name, totals.tasks(), Optional.empty(), Optional.of(totals.reward()), false);
  }

  private static SessionsOutcome unread(String name, long records) {
    return new SessionsOutcome(name, records, Optional.empty(), Optional.empty(), false);
  }

  /** Whether they are tasks whose time is not known. */
  public boolean isUntimed() {
    return seconds.isEmpty() && TaskOutcome.named(name).isPresent();
  }

  /** Whether what they pay is undecided. */
  public boolean isPending() {
    return name.equals(TaskOutcome.PENDING.word());
  }
}

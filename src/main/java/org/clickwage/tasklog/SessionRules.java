package org.clickwage.tasklog;

import java.util.Set;
import java.util.stream.Collectors;
import org.clickwage.number.Rational;
import org.clickwage.profile.TaskOutcome;

/**
 * How tasks are gathered into sessions: the longest gap inside one, whose time counts, and what
 * pending money is.
 *
 * @param gapMicros 0 removes double counting only
 * @param counted the outcomes whose time counts; the pay of a task goes with its time
 */
public record SessionRules(long gapMicros, Set<TaskOutcome> counted, PendingPay pending) {
  public static final long MICROS_PER_SECOND = 1_000_000;

  /** The "cluster" of Hara et al. 2018 (CHI; arXiv 1712.05796): one minute. */
  public static final long HARA_GAP_MICROS = 60 * MICROS_PER_SECOND;

  /** The work session of Adams-Prassl et al. 2020: ten minutes. */
  public static final long ADAMS_PRASSL_GAP_MICROS = 600 * MICROS_PER_SECOND;

  public SessionRules {
    if (gapMicros < 0 || gapMicros > TaskLog.FARTHEST_MICROS) {
      throw new IllegalArgumentException("a gap is not negative, nor an age: " + gapMicros);
    }
    counted = Set.copyOf(counted);
  }

  public Rational gapSeconds() {
    return Rational.of(gapMicros, MICROS_PER_SECOND).inLowestTerms();
  }

  SessionRules withGap(long micros) {
    return new SessionRules(micros, counted, pending);
  }

  /** The same rules for paid tasks alone. */
  SessionRules paidOnly() {
    return new SessionRules(
        gapMicros, counted.stream().filter(this::pays).collect(Collectors.toSet()), pending);
  }

  boolean counts(TaskOutcome outcome) {
    return counted.contains(outcome);
  }

  /** Whether a task of this outcome brings its money. */
  boolean pays(TaskOutcome outcome) {
    return counts(outcome) && pending.pays(outcome);
  }
}

package org.clickwage.cli;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.clickwage.number.Rational;
import org.clickwage.report.SessionsMethod;
import org.clickwage.statistics.StatisticsOptions;
import org.clickwage.tasklog.SessionRules;
import org.clickwage.wage.RateName;

/**
 * How a log is calculated once it is read.
 *
 * @param givesPay whether the log says what its tasks pay
 * @param rules whose time counts, with a gap of 0
 * @param gaps the longest gaps inside sessions, in seconds
 * @param by the keys that make groups
 * @param minGroup groups of fewer workers are suppressed; 1 suppresses nothing
 * @param leastDrawn no part of a picture stands for fewer; 0 where nobody asked for a picture
 * @param perWorker whether each worker counts once, and not each task
 * @param rate which hourly rate is asked for
 */
record SessionsPlan(
    boolean givesPay,
    SessionRules rules,
    List<Rational> gaps,
    Set<SessionsMethod> methods,
    List<String> by,
    int minGroup,
    int leastDrawn,
    StatisticsOptions statistics,
    boolean perWorker,
    RateName rate) {

  SessionRules rules(Rational gapSeconds) {
    long micros = gapSeconds.times(SessionRules.MICROS_PER_SECOND).rounded(0).longValueExact();
    return new SessionRules(micros, rules.counted(), rules.pending());
  }

  /** The outcomes that count and are paid. */
  SessionRules paidRules() {
    return new SessionRules(
        0,
        rules.counted().stream().filter(rules.pending()::pays).collect(Collectors.toSet()),
        rules.pending());
  }

  /** Whose time the rate is by, with a gap of 0. */
  SessionRules ratedRules() {
    return rate == RateName.ADVERTISED ? paidRules() : rules;
  }
}

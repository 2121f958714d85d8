package org.clickwage.cli;

import java.util.List;
import java.util.Set;
import org.clickwage.money.Rational;
import org.clickwage.report.SessionsMethod;
import org.clickwage.sessions.SessionRules;
import org.clickwage.statistics.StatisticsOptions;

/**
 * How a log is reckoned once it is read.
 *
 * @param givesPay whether the log says what its tasks pay
 * @param rules whose time counts, with a gap of 0
 * @param gaps the longest gaps inside sessions, in seconds
 * @param by the keys that make groups
 * @param minGroup groups of fewer workers are suppressed; 1 suppresses nothing
 * @param leastDrawn no part of a picture stands for fewer; 0 where nobody asked for a picture
 */
record SessionsPlan(
    boolean givesPay,
    SessionRules rules,
    List<Rational> gaps,
    Set<SessionsMethod> methods,
    List<String> by,
    int minGroup,
    int leastDrawn,
    StatisticsOptions statistics) {

  SessionRules rules(Rational gapSeconds) {
    long micros = gapSeconds.times(SessionRules.MICROS_PER_SECOND).rounded(0).longValueExact();
    return new SessionRules(micros, rules.counted(), rules.pending());
  }
}

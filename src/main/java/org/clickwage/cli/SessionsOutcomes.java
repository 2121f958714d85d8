package org.clickwage.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clickwage.number.Rational;
import org.clickwage.profile.TaskOutcome;
import org.clickwage.report.SessionsOutcome;
import org.clickwage.tasklog.LogTotals;
import org.clickwage.tasklog.LoggedWork;
import org.clickwage.tasklog.SessionRules;
import org.clickwage.tasklog.Sessions;

/** What became of a log's tasks, so that all of its records are somewhere. */
final class SessionsOutcomes {
  private final LogTotals log;
  private final Sessions sessions;
  private final SessionRules rules;

  SessionsOutcomes(LogTotals log, Sessions sessions, SessionRules rules) {
    this.log = log;
    this.sessions = sessions;
    this.rules = rules;
  }

  List<SessionsOutcome> of(LoggedWork all) {
    List<SessionsOutcome> outcomes = new ArrayList<>();
    all.byOutcome()
        .forEach(
            (outcome, totals) ->
                outcomes.add(
                    new SessionsOutcome(
                        outcome.word(),
                        totals.tasks(),
                        Optional.of(seconds(outcome)),
                        Optional.of(totals.reward()),
                        rules.counted().contains(outcome))));
    log.untimed()
        .forEach(
            (outcome, totals) ->
                add(outcomes, outcome.word(), totals.tasks(), Optional.of(totals.reward())));
    add(outcomes, "backward", all.backward().tasks(), Optional.of(all.backward().reward()));
    add(outcomes, "weightless", log.weightless(), Optional.empty());
    add(outcomes, "refused", log.refused(), Optional.empty());
    return outcomes;
  }

  private Rational seconds(TaskOutcome outcome) {
    return sessions.total(new SessionRules(0, Set.of(outcome), rules.pending())).summedSeconds();
  }

  private static void add(
      List<SessionsOutcome> outcomes, String name, long tasks, Optional<Rational> reward) {
    if (tasks > 0) {
      outcomes.add(new SessionsOutcome(name, tasks, Optional.empty(), reward, false));
    }
  }
}

package org.clickwage.cli;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.clickwage.number.Rational;
import org.clickwage.profile.TaskOutcome;
import org.clickwage.report.SessionsFigures;
import org.clickwage.report.SessionsRow;
import org.clickwage.tasklog.LoggedWork;
import org.clickwage.tasklog.SessionRules;
import org.clickwage.tasklog.Sessions;
import org.clickwage.tasklog.WorkerTime;

/** The workers of one group, or all of them, by each method that was asked for. */
final class SessionsGroup {
  private final List<String> keys;
  private final boolean ofAll;
  private final Sessions sessions;
  private final List<SessionsWalk> walks;
  private final SessionRules paidRules;
  private final SessionRules leftOutRules;
  private LoggedWork union = LoggedWork.NONE;
  private Rational paidSeconds = Rational.ZERO;
  private Rational secondsLeftOut = Rational.ZERO;

  /**
   * @param ofAll whether it is all workers, whatever its keys are
   */
  SessionsGroup(List<String> keys, boolean ofAll, Sessions sessions, SessionsPlan plan) {
    this.keys = keys;
    this.ofAll = ofAll;
    this.sessions = sessions;
    this.walks = SessionsWalk.of(sessions, plan);
    this.paidRules = plan.paidRules();
    Set<TaskOutcome> leftOut = EnumSet.allOf(TaskOutcome.class);
    leftOut.removeAll(plan.rules().counted());
    this.leftOutRules = new SessionRules(0, leftOut, plan.rules().pending());
  }

  /**
   * Meets the next worker; what each method makes of the tasks is told on the way.
   *
   * @param weight the survey weight
   * @param reference what the worker's rates are set beside
   */
  void meet(
      WorkerTime work,
      Rational weight,
      Optional<Rational> reference,
      BiConsumer<SessionsFigures, Rational> user) {
    LoggedWork paid = sessions.worker(work.worker(), paidRules);
    Rational leftOut = sessions.worker(work.worker(), leftOutRules).summedSeconds();
    union = union.plus(work.work());
    paidSeconds = paidSeconds.plus(paid.unionSeconds());
    secondsLeftOut = secondsLeftOut.plus(leftOut);
    SessionsWalk.Worker worker = new SessionsWalk.Worker(work, paid, weight, reference);
    walks.forEach(walk -> user.accept(walk.meet(worker), paid.unionSeconds()));
  }

  /** All work under a gap of 0. */
  LoggedWork union() {
    return union;
  }

  /**
   * @param more records that were left out before they came into the log
   */
  List<SessionsRow> rows(long more) {
    List<SessionsRow> rows = new ArrayList<>();
    for (SessionsWalk walk : walks) {
      rows.add(walk.row(keys, ofAll, paidSeconds, secondsLeftOut, more));
    }
    return rows;
  }
}

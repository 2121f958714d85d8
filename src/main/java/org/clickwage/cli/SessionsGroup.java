package org.clickwage.cli;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.clickwage.money.Rational;
import org.clickwage.report.SessionsFigures;
import org.clickwage.report.SessionsRow;
import org.clickwage.sessions.LoggedWork;
import org.clickwage.sessions.SessionRules;
import org.clickwage.sessions.Sessions;
import org.clickwage.sessions.TaskOutcome;

/** The workers of one group, or all of them, by each method that was asked for. */
final class SessionsGroup {
  private final List<String> keys;
  private final boolean ofAll;
  private final Sessions sessions;
  private final SessionsPlan plan;
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
    this.plan = plan;
    this.walks = SessionsWalk.of(sessions, plan);
    this.paidRules = new SessionRules(0, paid(plan.rules()), plan.rules().pending());
    Set<TaskOutcome> leftOut = EnumSet.allOf(TaskOutcome.class);
    leftOut.removeAll(plan.rules().counted());
    this.leftOutRules = new SessionRules(0, leftOut, plan.rules().pending());
  }

  /** The outcomes that count and are paid. */
  private static Set<TaskOutcome> paid(SessionRules rules) {
    return rules.counted().stream().filter(rules.pending()::pays).collect(Collectors.toSet());
  }

  /** Meets the next worker; what each method makes of the tasks is told on the way. */
  void meet(SessionsWalk.Worker worker, BiConsumer<SessionsFigures, Rational> user) {
    int number = worker.work().worker();
    Rational paid = sessions.worker(number, paidRules).unionSeconds();
    Rational leftOut = sessions.worker(number, leftOutRules).summedSeconds();
    union = union.plus(worker.work().work());
    paidSeconds = paidSeconds.plus(paid);
    secondsLeftOut = secondsLeftOut.plus(leftOut);
    walks.forEach(walk -> user.accept(walk.meet(worker), paid));
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
      rows.add(walk.row(keys, ofAll, paidSeconds, secondsLeftOut, more, plan));
    }
    return rows;
  }
}

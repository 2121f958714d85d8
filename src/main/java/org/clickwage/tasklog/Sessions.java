package org.clickwage.tasklog;

import java.util.function.Consumer;

/**
 * The work sessions in a task log, under any number of rules.
 *
 * <p>Per worker, the tasks are sorted by acceptance, and the running maximum of their ends is kept;
 * a task joins the session while it was accepted no later than the gap after that end; a session
 * lasts from its first acceptance to its last end (Hara et al. 2018, CHI, arXiv 1712.05796;
 * Adams-Prassl et al. 2020). Workers come in alphabetical order of their names. The log is sorted
 * once, so a second rule costs a walk only; tasks that are added to the log later are not seen.
 */
public final class Sessions {
  private final TaskLog log;
  private final AcceptOrder order;
  private final int[] workersByName;

  private Sessions(TaskLog log) {
    this.log = log;
    this.order = AcceptOrder.of(log);
    this.workersByName = log.workersByName();
  }

  public static Sessions in(TaskLog log) {
    return new Sessions(log);
  }

  /** One worker after the other; those without any task in the log are not met. */
  public void forEachWorker(SessionRules rules, Consumer<WorkerTime> user) {
    walk(rules, user, session -> {});
  }

  public LoggedWork total(SessionRules rules) {
    LoggedWork[] total = {LoggedWork.NONE};
    forEachWorker(rules, worker -> total[0] = total[0].plus(worker.work()));
    return total[0];
  }

  /** The sessions of one worker after the other, and each worker's in order of time. */
  public void forEachSession(SessionRules rules, Consumer<WorkSession> user) {
    walk(rules, worker -> {}, session -> user.accept(session.closed()));
  }

  /** What one worker did, by the number in the log. */
  public LoggedWork worker(int worker, SessionRules rules) {
    return walk(worker, rules, session -> {});
  }

  private void walk(
      SessionRules rules, Consumer<WorkerTime> workers, Consumer<OpenSession> sessions) {
    for (int worker : workersByName) {
      if (order.first(worker) < order.end(worker)) {
        workers.accept(new WorkerTime(worker, walk(worker, rules, sessions)));
      }
    }
  }

  private LoggedWork walk(int worker, SessionRules rules, Consumer<OpenSession> sessions) {
    WorkerWalk walk = new WorkerWalk(log, worker, rules, sessions);
    for (int place = order.first(worker); place < order.end(worker); place++) {
      walk.meet(order.task(place));
    }
    return walk.finish();
  }

  /**
   * Each task of one worker on its own, for r ÷ (e − a): those whose time counts and is not zero,
   * in the order of acceptance. How many end as they are accepted stands in {@link LoggedWork}.
   */
  public void forEachTimedTask(int worker, SessionRules rules, Consumer<TimedTask> user) {
    for (int place = order.first(worker); place < order.end(worker); place++) {
      int task = order.task(place);
      if (log.rows().end(task) > log.rows().accept(task)
          && rules.counts(log.rows().outcome(task))) {
        user.accept(timed(task, rules));
      }
    }
  }

  private TimedTask timed(int task, SessionRules rules) {
    TaskRows rows = log.rows();
    MicroSum seconds = new MicroSum();
    seconds.add(rows.end(task) - rows.accept(task));
    MicroSum paid = new MicroSum();
    if (rules.pending().pays(rows.outcome(task))) {
      log.rewards().addTo(paid, rows.rewardCode(task));
    }
    return new TimedTask(rows.worker(task), seconds.value(), paid.value());
  }
}

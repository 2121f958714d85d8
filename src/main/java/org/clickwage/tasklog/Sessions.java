package org.clickwage.tasklog;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.clickwage.number.Rational;

/**
 * The work sessions in a task log, under any number of rules.
 *
 * <p>Per worker, the tasks are sorted by acceptance, and the running maximum of their ends is kept;
 * a task joins the session while it was accepted no later than the gap after that end; a session
 * lasts from its first acceptance to its last end (Hara et al. 2018, CHI, arXiv 1712.05796;
 * Adams-Prassl et al. 2020). The log is sorted once, so a second rule costs a walk only; tasks that
 * are added to the log later are not seen.
 */
public final class Sessions {
  private final TaskLog log;
  private final AcceptOrder order;
  private final int[] workers;

  private Sessions(TaskLog log, AcceptOrder order) {
    this.log = log;
    this.order = order;
    this.workers =
        log.workersByName().filter(each -> order.first(each) < order.end(each)).toArray();
  }

  public static Sessions in(TaskLog log) {
    return new Sessions(log, AcceptOrder.of(log));
  }

  /** The same where tasks of a worker that are alike in span, outcome and reward are one. */
  static Sessions ofDistinct(TaskLog log) {
    AcceptOrder order = AcceptOrder.of(log);
    order.dropRepeats();
    return new Sessions(log, order);
  }

  long tasks() {
    return order.tasks();
  }

  TaskWorker taskWorker(int worker) {
    return log.taskWorker(worker);
  }

  /**
   * The numbers of the workers who have a task in the log, in alphabetical order of their names.
   */
  int[] workers() {
    return workers;
  }

  /** What one worker did, by the number in the log. */
  LoggedWork worker(int worker, SessionRules rules) {
    return walk(worker, rules, null);
  }

  public LoggedWork total(SessionRules rules) {
    LoggedWork total = LoggedWork.none(rules);
    for (int worker : workers) {
      total = total.plus(worker(worker, rules));
    }
    return total;
  }

  /** The sessions of one worker after the other, and each worker's in order of time. */
  void forEachSession(SessionRules rules, Consumer<WorkSession> user) {
    for (int worker : workers) {
      walk(worker, rules, user);
    }
  }

  private LoggedWork walk(int worker, SessionRules rules, Consumer<WorkSession> sessions) {
    WorkerWalk walk = new WorkerWalk(log, log.taskWorker(worker), rules, sessions);
    for (int place = order.first(worker); place < order.end(worker); place++) {
      walk.meet(order.task(place));
    }
    return walk.finish();
  }

  /** How long each task of one worker took whose time counts, in microseconds. */
  List<Rational> lengths(int worker, SessionRules rules) {
    TaskTable table = log.table;
    return IntStream.range(order.first(worker), order.end(worker))
        .map(order::task)
        .filter(task -> rules.counts(table.outcome(task)))
        .mapToLong(task -> table.end(task) - table.accept(task))
        .filter(micros -> micros >= 0)
        .mapToObj(Rational::of)
        .toList();
  }

  /**
   * Each task of one worker on its own, for r ÷ (e − a): those whose time counts and is not zero,
   * in the order of acceptance. How many end as they are accepted is in {@link LoggedWork}.
   */
  void forEachTimedTask(int worker, SessionRules rules, Consumer<TimedTask> user) {
    TaskTable table = log.table;
    for (int place = order.first(worker); place < order.end(worker); place++) {
      int task = order.task(place);
      long micros = table.end(task) - table.accept(task);
      if (micros > 0 && rules.counts(table.outcome(task))) {
        Rational seconds = Rational.of(micros, SessionRules.MICROS_PER_SECOND);
        TaskPay pay = log.rewards.pay(table.rewardCode(task));
        boolean isPaid = rules.pays(table.outcome(task));
        user.accept(new TimedTask(seconds, isPaid ? pay : pay.unpaid()));
      }
    }
  }
}

package org.clickwage.tasklog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clickwage.message.BinaryValue;
import org.clickwage.number.BinaryForm;
import org.clickwage.number.Rational;
import org.clickwage.profile.TaskOutcome;
import org.clickwage.work.WageQuantity;

/**
 * The tasks of many workers, in any order and of one currency, at 28 bytes a task: enough for ten
 * million of them at once.
 *
 * <p>Times are microseconds since 1970 in UTC. A log may be filled in parts, one by a thread, and
 * the parts merged; nothing that is calculated from it depends on how it was split.
 */
public final class TaskLog {
  /**
   * Times and gaps lie within 36,000 years, so that no difference of two can overflow; {@code add}
   * refuses others.
   */
  public static final long FARTHEST_MICROS = 1L << 60;

  private final Map<WorkerKey, TaskWorker> byKey = new HashMap<>();
  private final List<TaskWorker> workers = new ArrayList<>();
  final TaskTable table = new TaskTable();
  final Rewards rewards = new Rewards();

  /** The number of a worker in this log, given at first sight. */
  public int worker(String name) {
    return worker(new WorkerKey(List.of(), name));
  }

  int worker(WorkerKey key) {
    TaskWorker worker = byKey.get(key);
    if (worker == null) {
      worker = new TaskWorker(key, workers.size());
      byKey.put(key, worker);
      workers.add(worker);
    }
    return worker.number();
  }

  /**
   * A task whose end lies before its acceptance is taken in, and counted apart later.
   *
   * @param reward exact also where it is no whole number of millionths
   */
  public void add(
      int worker, long acceptMicros, long endMicros, TaskOutcome outcome, Rational reward) {
    add(worker, acceptMicros, endMicros, outcome, TaskPay.of(reward));
  }

  void add(int worker, long acceptMicros, long endMicros, TaskOutcome outcome, TaskPay pay) {
    if (worker < 0 || worker >= workers.size()) {
      throw new IllegalArgumentException("no worker has the number " + worker);
    }
    checkTime(acceptMicros);
    checkTime(endMicros);
    table.add(worker, acceptMicros, endMicros, outcome, rewards.code(pay));
  }

  private static void checkTime(long micros) {
    if (micros < -FARTHEST_MICROS || micros > FARTHEST_MICROS) {
      throw new IllegalArgumentException("a time out of all calendars: " + micros);
    }
  }

  /** Adds the tasks of another log, which stays as it is. */
  public void merge(TaskLog other) {
    merge(other, key -> key);
  }

  /** Takes them, or reads those of another process into an empty log. */
  void exchange(BinaryForm form) {
    form.each(
        workers,
        each -> {
          BinaryValue.exchange(each.key(), form);
          each.exchange(form);
        },
        () -> workers.get(worker(BinaryValue.<WorkerKey>exchange(null, form))).exchange(form));
    long size = form.count(table.size());
    for (int task = 0; task < size; task++) {
      if (form.isReading()) {
        int worker = (int) form.count(0);
        long accept = form.signed(0);
        long end = accept + form.signed(0);
        table.add(
            worker, accept, end, TaskOutcome.at((int) form.count(0)), rewards.exchange(0, form));
      } else {
        form.count(table.worker(task));
        form.signed(table.accept(task));
        form.signed(table.end(task) - table.accept(task));
        form.count(table.outcome(task).ordinal());
        rewards.exchange(table.rewardCode(task), form);
      }
    }
  }

  /** The same tasks by their workers alone: a worker of two groups is one here. */
  TaskLog byName() {
    return by(key -> new WorkerKey(List.of(), key.name()));
  }

  /** The same where those who have one key are one. */
  TaskLog by(UnaryOperator<WorkerKey> as) {
    TaskLog together = new TaskLog();
    together.merge(this, as);
    return together;
  }

  private void merge(TaskLog other, UnaryOperator<WorkerKey> as) {
    int[] here =
        other.workers.stream().map(TaskWorker::key).map(as).mapToInt(this::worker).toArray();
    for (int worker = 0; worker < here.length; worker++) {
      workers.get(here[worker]).merge(other.workers.get(worker));
    }
    TaskTable added = other.table;
    int tasks = added.size();
    for (int task = 0; task < tasks; task++) {
      table.add(
          here[added.worker(task)],
          added.accept(task),
          added.end(task),
          added.outcome(task),
          rewards.adopt(other.rewards, added.rewardCode(task)));
    }
  }

  /** Whether an amount is known of all tasks that count. */
  boolean knows(WageQuantity quantity, SessionRules rules) {
    return IntStream.range(0, table.size())
        .filter(task -> rules.counts(table.outcome(task)))
        .allMatch(task -> rewards.pay(table.rewardCode(task)).of(quantity) != null);
  }

  int workers() {
    return workers.size();
  }

  long tasks() {
    return table.size();
  }

  TaskWorker taskWorker(int number) {
    return workers.get(number);
  }

  Stream<TaskWorker> allWorkers() {
    return workers.stream();
  }

  /** The workers' numbers in alphabetical order of their names, whoever was met first. */
  IntStream workersByName() {
    return workers.stream()
        .sorted(Comparator.comparing(TaskWorker::name))
        .mapToInt(TaskWorker::number);
  }
}

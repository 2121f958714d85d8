package org.clickwage.tasklog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.clickwage.number.Rational;
import org.clickwage.profile.TaskOutcome;

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

  private record Task(int worker, long accept, long end, TaskOutcome outcome, long rewardCode) {}

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> names = new ArrayList<>();
  private final TaskRows rows = new TaskRows();
  private final Rewards rewards = new Rewards();

  /** The number of a worker in this log, given at first sight. */
  public int worker(String name) {
    Integer number = numbers.putIfAbsent(name, names.size());
    if (number == null) {
      names.add(name);
      return names.size() - 1;
    }
    return number;
  }

  /** A task whose end lies before its acceptance is taken in, and counted apart later. */
  public void add(
      int worker, long acceptMicros, long endMicros, TaskOutcome outcome, long rewardMicros) {
    addCoded(worker, acceptMicros, endMicros, outcome, rewards.code(rewardMicros));
  }

  /** For any reward; exact also where it is no whole number of millionths. */
  public void add(
      int worker, long acceptMicros, long endMicros, TaskOutcome outcome, Rational reward) {
    addCoded(worker, acceptMicros, endMicros, outcome, rewards.code(reward));
  }

  private void addCoded(int worker, long accept, long end, TaskOutcome outcome, long rewardCode) {
    if (worker < 0 || worker >= names.size()) {
      throw new IllegalArgumentException("no worker has the number " + worker);
    }
    checkTime(accept);
    checkTime(end);
    rows.add(worker, accept, end, outcome, rewardCode);
  }

  private static void checkTime(long micros) {
    if (micros < -FARTHEST_MICROS || micros > FARTHEST_MICROS) {
      throw new IllegalArgumentException("a time out of all calendars: " + micros);
    }
  }

  /** Adds the tasks of another log, which stays as it is; its workers have these numbers here. */
  public int[] merge(TaskLog other) {
    int[] here = other.names.stream().mapToInt(this::worker).toArray();
    add(other, here);
    return here;
  }

  /**
   * @param here the numbers that the other log's workers have here
   */
  private void add(TaskLog other, int[] here) {
    TaskRows added = other.rows;
    int tasks = added.size();
    for (int task = 0; task < tasks; task++) {
      rows.add(
          here[added.worker(task)],
          added.accept(task),
          added.end(task),
          added.outcome(task),
          rewards.adopt(other.rewards, added.rewardCode(task)));
    }
  }

  /** The same tasks with their workers under other names: two of the same name become one. */
  public TaskLog under(UnaryOperator<String> name) {
    TaskLog renamed = new TaskLog();
    int[] there = names.stream().map(name).mapToInt(renamed::worker).toArray();
    renamed.add(this, there);
    return renamed;
  }

  /**
   * The same tasks, but of those of a worker that are alike in span, outcome and reward only one.
   */
  public TaskLog eachOnce() {
    TaskLog once = new TaskLog();
    names.forEach(once::worker);
    Set<Task> met = new HashSet<>();
    for (int task = 0; task < rows.size(); task++) {
      Task row =
          new Task(
              rows.worker(task),
              rows.accept(task),
              rows.end(task),
              rows.outcome(task),
              once.rewards.adopt(rewards, rows.rewardCode(task)));
      if (met.add(row)) {
        once.rows.add(row.worker, row.accept, row.end, row.outcome, row.rewardCode);
      }
    }
    return once;
  }

  public int workers() {
    return names.size();
  }

  public long tasks() {
    return rows.size();
  }

  public String workerName(int worker) {
    return names.get(worker);
  }

  /** The workers' numbers in alphabetical order of their names, whoever was met first. */
  int[] workersByName() {
    return names.stream().sorted().mapToInt(numbers::get).toArray();
  }

  TaskRows rows() {
    return rows;
  }

  Rewards rewards() {
    return rewards;
  }
}

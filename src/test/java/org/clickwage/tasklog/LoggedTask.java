package org.clickwage.tasklog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.clickwage.Generator;
import org.clickwage.number.Rational;
import org.clickwage.profile.TaskOutcome;
import org.clickwage.wage.RateName;

/** One task as a test states it, in seconds. */
record LoggedTask(
    String worker, Rational accept, Rational end, TaskOutcome outcome, Rational reward) {
  static final Set<TaskOutcome> ALL = EnumSet.allOf(TaskOutcome.class);

  static LoggedTask of(
      String worker, String accept, String end, TaskOutcome outcome, String reward) {
    return new LoggedTask(
        worker, Rational.parse(accept), Rational.parse(end), outcome, Rational.parse(reward));
  }

  static SessionRules rules(long gapSeconds, Set<TaskOutcome> counted) {
    long gap = gapSeconds * SessionRules.MICROS_PER_SECOND;
    return new SessionRules(gap, counted, PendingPay.APART);
  }

  static TaskLog log(List<LoggedTask> tasks) {
    TaskLog log = new TaskLog();
    tasks.forEach(task -> task.addTo(log));
    return log;
  }

  /** What the workers of a log did, one after the other, by their names. */
  static Map<String, LoggedWork> byName(TaskLog log, SessionRules rules) {
    Map<String, LoggedWork> works = new LinkedHashMap<>();
    Sessions sessions = Sessions.in(log);
    for (int worker : sessions.workers()) {
      works.put(log.taskWorker(worker).name(), sessions.worker(worker, rules));
    }
    return works;
  }

  /** The hourly rate of what was done. */
  static Optional<Rational> hourly(SessionsMethod method, LoggedWork work) {
    return new SessionsFigures(
            method,
            RateName.GROSS,
            true,
            work,
            Rational.ZERO,
            Optional.empty(),
            0,
            EnumSet.allOf(LogSum.class))
        .hourlyRate();
  }

  /** The tasks of a log each on its own, one worker's after the other's. */
  static List<TimedTask> timed(TaskLog log, SessionRules rules) {
    List<TimedTask> timed = new ArrayList<>();
    Sessions sessions = Sessions.in(log);
    for (int worker : sessions.workers()) {
      sessions.forEachTimedTask(worker, rules, timed::add);
    }
    return timed;
  }

  private void addTo(TaskLog log) {
    log.add(log.worker(worker), micros(accept), micros(end), outcome, reward);
  }

  private static long micros(Rational seconds) {
    return seconds.rounded(6).movePointRight(6).longValueExact();
  }

  boolean isBackward() {
    return end.isLessThan(accept);
  }

  List<LoggedTask> cutAt(Rational moment) {
    return List.of(
        new LoggedTask(worker, accept, moment, outcome, reward),
        new LoggedTask(worker, moment, end, outcome, Rational.ZERO));
  }

  /** Few workers and moments, so that ties, touching, nested and backward tasks all occur. */
  static List<LoggedTask> some(Generator generator) {
    List<LoggedTask> tasks = new ArrayList<>();
    int decimals = generator.one(List.of(0, 0, 1, 6));
    int day = generator.one(List.of(50, 1000, 86_400));
    int count = generator.below(60);
    for (int i = 0; i < count; i++) {
      Rational accept = generator.decimal(-10, day, decimals);
      Rational length =
          generator.oneIn(12)
              ? generator.decimal(-20, 0, decimals)
              : generator.decimal(0, generator.one(List.of(3, 30, 300)), decimals);
      tasks.add(
          new LoggedTask(
              "worker " + generator.below(4),
              accept,
              accept.plus(length),
              generator.one(List.copyOf(ALL)),
              reward(generator)));
    }
    return tasks;
  }

  private static Rational reward(Generator generator) {
    Rational cents = generator.decimal(0, 2, 2);
    return generator.oneIn(5) ? cents.dividedBy(generator.one(List.of(3L, 7L))) : cents;
  }

  static List<LoggedTask> shuffled(List<LoggedTask> tasks, Generator generator) {
    List<LoggedTask> shuffled = new ArrayList<>(tasks);
    Collections.shuffle(shuffled, new Random(generator.number()));
    return shuffled;
  }
}

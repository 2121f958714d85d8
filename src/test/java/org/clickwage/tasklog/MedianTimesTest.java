package org.clickwage.tasklog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import org.clickwage.number.Rational;
import org.clickwage.profile.TaskOutcome;
import org.junit.jupiter.api.Test;

/** What must hold of the times that tasks take whoever does them, over generated logs. */
class MedianTimesTest {
  private static final int WORKERS = 5;
  private static final int TASKS = 60;
  private static final long MICROS_PER_HOUR = 3600 * SessionRules.MICROS_PER_SECOND;
  private static final SessionRules RULES = LoggedTask.rules(0, LoggedTask.ALL);

  private final long[] counts = new long[WORKERS];
  private final long[] lengths = new long[WORKERS];

  private MedianTimes times(long seed, BiFunction<Integer, String, String> nameOf) {
    Random random = new Random(seed);
    TaskLog log = new TaskLog();
    for (int task = 0; task < TASKS; task++) {
      int worker = random.nextInt(WORKERS);
      String name = "w" + worker;
      long length = random.nextInt(1_000_000);
      long accept = random.nextInt(1_000_000);
      int number = log.worker(new WorkerKey(List.of(), nameOf.apply(task, name), name));
      log.add(number, accept, accept + length, TaskOutcome.APPROVED, Rational.ONE);
      counts[worker]++;
      lengths[worker] += length;
    }
    return new MedianTimes(Sessions.in(log), RULES);
  }

  @Test
  void aTaskThatOneWorkerDidOnceTakesWhatItTook() {
    MedianTimes times = times(1, (task, worker) -> "t" + task);
    for (int worker = 0; worker < WORKERS; worker++) {
      assertEquals(Rational.of(lengths[worker], MICROS_PER_HOUR), times.hours("w" + worker));
    }
  }

  @Test
  void oneTaskTakesAllWorkersAsLong() {
    MedianTimes times = times(2, (task, worker) -> "");
    Rational each = times.hours("w0").dividedBy(counts[0]);
    assertTrue(each.isPositive());
    for (int worker = 0; worker < WORKERS; worker++) {
      assertEquals(each.times(counts[worker]), times.hours("w" + worker));
    }
    assertEquals(Rational.ZERO, times.hours("nobody"));
  }

  /** Of 1, 2 and 9 hours, and of 4 and 8: 2 and 6, so 4 for each task. */
  @Test
  void theMedianIsOverTheWorkersMedians() {
    TaskLog log = new TaskLog();
    for (String task : List.of("a 1", "a 9", "a 2", "b 8", "b 4")) {
      String[] parts = task.split(" ");
      long end = Long.parseLong(parts[1]) * MICROS_PER_HOUR;
      log.add(log.worker(parts[0]), 0, end, TaskOutcome.APPROVED, Rational.ZERO);
    }
    MedianTimes times = new MedianTimes(Sessions.in(log), RULES);
    assertEquals(Rational.of(12), times.hours("a"));
    assertEquals(Rational.of(8), times.hours("b"));
  }
}

package org.clickwage.tasklog;

import static org.clickwage.profile.TaskOutcome.APPROVED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.clickwage.number.Rational;
import org.clickwage.profile.TaskOutcome;
import org.junit.jupiter.api.Test;

/** What a log keeps is what was put in: any worker, time, outcome and reward. */
class TaskLogTest {
  private static final SessionRules RULES = LoggedTask.rules(0, LoggedTask.ALL);
  private static final long SECOND = SessionRules.MICROS_PER_SECOND;

  private static LoggedWork total(TaskLog log) {
    return Sessions.in(log).total(RULES);
  }

  @Test
  void aWorkerHasOneNumber() {
    TaskLog log = new TaskLog();
    assertEquals(0, log.worker("A"));
    assertEquals(1, log.worker("B"));
    assertEquals(0, log.worker(new String("A")));
    assertEquals("B", log.taskWorker(1).name());
    assertEquals(2, log.workers());
    assertEquals(0, log.tasks());
  }

  @Test
  void rewardsAreExactWhateverTheyAre() {
    Rational[] rewards = {
      Rational.of(1, 3),
      Rational.parse("0.0000001"),
      Rational.parse("-0.05"),
      Rational.parse("123456789012345678901234567890"),
      Rational.parse("1152921504606.846975"),
      Rational.parse("1152921504606.846976"),
      Rational.parse("-1152921504606.846976"),
      Rational.parse("-1152921504606.846977"),
      Rational.of(Long.MAX_VALUE, 7)
    };
    for (Rational reward : rewards) {
      TaskLog log = new TaskLog();
      log.add(log.worker("A"), 0, SECOND, APPROVED, reward);
      log.add(log.worker("A"), 0, SECOND, TaskOutcome.RETURNED, reward);
      assertEquals(reward, total(log).paid().reward());
      assertEquals(reward, total(log).of(TaskOutcome.RETURNED).reward());
    }
  }

  @Test
  void rewardsInMillionthsAreExactToo() {
    for (long micros : new long[] {0, 1, -1, 50_000, Long.MAX_VALUE, Long.MIN_VALUE}) {
      TaskLog log = new TaskLog();
      log.add(log.worker("A"), 0, SECOND, APPROVED, Rational.of(micros, SECOND));
      assertEquals(Rational.of(micros, SECOND), total(log).paid().reward());
    }
  }

  @Test
  void sumsGoOnBeyond64Bits() {
    TaskLog log = new TaskLog();
    long most = (1L << 60) - 1;
    for (int i = 0; i < 100; i++) {
      log.add(log.worker("A"), 0, most, APPROVED, Rational.of(most, SECOND));
    }
    Rational expected = Rational.of(most, SECOND).times(100);
    assertEquals(expected, total(log).paid().reward());
    assertEquals(expected, total(log).counted().seconds());
    assertEquals(Rational.of(most, SECOND), total(log).sessionSeconds());
  }

  @Test
  void timesAtTheEndsOfAllCalendarsDoNotOverflow() {
    TaskLog log = new TaskLog();
    long far = 1L << 60;
    log.add(log.worker("A"), -far, -far, APPROVED, Rational.ZERO);
    log.add(log.worker("A"), far, far, APPROVED, Rational.ZERO);
    assertEquals(2, total(log).sessions());
    log.add(log.worker("A"), -far, far, APPROVED, Rational.ZERO);
    assertEquals(1, total(log).sessions());
    assertEquals(Rational.of(2 * far, SECOND), total(log).sessionSeconds());
    assertThrows(
        IllegalArgumentException.class,
        () -> log.add(0, far + 1, far + 1, APPROVED, Rational.ZERO));
    assertThrows(
        IllegalArgumentException.class, () -> log.add(0, 0, -far - 1, APPROVED, Rational.ZERO));
    assertEquals(3, log.tasks());
  }

  @Test
  void anUnknownWorkerIsRefused() {
    TaskLog log = new TaskLog();
    assertThrows(IllegalArgumentException.class, () -> log.add(0, 0, 1, APPROVED, Rational.ZERO));
  }

  @Test
  void manyTasksStayWholeAndMayComeInAnyOrder() {
    TaskLog log = new TaskLog();
    TaskLog other = new TaskLog();
    Random random = new Random(7);
    int tasks = 100_000;
    int step = 12_347; // prime to the number of tasks, so that each moment is met once
    for (int i = 0; i < tasks; i++) {
      TaskLog into = random.nextBoolean() ? log : other;
      long accept = (long) i * step % tasks * 100 * SECOND;
      into.add(into.worker("A"), accept, accept + 60 * SECOND, APPROVED, Rational.of(1, 100));
    }
    log.merge(other);
    LoggedWork strict = total(log);
    assertEquals(tasks, log.tasks());
    assertEquals(tasks, strict.sessions());
    assertEquals(Rational.of(60L * tasks), strict.sessionSeconds());
    assertEquals(Rational.of(tasks, 100), strict.paid().reward());
    LoggedWork joined = Sessions.in(log).total(LoggedTask.rules(40, LoggedTask.ALL));
    assertEquals(1, joined.sessions());
    assertEquals(Rational.of(40L * (tasks - 1)), joined.hiddenSeconds());
  }

  @Test
  void tasksThatAreAlikeInAllAreOneWhereEachCountsOnce() {
    TaskLog log = new TaskLog();
    for (String name : new String[] {"A", "A", "B"}) {
      log.add(log.worker(name), 0, SECOND, APPROVED, Rational.of(1, 3));
    }
    log.add(log.worker("A"), 0, 2 * SECOND, APPROVED, Rational.of(1, 3));
    log.add(log.worker("A"), 0, SECOND, APPROVED, Rational.of(1, 7));
    log.add(log.worker("A"), 0, SECOND, TaskOutcome.RETURNED, Rational.of(1, 7));
    Sessions distinct = Sessions.ofDistinct(log);
    assertEquals(5, distinct.tasks());
    assertEquals(2, distinct.workers().length);
    assertEquals(Rational.of(8, 7), distinct.total(RULES).paid().reward());
    assertEquals(6, Sessions.in(log).tasks());
  }

  @Test
  void mergingLeavesTheOtherLogAsItIsAndMayTakeItself() {
    TaskLog log = new TaskLog();
    log.add(log.worker("A"), 0, SECOND, APPROVED, Rational.of(1, 3));
    TaskLog other = new TaskLog();
    other.add(other.worker("B"), 0, SECOND, APPROVED, Rational.of(1, 7));
    log.merge(other);
    assertEquals(1, other.tasks());
    assertEquals(Rational.of(10, 21), total(log).paid().reward());
    log.merge(log);
    assertEquals(4, log.tasks());
    assertEquals(Rational.of(20, 21), total(log).paid().reward());
  }
}

package org.clickwage.tasklog;

import static org.clickwage.profile.TaskOutcome.APPROVED;
import static org.clickwage.profile.TaskOutcome.PENDING;
import static org.clickwage.profile.TaskOutcome.REJECTED;
import static org.clickwage.profile.TaskOutcome.RETURNED;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clickwage.number.Rational;
import org.clickwage.profile.TaskOutcome;
import org.junit.jupiter.api.Test;

/** The cases in which a session is easily calculated wrong. */
class SessionsTest {
  private static final SessionRules STRICT = LoggedTask.rules(0, LoggedTask.ALL);

  private static LoggedTask task(String accept, String end, TaskOutcome outcome, String reward) {
    return LoggedTask.of("w", accept, end, outcome, reward);
  }

  private static LoggedWork total(SessionRules rules, LoggedTask... tasks) {
    return Sessions.in(LoggedTask.log(List.of(tasks))).total(rules);
  }

  private static void assertNumber(String expected, Rational actual) {
    assertEquals(Rational.parse(expected), actual);
  }

  @Test
  void aLongTaskHoldsTheSessionOpenPastTheEndOfTheLastOne() {
    LoggedWork work =
        total(
            STRICT,
            task("0", "1000", APPROVED, "1"),
            task("10", "20", APPROVED, "1"),
            task("500", "520", APPROVED, "1"));
    assertEquals(1, work.sessions());
    assertNumber("1000", work.sessionSeconds());
    assertNumber("30", work.parallelSeconds());
    assertNumber("0", work.hiddenSeconds());
  }

  @Test
  void aPauseAsLongAsTheGapJoinsAndAMicrosecondMoreParts() {
    LoggedTask first = task("0", "10", APPROVED, "1");
    SessionRules minute = LoggedTask.rules(60, LoggedTask.ALL);
    assertEquals(1, total(minute, first, task("70", "80", APPROVED, "1")).sessions());
    assertEquals(2, total(minute, first, task("70.000001", "80", APPROVED, "1")).sessions());
    assertNumber("60", total(minute, first, task("70", "80", APPROVED, "1")).hiddenSeconds());
  }

  @Test
  void theGapsOfTheLiteratureAreOneAndTenMinutes() {
    assertEquals(60_000_000, SessionRules.HARA_GAP_MICROS);
    assertEquals(600_000_000, SessionRules.ADAMS_PRASSL_GAP_MICROS);
  }

  @Test
  void aTaskThatEndsBeforeItBeginsIsCountedApartWithItsReward() {
    LoggedWork work =
        total(STRICT, task("100", "40", APPROVED, "5"), task("200", "260", APPROVED, "1"));
    assertEquals(new TaskTotals(1, Rational.ZERO, TaskPay.of(Rational.of(5))), work.backward());
    assertEquals(1, work.counted().tasks());
    assertEquals(1, work.leftOut().tasks());
    assertNumber("60", work.sessionSeconds());
    assertNumber("1", work.paid().reward());
    assertEquals(Optional.of(Rational.of(60)), LoggedTask.hourly(SessionsMethod.SESSION, work));
  }

  @Test
  void noTimeGivesNoHourlyPay() {
    LoggedWork work = total(STRICT, task("100", "100", APPROVED, "5"));
    assertEquals(1, work.counted().tasks());
    assertEquals(1, work.instant());
    assertEquals(1, work.sessions());
    assertNumber("5", work.paid().reward());
    assertTrue(LoggedTask.hourly(SessionsMethod.SESSION, work).isEmpty());
    assertTrue(LoggedTask.hourly(SessionsMethod.SUMMED, work).isEmpty());
    List<LoggedTask> tasks =
        List.of(task("100", "100", APPROVED, "5"), task("0", "1.5", REJECTED, "5"));
    assertEquals(
        List.of(new TimedTask(Rational.parse("1.5"), TaskPay.NOTHING)),
        LoggedTask.timed(LoggedTask.log(tasks), STRICT));
  }

  @Test
  void anEmptyLogHasNoWorkersAndNothingInAll() {
    TaskLog log = new TaskLog();
    log.worker("without a task");
    assertEquals(Map.of(), LoggedTask.byName(log, STRICT));
    assertEquals(LoggedWork.none(STRICT), Sessions.in(log).total(STRICT));
  }

  @Test
  void aWorkerNoneOfWhoseTasksCountIsStillShown() {
    TaskLog log = LoggedTask.log(List.of(task("0", "10", RETURNED, "1")));
    SessionRules approved = LoggedTask.rules(0, Set.of(APPROVED));
    Map<String, LoggedWork> workers = LoggedTask.byName(log, approved);
    assertEquals(Set.of("w"), workers.keySet());
    LoggedWork work = workers.get("w");
    assertEquals(0, work.counted().tasks());
    assertEquals(1, work.leftOut().tasks());
    assertTrue(LoggedTask.hourly(SessionsMethod.SESSION, work).isEmpty());
    assertEquals(new TaskTotals(1, Rational.of(10), TaskPay.of(Rational.ONE)), work.of(RETURNED));
  }

  @Test
  void pendingMoneyIsPaidOrLostOrApart() {
    LoggedTask[] tasks = {task("0", "60", APPROVED, "1"), task("60", "120", PENDING, "2")};
    assertPending(PendingPay.PAID, "3", "0", tasks);
    assertPending(PendingPay.UNPAID, "1", "0", tasks);
    assertPending(PendingPay.APART, "1", "2", tasks);
  }

  private static void assertPending(
      PendingPay rule, String paid, String pending, LoggedTask... tasks) {
    LoggedWork work = total(new SessionRules(0, LoggedTask.ALL, rule), tasks);
    assertNumber(paid, work.paid().reward());
    assertNumber(pending, work.pendingPay());
    assertNumber("120", work.sessionSeconds());
    assertNumber("2", work.of(PENDING).reward());
  }

  @Test
  void theMoneyOfAPendingTaskWhoseTimeDoesNotCountIsInNoHourlyPayButShown() {
    LoggedTask[] tasks = {task("0", "60", APPROVED, "1"), task("60", "120", PENDING, "2")};
    Set<TaskOutcome> counted = EnumSet.complementOf(EnumSet.of(PENDING));
    assertNumber("1", total(new SessionRules(0, counted, PendingPay.PAID), tasks).paid().reward());
    assertNumber("2", total(new SessionRules(0, counted, PendingPay.APART), tasks).pendingPay());
  }

  @Test
  void workersComeByNameWhoeverWasMetFirst() {
    TaskLog log =
        LoggedTask.log(
            List.of(
                LoggedTask.of("b", "0", "1", APPROVED, "1"),
                LoggedTask.of("a", "0", "1", APPROVED, "1")));
    assertEquals(List.of("a", "b"), List.copyOf(LoggedTask.byName(log, STRICT).keySet()));
    assertArrayEquals(new int[] {1, 0}, Sessions.in(log).workers());
  }

  @Test
  void aSessionIsPaidForPendingTasksOnlyWhereTheyCountAsPaid() {
    TaskLog log =
        LoggedTask.log(List.of(task("0", "60", APPROVED, "1"), task("60", "180", PENDING, "2")));
    assertSession(log, PendingPay.APART, "1");
    assertSession(log, PendingPay.UNPAID, "1");
    assertSession(log, PendingPay.PAID, "3");
  }

  private static void assertSession(TaskLog log, PendingPay rule, String paid) {
    List<WorkSession> sessions = new ArrayList<>();
    Sessions.in(log).forEachSession(new SessionRules(0, LoggedTask.ALL, rule), sessions::add);
    assertEquals(1, sessions.size());
    assertNumber(paid, sessions.get(0).pay().reward());
    assertNumber("180", sessions.get(0).seconds());
  }

  @Test
  void tasksOfTheSameTimesComeByOutcomeAndRewardHoweverTheyWereAdded() {
    List<LoggedTask> tasks = new ArrayList<>();
    for (TaskOutcome outcome : List.of(PENDING, APPROVED)) {
      for (Rational reward : List.of(Rational.of(1, 3), Rational.of(1, 7), Rational.of(1, 4))) {
        tasks.add(new LoggedTask("w", Rational.ZERO, Rational.ONE, outcome, reward));
      }
    }
    Rational nothing = Rational.ZERO;
    List<Rational> expected =
        List.of(Rational.of(1, 7), Rational.of(1, 4), Rational.of(1, 3), nothing, nothing, nothing);
    assertEquals(expected, paidInOrder(tasks));
    Collections.reverse(tasks);
    assertEquals(expected, paidInOrder(tasks));
  }

  private static List<Rational> paidInOrder(List<LoggedTask> tasks) {
    return LoggedTask.timed(LoggedTask.log(tasks), STRICT).stream()
        .map(task -> task.pay().reward())
        .toList();
  }

  @Test
  void aGapIsNeverNegative() {
    Set<TaskOutcome> none = Set.of();
    assertThrows(
        IllegalArgumentException.class, () -> new SessionRules(-1, none, PendingPay.APART));
  }

  @Test
  void twoWorkersNeverShareASession() {
    LoggedWork work =
        total(
            STRICT,
            LoggedTask.of("a", "0", "100", APPROVED, "1"),
            LoggedTask.of("b", "50", "150", APPROVED, "1"));
    assertEquals(2, work.sessions());
    assertNumber("200", work.unionSeconds());
  }
}

package org.clickwage.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import org.clickwage.Asked;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.junit.jupiter.api.Test;

/** What is left out is solved for 10 € an hour: each figure worked out by hand. */
class TargetTest {
  private static Optional<Range> point(long figure) {
    return Optional.of(Range.of(Rational.of(figure)));
  }

  private static Target target(String... values) {
    String[] all = Arrays.copyOf(values, values.length + 2);
    all[values.length] = "minimum";
    all[values.length + 1] = "10";
    return Asked.of(all).target();
  }

  /** 100 tasks in 2 hours come to 20 €, 0.20 € each. */
  @Test
  void withoutPayItIsThePayAndThePayPerTask() {
    Target target = target("tasks", "100", "hours", "2 h");
    assertFalse(target.inOneHour());
    assertEquals(point(20), target.grossPay());
    assertEquals(Optional.of(Range.of(Rational.parse("0.2"))), target.pieceRate());
    assertEquals(Optional.empty(), target.hours());
    assertFalse(target.isImpossible());
    assertFalse(target.isWithoutHours());
  }

  /** At 0.25 € a task, 2 hours need 80 tasks, 40 an hour, one each 90 seconds. */
  @Test
  void withoutTasksItIsTheirNumberAndPace() {
    Target target = target("pay", "0.25 €/task", "hours", "2 h");
    assertEquals(Optional.of(Range.of(Rational.parse("0.25"))), target.perTask());
    assertEquals(point(80), target.tasks());
    assertEquals(point(40), target.tasksPerHour());
    assertEquals(point(90), target.secondsPerTask());
  }

  /** At 0.20 to 0.25 € a task: 80 to 100 tasks, 40 to 50 an hour, 72 to 90 seconds. */
  @Test
  void aRangeOfPayPerTaskIsARangeOfTasks() {
    Target target = target("pay", "0.20..0.25 €/task", "hours", "2 h");
    assertEquals(Optional.of(range(80, 100)), target.tasks());
    assertEquals(Optional.of(range(40, 50)), target.tasksPerHour());
    assertEquals(Optional.of(range(72, 90)), target.secondsPerTask());
  }

  private static Range range(long low, long high) {
    return new Range(Rational.of(low), Rational.of(high));
  }

  /** At 0.25 € a task, an hour needs 40; how many tasks and hours the work has is not known. */
  @Test
  void aPayPerTaskAloneAsksForAPace() {
    Target target = target("pay", "0.25 €/task");
    assertTrue(target.inOneHour());
    assertEquals(point(40), target.tasksPerHour());
    assertEquals(Optional.empty(), target.tasks());
    assertEquals(Optional.empty(), target.hours());
    assertEquals(Optional.empty(), target.grossPay());
  }

  /** 40 tasks an hour need 0.25 € each. */
  @Test
  void aPaceAloneAsksForAPayPerTask() {
    Target target = target("tasks", "40/h");
    assertTrue(target.inOneHour());
    assertEquals(Optional.of(Range.of(Rational.parse("0.25"))), target.pieceRate());
    assertEquals(Optional.empty(), target.grossPay());
  }

  @Test
  void aPayPerHourAsksForAnother() {
    Target target = target("pay", "8 €/h");
    assertTrue(target.inOneHour());
    assertEquals(point(10), target.grossPay());
  }

  /** 30 € are reached in 3 hours; with 50 tasks that is 16.66… an hour, one each 216 seconds. */
  @Test
  void withoutHoursItIsTheMostOfThem() {
    Target target = target("pay", "30 €", "tasks", "50");
    assertEquals(point(3), target.hours());
    assertEquals(point(216), target.secondsPerTask());
    assertFalse(target.isImpossible());
  }

  @Test
  void aFeeOfAllMakesItImpossible() {
    assertTrue(target("hours", "2 h", "platform-fee", "100%").isImpossible());
  }

  @Test
  void workOfNoTimeIsReportedToBe() {
    assertTrue(target("pay", "30 €", "hours", "0 h").isWithoutHours());
    assertFalse(target("pay", "30 €").isWithoutHours());
  }

  @Test
  void timeIsAnyOfItsKinds() {
    assertTrue(Target.hasHours(Asked.of("unpaid-hours", "2 h").work()));
    assertFalse(Target.hasHours(Asked.of("pay", "2 €").work()));
  }

  @Test
  void onlyAPayPerTaskWithoutTasksIsSolvedForTasks() {
    assertEquals(
        Optional.empty(), Target.perTask(Asked.of("pay", "2 €/task", "tasks", "3").work()));
    assertEquals(Optional.empty(), Target.perTask(Asked.of("pay", "2 €").work()));
    assertEquals(Optional.empty(), Target.solvable(Asked.of("pay", "2 €/task").work()).pay());
    assertTrue(Target.solvable(Asked.of("pay", "2 €").work()).pay().isPresent());
    assertFalse(Target.isInOneHour(Asked.of("pay", "2 €/task", "hours", "2 h").work()));
    assertFalse(Target.isInOneHour(Asked.of("pay", "2 €").work()));
  }
}

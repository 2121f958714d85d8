package org.clickwage.tasklog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.clickwage.number.Rational;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TaskWorkerTest {
  private static final int TASKS = 200_000;
  private static final LocalDate FIRST = LocalDate.of(1600, 1, 1);

  private static TaskWorker.Context context(int day) {
    return new TaskWorker.Context(
        Optional.empty(), Optional.of(FIRST.plusDays(day)), Optional.empty());
  }

  private static Optional<Rational> reference(TaskWorker.Context context) {
    return context.day().map(day -> Rational.of(ChronoUnit.DAYS.between(FIRST, day)));
  }

  /** Of 0, 1, 2 … 199,999 for a microsecond each the mean is 99,999.5, and it is there at once. */
  @Test
  @Timeout(30)
  void eachTaskMayHaveAReferenceOfItsOwn() {
    TaskWorker person = new TaskWorker(new WorkerKey(List.of(), "w"), 0);
    for (int i = 0; i < TASKS; i++) {
      person.meet(context(i), 1);
    }
    assertEquals(
        Optional.of(Rational.parse("99999.5")), person.meanReference(TaskWorkerTest::reference));
  }

  /** 2 for three microseconds and 6 for one: (2 x 3 + 6) / 4. */
  @Test
  void theMeanIsByTime() {
    TaskWorker person = new TaskWorker(new WorkerKey(List.of(), "w"), 0);
    person.meet(context(2), 3);
    person.meet(context(6), 1);
    assertEquals(Optional.of(Rational.of(3)), person.meanReference(TaskWorkerTest::reference));
  }
}

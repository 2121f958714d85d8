package org.clickwage.tasklog;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.clickwage.number.Rational;
import org.clickwage.profile.TaskOutcome;

/** The figures of one worker calculated a second time, by looking at every moment of the tasks. */
record BySeconds(List<LoggedTask> tasks, Rational gap) {
  static BySeconds of(List<LoggedTask> tasks, String worker, SessionRules rules) {
    Set<TaskOutcome> counted = rules.counted();
    Rational gap = Rational.of(rules.gapMicros(), SessionRules.MICROS_PER_SECOND);
    return new BySeconds(
        tasks.stream()
            .filter(task -> task.worker().equals(worker))
            .filter(task -> !task.isBackward() && counted.contains(task.outcome()))
            .toList(),
        gap);
  }

  private List<Rational> moments() {
    return tasks.stream()
        .flatMap(task -> Stream.of(task.accept(), task.end()))
        .distinct()
        .sorted()
        .toList();
  }

  private boolean isHeld(Rational from, Rational to) {
    return tasks.stream()
        .anyMatch(task -> task.accept().compareTo(from) <= 0 && task.end().compareTo(to) >= 0);
  }

  Rational union() {
    return over(false);
  }

  /** A stretch without a task is inside a session when it is no longer than the gap. */
  Rational sessionTime() {
    return over(true);
  }

  private Rational over(boolean pauses) {
    List<Rational> moments = moments();
    Rational sum = Rational.ZERO;
    for (int i = 1; i < moments.size(); i++) {
      Rational from = moments.get(i - 1);
      Rational length = moments.get(i).minus(from);
      if (isHeld(from, moments.get(i)) || (pauses && length.compareTo(gap) <= 0)) {
        sum = sum.plus(length);
      }
    }
    return sum;
  }

  long sessions() {
    List<Rational> moments = moments();
    long sessions = moments.isEmpty() ? 0 : 1;
    for (int i = 1; i < moments.size(); i++) {
      Rational from = moments.get(i - 1);
      boolean held = isHeld(from, moments.get(i));
      sessions += !held && moments.get(i).minus(from).compareTo(gap) > 0 ? 1 : 0;
    }
    return sessions;
  }

  Rational span() {
    return moments().isEmpty()
        ? Rational.ZERO
        : tasks.stream()
            .map(LoggedTask::end)
            .max(Comparator.naturalOrder())
            .orElseThrow()
            .minus(moments().get(0));
  }

  Rational summed() {
    return tasks.stream()
        .map(task -> task.end().minus(task.accept()))
        .reduce(Rational.ZERO, Rational::plus);
  }

  Rational paid() {
    return tasks.stream()
        .filter(task -> task.outcome() == TaskOutcome.APPROVED)
        .map(LoggedTask::reward)
        .reduce(Rational.ZERO, Rational::plus);
  }
}

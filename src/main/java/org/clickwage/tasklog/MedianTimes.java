package org.clickwage.tasklog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clickwage.number.Rational;

/**
 * The time that workers' tasks take whoever does them: that of a task is the median over its
 * workers of each one's median time for it (Whiting, Hugh and Bernstein 2019, Fair Work).
 */
final class MedianTimes {
  private static final long MICROS_PER_HOUR = 3600 * SessionRules.MICROS_PER_SECOND;

  private final Map<String, Rational> hours = new HashMap<>();

  /**
   * @param sessions in a log whose workers are of one task each
   */
  MedianTimes(Sessions sessions, SessionRules rules) {
    Map<String, List<Rational>> ofWorkers = new HashMap<>();
    Map<WorkerKey, Integer> counts = new HashMap<>();
    for (int number : sessions.workers()) {
      List<Rational> lengths = sessions.lengths(number, rules);
      if (!lengths.isEmpty()) {
        WorkerKey key = sessions.taskWorker(number).key();
        counts.put(key, lengths.size());
        ofWorkers.computeIfAbsent(key.task(), task -> new ArrayList<>()).add(median(lengths));
      }
    }
    Map<String, Rational> ofTasks = new HashMap<>();
    ofWorkers.forEach((task, medians) -> ofTasks.put(task, median(medians)));
    counts.forEach(
        (key, tasks) ->
            hours.merge(key.name(), ofTasks.get(key.task()).times(tasks), Rational::plus));
  }

  private static Rational median(List<Rational> numbers) {
    List<Rational> sorted = numbers.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.get(middle).plus(sorted.get((sorted.size() - 1) / 2)).dividedBy(2);
  }

  /** Those of all tasks of a worker that count. */
  Rational hours(String worker) {
    return hours.getOrDefault(worker, Rational.ZERO).dividedBy(MICROS_PER_HOUR);
  }
}

package org.clickwage.tasklog;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clickwage.reference.ReferenceData;
import org.clickwage.sessions.TaskOutcome;
import org.clickwage.work.StatedMoney;

/**
 * What is read of a log's workers beside their tasks.
 *
 * @param by the columns that make groups, by their place: a worker counts once in each group
 * @param laws those of places and days, where each task has a reference of its own
 * @param counted the outcomes whose time weighs those references
 * @param minimum a rate that was given for all tasks, in other money than the log's: what it comes
 *     to hangs on the year of the task
 */
public record LogPeople(
    List<Integer> by,
    Optional<ReferenceData> laws,
    Set<TaskOutcome> counted,
    Optional<StatedMoney> minimum) {
  /** Nothing but their names. */
  public static final LogPeople NONE =
      new LogPeople(List.of(), Optional.empty(), Set.of(), Optional.empty());

  /** Stands between the cells that make a group and the worker's name, and in none of them. */
  private static final String BETWEEN = "\u001f";

  public LogPeople {
    by = List.copyOf(by);
    counted = Set.copyOf(counted);
  }

  /** The name under which the log keeps a worker of a group. */
  String name(List<String> group, String worker) {
    return group.isEmpty() ? worker : String.join(BETWEEN, group) + BETWEEN + worker;
  }

  /** The group of a worker of the log; empty where there are none. */
  public List<String> group(String name) {
    return by.isEmpty() ? List.of() : List.of(name.split(BETWEEN, -1)).subList(0, by.size());
  }

  /** The worker's own name. */
  public String worker(String name) {
    return by.isEmpty() ? name : name.split(BETWEEN, by.size() + 1)[by.size()];
  }
}

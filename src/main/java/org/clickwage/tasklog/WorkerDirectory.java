package org.clickwage.tasklog;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.clickwage.profile.TaskOutcome;
import org.clickwage.reference.ReferenceData;
import org.clickwage.work.DeclaredMoney;

/**
 * What is read of a log's workers beside their tasks.
 *
 * @param by the columns that make groups, by their place: a worker counts once in each group
 * @param laws those of places and days, where each task has a reference of its own
 * @param counted the outcomes whose time weighs those references
 * @param minimum a rate that was given for all tasks, in other money than the log's: what it comes
 *     to hangs on the year of the task
 */
public record WorkerDirectory(
    List<Integer> by,
    Optional<ReferenceData> laws,
    Set<TaskOutcome> counted,
    Optional<DeclaredMoney> minimum) {
  /** Nothing but their names. */
  public static final WorkerDirectory NONE =
      new WorkerDirectory(List.of(), Optional.empty(), Set.of(), Optional.empty());

  private static final String MARK = "\u001f";

  /** A mark of a cell's own is written otherwise than what stands between two cells. */
  private static final String OWN_MARK = MARK + "o";

  private static final String BETWEEN = MARK + "b";

  public WorkerDirectory {
    by = List.copyOf(by);
    counted = Set.copyOf(counted);
  }

  /** The name under which the log keeps a worker of a group. */
  String name(List<String> group, String worker) {
    StringBuilder name = new StringBuilder();
    group.forEach(cell -> name.append(cell.replace(MARK, OWN_MARK)).append(BETWEEN));
    return name.append(worker).toString();
  }

  /** The group of a worker of the log; empty where there are none. */
  public List<String> group(String name) {
    return parts(name).limit(by.size()).map(cell -> cell.replace(OWN_MARK, MARK)).toList();
  }

  /** The worker's own name. */
  public String worker(String name) {
    return parts(name).skip(by.size()).findFirst().orElseThrow();
  }

  private Stream<String> parts(String name) {
    return Stream.of(name.split(BETWEEN, by.size() + 1));
  }
}

package org.clickwage.disclosure;

import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/**
 * Which rows of a table for publication have too few workers to be shown: groups under the smallest
 * allowed size are suppressed, those under {@value #FLAGGED_BELOW} are flagged.
 *
 * <p>The total is withheld where taking the shown groups from it would leave what must not be seen:
 * when a single group is suppressed, or when the suppressed ones together are still under the
 * smallest size. No further group is suppressed to save the total: the groups are what such a table
 * is for. The row of a withheld total shows no count either, since a count is found by subtraction
 * as well. Workers are counted by group; one who is in two groups counts in both, but once among
 * the suppressed ones together. A group without any worker has nothing to hide and is shown as
 * empty.
 *
 * @param groups one for each group, in the order given
 */
public record Suppression(List<Cell> groups, Cell total) {
  public static final int FLAGGED_BELOW = 30;

  /** What becomes of one row. */
  public enum Cell {
    SHOWN,
    /** Shown, with a mark: an estimate from under {@value Suppression#FLAGGED_BELOW} workers. */
    FLAGGED,
    /** Of too few: its key stays visible, its figures don't. */
    SUPPRESSED,
    /** As a suppressed one, though of enough: what too few have would be found by subtraction. */
    COMPLEMENTARY;

    public boolean isHidden() {
      return this == SUPPRESSED || this == COMPLEMENTARY;
    }
  }

  /**
   * A smallest size of 1 suppresses nothing.
   *
   * @param countedAgain of some groups by their places, how often a worker is counted in them who
   *     is counted in another of them already
   */
  public static Suppression of(
      List<Long> groupWorkers,
      long totalWorkers,
      long minGroup,
      ToLongFunction<List<Integer>> countedAgain) {
    List<Cell> groups = groupWorkers.stream().map(workers -> cell(workers, minGroup)).toList();
    List<Integer> hidden =
        IntStream.range(0, groups.size())
            .filter(i -> groups.get(i) == Cell.SUPPRESSED)
            .boxed()
            .toList();
    long together = hidden.stream().mapToLong(groupWorkers::get).sum();
    boolean revealing =
        hidden.size() == 1
            || (hidden.size() > 1 && together - countedAgain.applyAsLong(hidden) < minGroup);
    Cell total = cell(totalWorkers, minGroup);
    return new Suppression(groups, revealing && !total.isHidden() ? Cell.COMPLEMENTARY : total);
  }

  private static Cell cell(long workers, long minGroup) {
    if (workers > 0 && workers < minGroup) {
      return Cell.SUPPRESSED;
    }
    return workers < FLAGGED_BELOW ? Cell.FLAGGED : Cell.SHOWN;
  }
}

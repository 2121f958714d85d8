package org.clickwage.tasklog;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.clickwage.reference.DayRange;

/**
 * What a task log comes to.
 *
 * @param minGroup groups of fewer workers are suppressed
 * @param hidesAny whether any row or figure is hidden, as it is of too few
 * @param references what the workers' rates were compared with
 * @param rows one for each method and gap, by group and last for all workers
 * @param outcomes the tasks by what became of them; together all records of the log, except those
 *     that only repeat the reward of a page
 * @param union the work under a gap of 0: the time in which workers held at least one task
 * @param workers with any task, whatever became of it
 * @param repeats records that only repeat the reward of a page, and so are no task more
 * @param withoutReference workers who have a task without a reference, where each task has its own
 * @param topUps what workers are owed, where it was asked for
 * @param floors pay floors that are tried, where any are
 * @param pieceRates pay per task compared with what a law makes due for it, where one does
 */
public record SessionsSummary(
    LogPlan plan,
    LogTotals log,
    int minGroup,
    boolean hidesAny,
    LogReferences references,
    List<SessionsRow> rows,
    List<SessionsOutcome> outcomes,
    LoggedWork union,
    long workers,
    long repeats,
    long withoutReference,
    Optional<TopUps> topUps,
    Optional<LogFloors> floors,
    Optional<PieceRates> pieceRates) {

  /** Those of the file, whatever became of them. */
  public long records() {
    return log.number(LogTotals.Count.RECORD);
  }

  /** Those that the user does not leave out. */
  public long tasks() {
    return records() - log.number(LogTotals.Count.LEFT_OUT);
  }

  /** Those of them whose pay is undecided, so that they are in no rate. */
  public long undecided() {
    return outcomes.stream()
        .filter(outcome -> outcome.isPending() && !outcome.counted())
        .mapToLong(SessionsOutcome::tasks)
        .sum();
  }

  /** The days of the tasks; empty where none says when it was. */
  public Optional<DayRange> days() {
    return log.days(plan.input().stamps().zone().orElse(ZoneOffset.UTC));
  }

  /** Whether any workers or tasks have a reference. */
  public boolean isCompared() {
    return rows.stream().anyMatch(row -> row.statistics().underpayment().isPresent());
  }

  /** All workers by the methods that were asked for. */
  public List<SessionsRow> ofAll() {
    return rows.stream().filter(SessionsRow::ofAll).toList();
  }

  /** The sessions of all with the longest gap, else the first method that was asked for. */
  public SessionsRow answering() {
    List<SessionsRow> all = ofAll();
    return all.stream()
        .filter(row -> row.figures().method() == SessionsMethod.SESSION)
        .reduce((before, row) -> row)
        .orElse(all.get(0));
  }
}

package org.clickwage.report;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.clickwage.disclosure.Suppression;
import org.clickwage.message.Note;
import org.clickwage.tasklog.LoggedWork;

/**
 * What a task log comes to.
 *
 * @param by the keys that make groups
 * @param minGroup groups of fewer workers are suppressed
 * @param rows one for each method and gap, by group and last for all workers
 * @param outcomes the tasks by what became of them; together all records of the log, but for those
 *     that only repeat the reward of a page
 * @param union the work under a gap of 0: the time in which workers held at least one task
 * @param perWorker whether rates are those of workers, and not of tasks
 * @param rate which hourly rate all of them are: {@code gross}
 * @param givesPay whether the log says what its tasks pay
 * @param currency of the log, else of the reference; empty where neither is known
 * @param notes what must be said beside the figures
 */
public record SessionsSummary(
    List<String> by,
    int minGroup,
    List<SessionsRow> rows,
    List<SessionsOutcome> outcomes,
    LoggedWork union,
    boolean perWorker,
    String rate,
    boolean givesPay,
    Optional<Currency> currency,
    List<Note> notes) {

  public SessionsSummary {
    by = List.copyOf(by);
    rows = List.copyOf(rows);
    outcomes = List.copyOf(outcomes);
    notes = List.copyOf(notes);
  }

  /** Whether the figures of any group are held back. */
  public boolean suppressesGroups() {
    return rows.stream().anyMatch(row -> !row.ofAll() && row.isSuppressed());
  }

  /** Whether a row of all workers is held back since it would reveal a group's. */
  public boolean withholdsTotal() {
    return ofAll().stream().anyMatch(row -> row.shown() == Suppression.Cell.COMPLEMENTARY);
  }

  /** All workers by the methods that were asked for. */
  List<SessionsRow> ofAll() {
    return rows.stream().filter(SessionsRow::ofAll).toList();
  }
}

package org.clickwage.report;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.clickwage.compare.ReferenceWage;
import org.clickwage.money.Rational;
import org.clickwage.note.Note;
import org.clickwage.sessions.LoggedWork;

/**
 * What a task log comes to.
 *
 * @param rows one for each method and gap
 * @param outcomes the tasks by what became of them; together all records of the log
 * @param union the work under a gap of 0: the time in which workers held at least one task
 * @param paidSeconds the time in which workers held at least one task that was paid
 * @param givesPay whether the log says what its tasks pay
 * @param currency of the log, else of the reference; empty where neither is known
 * @param notes what must be said beside the figures
 */
public record SessionsSummary(
    List<SessionsRow> rows,
    List<SessionsOutcome> outcomes,
    LoggedWork union,
    Rational paidSeconds,
    boolean givesPay,
    Optional<Currency> currency,
    Optional<ReferenceWage> reference,
    List<Note> notes) {

  public SessionsSummary {
    rows = List.copyOf(rows);
    outcomes = List.copyOf(outcomes);
    notes = List.copyOf(notes);
  }

  /** The time of the tasks that are not counted. */
  Rational secondsLeftOut() {
    return outcomes.stream()
        .filter(outcome -> !outcome.counted())
        .map(outcome -> outcome.seconds().orElse(Rational.ZERO))
        .reduce(Rational.ZERO, Rational::plus);
  }
}

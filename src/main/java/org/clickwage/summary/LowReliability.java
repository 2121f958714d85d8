package org.clickwage.summary;

import java.util.Collection;
import java.util.Optional;
import org.clickwage.disclosure.Suppression;
import org.clickwage.message.Note;

/**
 * How rows of few workers are marked: each where other rows of the table rest on enough, else in
 * one sentence for all.
 */
final class LowReliability {
  private static final String MARK = "\u00a0*";

  private final boolean isWeak;
  private final boolean isMarked;

  LowReliability(Collection<Suppression.Cell> rows) {
    isWeak = rows.contains(Suppression.Cell.FLAGGED);
    isMarked = isWeak && rows.contains(Suppression.Cell.SHOWN);
  }

  /** The name of a row, marked if it has to be. */
  String named(String name, Suppression.Cell row) {
    return isMarked && row == Suppression.Cell.FLAGGED ? name + MARK : name;
  }

  /** What a mark means, or that all rows would have one; empty where none is weak. */
  Optional<Note> note() {
    return note(isMarked ? "summary.few-marked" : "summary.few");
  }

  /** The same for figures without names. */
  Optional<Note> noteWithoutMarks() {
    return note("summary.few");
  }

  private Optional<Note> note(String key) {
    return isWeak
        ? Optional.of(Note.of(key, Integer.toString(Suppression.FLAGGED_BELOW)))
        : Optional.empty();
  }
}

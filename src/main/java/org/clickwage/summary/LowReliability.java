package org.clickwage.summary;

import java.util.Collection;
import java.util.Optional;
import org.clickwage.disclosure.Suppression;
import org.clickwage.message.Wording;

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
  Optional<String> note(Wording wording) {
    return note(isMarked ? "summary.few-marked" : "summary.few", wording);
  }

  /** The same for figures without names. */
  Optional<String> noteWithoutMarks(Wording wording) {
    return note("summary.few", wording);
  }

  private Optional<String> note(String key, Wording wording) {
    return isWeak
        ? Optional.of(wording.say(key, Integer.toString(Suppression.FLAGGED_BELOW)))
        : Optional.empty();
  }
}

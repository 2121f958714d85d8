package org.clickwage.reference;

import java.time.LocalDate;
import org.clickwage.message.Text;

/**
 * Whether a country had made Directive (EU) 2024/2831 on platform work its law.
 *
 * @param act that did; empty where none had
 * @param seen the day on which that was so
 */
public record Transposition(State state, Text act, LocalDate seen, Text source) {
  /** What was seen. */
  public enum State {
    TRANSPOSED,
    NOT_TRANSPOSED
  }

  static Transposition of(Row row) {
    return new Transposition(
        row.constant("state", State.class),
        row.sentence("act"),
        row.day("seen"),
        row.sentence("source"));
  }

  /** Whether a letter of this day may rest on it: an old row may be out of date. */
  public boolean isLawOn(LocalDate day) {
    return state == State.TRANSPOSED && !DataRequests.isOld(seen, day);
  }
}

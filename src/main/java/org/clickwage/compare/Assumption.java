package org.clickwage.compare;

import java.util.List;
import org.clickwage.message.Note;

/**
 * What was taken for a field that was not stated.
 *
 * @param because the sentence that says so
 */
public record Assumption(String field, String value, Note because) {
  /** An assumption by its kind, whose value a note may have. */
  public enum Kind implements Note.Kind {
    /** That the work is of today. */
    TODAY("assumption.today", "date", ""),
    /** That all amounts are of one hour, since no hours were stated. */
    ONE_HOUR("assumption.one-hour", "hours", "1"),
    ONE_TASK("assumption.one-task", "tasks", "1"),
    NO_UNPAID_HOURS("assumption.no-unpaid-hours", "unpaid_hours", "0"),
    NO_PAID_HOURS("assumption.no-paid-hours", "paid_hours", "0");

    private final String key;
    private final String field;
    private final String value;

    Kind(String key, String field, String value) {
      this.key = key;
      this.field = field;
      this.value = value;
    }

    @Override
    public String key() {
      return key;
    }
  }

  static List<Assumption> in(WageCalculation calculation) {
    return calculation.assumptions().stream()
        .filter(note -> note.kind() instanceof Kind)
        .map(note -> of((Kind) note.kind(), note))
        .toList();
  }

  private static Assumption of(Kind kind, Note note) {
    String value = note.values().isEmpty() ? kind.value : note.values().get(0).toString();
    return new Assumption(kind.field, value, note);
  }
}

package org.clickwage.report;

import java.util.ArrayList;
import java.util.List;
import org.clickwage.message.Note;

/** What is to be known of figures that are held back, since they tell of too few. */
public final class SuppressionNotes {
  private SuppressionNotes() {}

  /**
   * @param anyRow whether any row is held back
   * @param anyGroup whether that of a group is, which other tables could reveal
   * @param anyPendingPay whether a row that is shown lacks its undecided pay
   */
  public static List<Note> of(
      int minGroup, boolean anyRow, boolean anyGroup, boolean anyPendingPay) {
    String least = Integer.toString(minGroup);
    List<Note> notes = new ArrayList<>();
    if (anyRow) {
      notes.add(Note.of("summary.suppressed", least));
    }
    if (anyGroup) {
      notes.add(Note.of("summary.breakdowns"));
    }
    if (anyPendingPay) {
      notes.add(Note.of("summary.pending-of-few", least));
    }
    return notes;
  }
}

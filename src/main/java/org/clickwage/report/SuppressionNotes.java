package org.clickwage.report;

import java.util.ArrayList;
import java.util.List;
import org.clickwage.message.Note;

/** What is to be known of figures that are held back, since they tell of too few. */
public final class SuppressionNotes {
  private SuppressionNotes() {}

  /**
   * @param anyFigure whether any figure is held back, alone or with its row
   * @param anyGroup whether those of a group are, which other tables could reveal
   */
  public static List<Note> of(int minGroup, boolean anyFigure, boolean anyGroup) {
    List<Note> notes = new ArrayList<>();
    if (anyFigure) {
      notes.add(Note.of("summary.suppressed", Integer.toString(minGroup)));
    }
    if (anyGroup) {
      notes.add(Note.of("summary.breakdowns"));
    }
    return notes;
  }
}

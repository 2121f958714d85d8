package org.clickwage.checks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.clickwage.message.Note;
import org.clickwage.profile.ResolvedInput;

/** What is to be known of how a table's columns are read, by their titles and first records. */
public final class ColumnNotes {
  private ColumnNotes() {}

  /** All of it, of a survey. */
  public static List<Note> ofSurvey(ResolvedInput input) throws IOException {
    List<Note> notes = new ArrayList<>(PercentColumns.notes(input));
    notes.addAll(PeriodTitles.notes(input));
    notes.addAll(PeriodColumns.notes(input));
    notes.addAll(PayTitles.notes(input));
    notes.addAll(UnitTitles.notes(input));
    notes.addAll(ClockDecimals.notes(input));
    notes.addAll(MissingValueCodes.notes(input));
    ResponseCodes.note(input).ifPresent(notes::add);
    notes.addAll(ofWorkers(input, "summary.no-names"));
    SubtotalRows.note(input).ifPresent(notes::add);
    return notes;
  }

  /**
   * Of the workers' names alone.
   *
   * @param withoutName the key of the sentence that says what becomes of records without a name
   */
  public static List<Note> ofWorkers(ResolvedInput input, String withoutName) throws IOException {
    List<Note> notes = new ArrayList<>();
    ScientificNotationIds.note(input).ifPresent(notes::add);
    NearDuplicateIds.note(input).ifPresent(notes::add);
    MissingIds.note(input, withoutName).ifPresent(notes::add);
    return notes;
  }
}

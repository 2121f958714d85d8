package org.clickwage.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.clickwage.note.Note;

/** What is to be known of how a table's columns are read, by their titles and first records. */
final class ColumnNotes {
  private ColumnNotes() {}

  /** All of it, of a survey. */
  static List<Note> ofSurvey(TableInput input) throws IOException {
    List<Note> notes = new ArrayList<>(PercentColumns.notes(input));
    notes.addAll(PeriodTitles.notes(input));
    notes.addAll(PeriodColumns.notes(input));
    notes.addAll(PayTitles.notes(input));
    notes.addAll(UnitTitles.notes(input));
    notes.addAll(ClockDecimals.notes(input));
    notes.addAll(NumberCodes.notes(input));
    AnswerCodes.note(input).ifPresent(notes::add);
    notes.addAll(ofWorkers(input, "summary.no-names"));
    SubtotalRows.note(input).ifPresent(notes::add);
    return notes;
  }

  /**
   * Of the workers' names alone.
   *
   * @param withoutName the key of the sentence that says what becomes of records without a name
   */
  static List<Note> ofWorkers(TableInput input, String withoutName) throws IOException {
    List<Note> notes = new ArrayList<>();
    ShortenedNames.note(input).ifPresent(notes::add);
    NamesAlike.note(input).ifPresent(notes::add);
    NoNames.note(input, withoutName).ifPresent(notes::add);
    return notes;
  }
}

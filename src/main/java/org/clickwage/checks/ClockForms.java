package org.clickwage.checks;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.clickwage.message.Note;
import org.clickwage.message.WordList;
import org.clickwage.profile.RecordField;
import org.clickwage.work.TimeForm;

/**
 * Times like {@code 01:01:05}, which are hours, minutes and seconds unless their title says that
 * they are days, hours and minutes.
 */
public final class ClockForms implements Check {
  private final Sample sample;
  private final List<RecordField> times;

  ClockForms(Sample sample) {
    this.sample = sample;
    this.times =
        RecordField.TIMES.stream()
            .filter(field -> sample.hasColumn(field) && sample.mapping().form(field).isEmpty())
            .filter(field -> column(field).areAll(ClockForms::mayHaveDays))
            .toList();
  }

  private ColumnCells column(RecordField field) {
    return sample.columns().column(field);
  }

  private static boolean mayHaveDays(String cell) {
    return TimeForm.daysHoursMinutes(cell).isPresent();
  }

  /** The fields whose times are days, hours and minutes by their titles. */
  public static Map<RecordField, TimeForm> shown(Sample sample) {
    ClockForms clocks = new ClockForms(sample);
    Map<RecordField, TimeForm> shown = new EnumMap<>(RecordField.class);
    clocks.times.stream()
        .filter(field -> clocks.says("days", field))
        .forEach(field -> shown.put(field, TimeForm.DAYS_HOURS_MINUTES));
    return shown;
  }

  private boolean says(String form, RecordField field) {
    Pattern words = WordList.named("units").beginnings(form);
    return words.matcher(column(field).title().toLowerCase(Locale.ROOT)).find();
  }

  /** Nothing is open of a column that the export's profile knows. */
  @Override
  public List<Note> notes() {
    return times.stream()
        .filter(field -> !sample.isOfProfile(field) && !says("clock", field))
        .map(
            field ->
                Note.of(
                    "summary.clock-form",
                    column(field).name(),
                    field.columnName(),
                    TimeForm.DAYS_HOURS_MINUTES.written()))
        .toList();
  }
}

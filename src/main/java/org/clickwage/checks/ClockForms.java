package org.clickwage.checks;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clickwage.message.Note;
import org.clickwage.message.WordList;
import org.clickwage.profile.RecordField;
import org.clickwage.work.TimeForm;

/**
 * Times like {@code 01:01:05}, which are hours, minutes and seconds unless their title says that
 * they are days, hours and minutes.
 */
public record ClockForms(Sample sample) implements Check {
  private Stream<RecordField> times() {
    return RecordField.TIMES.stream()
        .filter(field -> sample.hasColumn(field) && sample.mapping().form(field).isEmpty())
        .filter(field -> column(field).areAll(cell -> TimeForm.daysHoursMinutes(cell).isPresent()));
  }

  private ColumnCells column(RecordField field) {
    return sample.columns().column(field);
  }

  /** The fields whose times are days, hours and minutes by their titles. */
  public Map<RecordField, TimeForm> shown() {
    Map<RecordField, TimeForm> shown = new EnumMap<>(RecordField.class);
    times()
        .filter(field -> says("days", field))
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
    return times()
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

package org.clickwage.checks;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.clickwage.message.Note;
import org.clickwage.message.WordList;
import org.clickwage.number.Rational;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.RecordField;
import org.clickwage.work.TimeForm;

/**
 * Times like {@code 01:01:05}, which are hours, minutes and seconds unless a title, or what other
 * columns show, says that they are days, hours and minutes.
 */
public final class ClockForms implements Check {
  private static final Rational DAY = Rational.of(24);

  private final Mapping mapping;
  private final Sample sample;
  private final List<RecordField> times;

  ClockForms(Sample sample) {
    this.mapping = sample.mapping();
    this.sample = sample;
    this.times =
        RecordField.TIMES.stream()
            .filter(field -> sample.hasColumn(field) && mapping.form(field).isEmpty())
            .filter(field -> sample.columns().column(field).areAll(ClockForms::mayHaveDays))
            .toList();
  }

  private static boolean mayHaveDays(String cell) {
    return TimeForm.daysHoursMinutes(cell).isPresent();
  }

  private static List<Rational> inDays(ColumnCells column) {
    return column.each(cell -> TimeForm.daysHoursMinutes(cell).orElseThrow());
  }

  /** The fields whose times are shown to be days, hours and minutes. */
  public static Map<RecordField, TimeForm> shown(Sample sample) {
    ClockForms clocks = new ClockForms(sample);
    Map<RecordField, TimeForm> shown = new EnumMap<>(RecordField.class);
    clocks.times.stream()
        .filter(clocks::areDays)
        .forEach(field -> shown.put(field, TimeForm.DAYS_HOURS_MINUTES));
    return shown;
  }

  private boolean areDays(RecordField field) {
    ColumnCells column = sample.columns().column(field);
    if (says("days", column)) {
      return true;
    }
    TimeEvidence evidence = sample.candidates().evidence();
    return evidence.of(column, inDays(column)).findAny().isPresent()
        && evidence.of(column).findAny().isEmpty();
  }

  private static boolean says(String form, ColumnCells column) {
    Pattern words = WordList.named("units").beginnings(form);
    return words.matcher(column.title().toLowerCase(Locale.ROOT)).find();
  }

  @Override
  public List<Note> notes() {
    return times.stream()
        .filter(this::isOpen)
        .map(
            field ->
                Note.of(
                    "summary.clock-form",
                    sample.columns().column(field).name(),
                    field.columnName(),
                    TimeForm.DAYS_HOURS_MINUTES.written()))
        .toList();
  }

  /** Whether nothing excludes the other reading: no day has more than 24 hours. */
  private boolean isOpen(RecordField field) {
    ColumnCells column = sample.columns().column(field);
    boolean isOfOneDay = mapping.gives(RecordField.DATE) && !mapping.gives(RecordField.TO);
    boolean isTooLong =
        inDays(column).stream().anyMatch(hours -> hours != null && DAY.isLessThan(hours));
    boolean isShown = sample.candidates().evidence().of(column).findAny().isPresent();
    return !says("clock", column) && !(isOfOneDay && isTooLong) && !isShown;
  }
}

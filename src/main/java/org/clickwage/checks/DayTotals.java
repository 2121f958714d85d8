package org.clickwage.checks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.clickwage.message.Note;
import org.clickwage.profile.FieldCells;
import org.clickwage.profile.RecordField;

/**
 * Hours that are the same on all rows of a day, and others on another day: they may be the day's
 * total, which would count once for each row.
 */
final class DayTotals {
  /** So many days have several rows. */
  private static final int FEWEST_DAYS = 2;

  private final RecordField time;

  /** The times of the rows of each day of each worker. */
  private final Map<List<String>, List<String>> times = new HashMap<>();

  private DayTotals(RecordField time) {
    this.time = time;
  }

  /** What is to be said of a column of hours; empty where each row has its own. */
  static Optional<Note> question(Sample sample) {
    boolean mayRepeat =
        sample.hasColumn(RecordField.DATE) && !sample.mapping().gives(RecordField.HOURS_PERIOD);
    return RecordField.WHOLE_TIMES.stream()
        .filter(field -> mayRepeat && sample.hasColumn(field))
        .findFirst()
        .filter(field -> new DayTotals(field).areIn(sample))
        .map(field -> Note.of("batch.day-totals", FieldCells.title(sample.mapping(), field)));
  }

  private boolean areIn(Sample sample) {
    sample.forEach(this::look);
    Set<Set<String>> totals = new HashSet<>();
    times.values().stream().filter(day -> day.size() > 1).map(Set::copyOf).forEach(totals::add);
    boolean isOneEach = totals.stream().allMatch(ofDay -> ofDay.size() == 1);
    return isOneEach && totals.size() >= FEWEST_DAYS;
  }

  private void look(FieldCells record) {
    if (record.has(time) && record.has(RecordField.DATE)) {
      times.computeIfAbsent(dayOf(record), any -> new ArrayList<>()).add(record.text(time));
    }
  }

  /**
   * Whose record it is, by the worker and the name of the case, and its day, which it must have.
   */
  static List<String> dayOf(FieldCells record) {
    return Stream.of(RecordField.WORKER, RecordField.NAME, RecordField.DATE)
        .map(record::text)
        .map(String::valueOf)
        .toList();
  }
}

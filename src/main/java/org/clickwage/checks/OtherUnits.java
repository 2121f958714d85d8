package org.clickwage.checks;

import java.util.List;
import java.util.Optional;
import org.clickwage.checks.Candidates.Choice;
import org.clickwage.message.Note;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.RecordField;

/** Times whose title names another unit than their field, or a rate. */
record OtherUnits(Sample sample) implements Check {
  @Override
  public List<Note> notes() {
    return RecordField.TIMES.stream()
        .filter(sample::hasColumn)
        .filter(this::isOpen)
        .flatMap(field -> note(field, sample.columns().column(field)).stream())
        .toList();
  }

  /** Whether neither the user nor the export says how the times of a field are written. */
  private boolean isOpen(RecordField field) {
    Mapping mapping = sample.mapping();
    List<String> known = mapping.profile().columns().getOrDefault(field, List.of());
    return known.isEmpty() && mapping.form(field).isEmpty();
  }

  private static Optional<Note> note(RecordField field, ColumnCells column) {
    if (Candidates.isRateOfPay(column)) {
      return Optional.of(Note.of("summary.rate-as-time", column.name(), field.columnName()));
    }
    return TimeUnit.named(column.title())
        .filter(unit -> unit != TimeUnit.of(field) && column.isBare())
        .map(unit -> note(field, unit, column));
  }

  private static Note note(RecordField field, TimeUnit unit, ColumnCells column) {
    String read = field.columnName();
    Note named = Note.of("cells." + Note.word(unit));
    return field.wholeTime().equals(Optional.of(field))
        ? Note.of(
            "summary.other-unit", column.name(), read, named, Choice.of(unit, column).toString())
        : Note.of("summary.other-unit-of-part", column.name(), read, named);
  }
}

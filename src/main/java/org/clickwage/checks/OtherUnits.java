package org.clickwage.checks;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clickwage.checks.Candidates.Choice;
import org.clickwage.message.Note;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.RecordField;

/** Times that seem to be in another unit than their field, or no times: hours of a rate. */
final class OtherUnits implements Check {
  private final Mapping mapping;
  private final List<RecordField> times;
  private final Sample sample;

  OtherUnits(Sample sample) {
    this.mapping = sample.mapping();
    this.times = RecordField.TIMES.stream().filter(sample::hasColumn).filter(this::isOpen).toList();
    this.sample = sample;
  }

  /** Whether neither the user nor the export says how the times of a field are written. */
  private boolean isOpen(RecordField field) {
    List<String> known = mapping.profile().columns().getOrDefault(field, List.of());
    return known.isEmpty() && mapping.form(field).isEmpty();
  }

  @Override
  public List<Note> notes() {
    if (times.stream().noneMatch(field -> sample.columns().column(field).isBare())) {
      return List.of();
    }
    return times.stream().flatMap(field -> note(field, sample.candidates()).stream()).toList();
  }

  private Optional<Note> note(RecordField field, Candidates candidates) {
    ColumnCells column = sample.columns().column(field);
    return candidates.evidence().isRate(column) && speaksOfMoney(column.title())
        ? Optional.of(Note.of("summary.rate-as-time", column.name(), field.columnName()))
        : unit(field, candidates.units(), column);
  }

  /** Minutes of waiting per hour are a rate too. */
  private static boolean speaksOfMoney(String title) {
    return TitleWords.suggest("rate", title) || TitleWords.suggest("pay", title);
  }

  private static Optional<Note> unit(RecordField field, TimeUnits units, ColumnCells column) {
    return Stream.of(units.of(column))
        .filter(known -> known.size() == 1 && !known.contains(TimeUnit.of(field)))
        .flatMap(known -> known.stream())
        .map(unit -> note(field, unit, column))
        .findFirst();
  }

  private static Note note(RecordField field, TimeUnit unit, ColumnCells column) {
    String read = field.columnName();
    Note cells = Note.of("cells." + Note.word(unit));
    return field.wholeTime().equals(Optional.of(field))
        ? Note.of(
            "summary.other-unit", column.name(), read, cells, Choice.of(unit, column).toString())
        : Note.of("summary.other-unit-of-part", column.name(), read, cells);
  }
}

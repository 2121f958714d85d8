package org.clickwage.checks;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clickwage.checks.Candidates.Choice;
import org.clickwage.message.Note;
import org.clickwage.profile.RecordField;

/** The columns that a user names for a field which their cells can't be. */
public final class MappedCells {
  private static final Set<RecordField> DAYS = EnumSet.of(RecordField.DATE, RecordField.FROM);

  private static final String WORDS = "words";

  private final Sample sample;

  private MappedCells(Sample sample) {
    this.sample = sample;
  }

  /** What is wrong with the fields of pay, time and day that the user has mapped. */
  public static Map<RecordField, Note> problems(Sample sample) {
    Set<RecordField> asked = EnumSet.of(RecordField.PAY);
    asked.addAll(RecordField.TIMES);
    asked.addAll(DAYS);
    asked.retainAll(sample.mapping().titles().asked());
    Map<RecordField, Note> problems = new EnumMap<>(RecordField.class);
    MappedCells judge = new MappedCells(sample);
    asked.forEach(field -> judge.problem(field).ifPresent(what -> problems.put(field, what)));
    return problems;
  }

  private Optional<Note> problem(RecordField field) {
    ColumnCells column = sample.columns().column(field);
    return column.isEmpty()
        ? Optional.empty()
        : otherKind(field, column).flatMap(kind -> problem(field, column, kind));
  }

  /** Words where no column fits better are reported with their records, and may be few. */
  private Optional<Note> problem(RecordField field, ColumnCells column, String kind) {
    List<Choice> right = right(field, column);
    String name = column.name();
    String read = field.columnName();
    Note cells = Note.of("cells." + kind);
    if (!right.isEmpty()) {
      return Optional.of(
          Note.of("mapping.other-column", name, read, cells, Proposal.listed(right)));
    }
    return kind.equals(WORDS)
        ? Optional.empty()
        : Optional.of(Note.of("mapping.other-cells", name, read, cells));
  }

  /** What the cells are, where they can't be the field; empty where they can. */
  private Optional<String> otherKind(RecordField field, ColumnCells column) {
    if (!column.canBe(field)) {
      return Optional.of(kind(column));
    } else if (field.wholeTime().isEmpty() || sample.mapping().form(field).isPresent()) {
      return Optional.empty();
    } else if (sample.candidates().hasOtherEnd(column)) {
      return Optional.of("clocks");
    } else if (sample.candidates().isPartOfTime(column)) {
      return Optional.of(column.areClocks() ? "clocks" : "rates");
    }
    return otherUnit(field, column).map(Note::word);
  }

  private static String kind(ColumnCells column) {
    if (column.areHourly()) {
      return "rates";
    } else if (column.fits(RecordField.DATE)) {
      return "dates";
    } else if (column.fits(RecordField.HOURS)) {
      return "times";
    }
    return column.fits(RecordField.PAY) ? "amounts" : WORDS;
  }

  /** The unit that other columns show, where it is not the field's. */
  private Optional<TimeUnit> otherUnit(RecordField field, ColumnCells column) {
    return sample.candidates().units().shown(column).filter(unit -> unit != TimeUnit.of(field));
  }

  /** The columns that fit the field; this one, where only its unit is another. */
  private List<Choice> right(RecordField field, ColumnCells column) {
    if (DAYS.contains(field)) {
      return sample.candidates().date().map(date -> Choice.of(field, date)).stream().toList();
    } else if (field == RecordField.PAY) {
      return sample.candidates().pay().stream().map(pay -> Choice.of(field, pay)).toList();
    }
    Optional<TimeUnit> unit = otherUnit(field, column);
    return unit.isPresent()
        ? List.of(Choice.of(unit.get(), column))
        : sample.candidates().choicesOfTime();
  }
}

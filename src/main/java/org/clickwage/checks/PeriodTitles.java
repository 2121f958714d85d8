package org.clickwage.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clickwage.message.Note;
import org.clickwage.profile.FieldCells;
import org.clickwage.profile.RecordField;

/**
 * Titles that name another period than amounts are read with, where only their cells can say it:
 * tips beside pay, tasks, costs.
 */
record PeriodTitles(Sample sample) implements Check {
  private static final List<RecordField> OF_CELLS =
      List.of(
          RecordField.TASKS,
          RecordField.COSTS,
          RecordField.DISTANCE_KM,
          RecordField.BONUS,
          RecordField.TIPS);

  @Override
  public List<Note> notes() {
    List<Note> notes = new ArrayList<>();
    notes.addAll(others(RecordField.PAY_PERIOD, RecordField.MONEY));
    notes.addAll(others(RecordField.HOURS_PERIOD, RecordField.TIMES));
    OF_CELLS.stream()
        .filter(field -> !isOfPay(field) || !sample.mapping().gives(RecordField.PAY_PERIOD))
        .filter(field -> !isOfPay(field) || !titled(field).equals(titled(RecordField.PAY)))
        .forEach(field -> ofCells(field).ifPresent(notes::add));
    return notes;
  }

  private Optional<Note> ofCells(RecordField field) {
    return titled(field)
        .map(named -> Note.of("summary.period-title-of-cells", title(field), named));
  }

  private static boolean isOfPay(RecordField field) {
    return field == RecordField.BONUS || field == RecordField.TIPS;
  }

  /** The columns whose title names another period than the one that is set for several. */
  private List<Note> others(RecordField period, Set<RecordField> fields) {
    List<RecordField> given =
        fields.stream()
            .filter(field -> field != RecordField.COSTS && sample.hasColumn(field))
            .toList();
    Optional<String> set = sample.mapping().constant(period);
    return set.isEmpty() || given.size() < 2
        ? List.of()
        : given.stream().flatMap(field -> other(field, set.get()).stream()).toList();
  }

  private Optional<Note> other(RecordField field, String set) {
    return titled(field)
        .filter(named -> !Periods.areSame(named, set))
        .map(named -> Note.of("summary.period-title-of-others", title(field), set, named));
  }

  /** The period that a title names, where no cell does. */
  private Optional<String> titled(RecordField field) {
    return TitlePeriods.of(sample.titles(field), RecordField.MONEY.contains(field))
        .filter(period -> !sample.columns().column(field).namePeriods());
  }

  private String title(RecordField field) {
    return FieldCells.title(sample.mapping(), field);
  }
}

package org.clickwage.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clickwage.message.Note;
import org.clickwage.profile.FieldCells;
import org.clickwage.profile.RecordField;
import org.clickwage.work.Notation;

/**
 * Titles that name another period than amounts are read with, where only their cells can say it:
 * tips beside pay, tasks, costs.
 */
final class PeriodTitles implements Check {
  private static final List<RecordField> OF_CELLS =
      List.of(RecordField.TASKS, RecordField.COSTS, RecordField.DISTANCE_KM);

  private static final List<RecordField> OF_PAY = List.of(RecordField.BONUS, RecordField.TIPS);

  private final Sample sample;

  PeriodTitles(Sample sample) {
    this.sample = sample;
  }

  @Override
  public List<Note> notes() {
    List<Note> notes = new ArrayList<>();
    OF_CELLS.forEach(field -> titled(field).ifPresent(named -> notes.add(ofCells(field, named))));
    Optional<String> ofPay = titled(RecordField.PAY);
    OF_PAY.forEach(
        field ->
            titled(field)
                .filter(named -> !ofPay.equals(Optional.of(named)))
                .filter(named -> !sample.mapping().gives(RecordField.PAY_PERIOD))
                .ifPresent(named -> notes.add(ofCells(field, named))));
    addOthers(RecordField.PAY_PERIOD, RecordField.MONEY, notes);
    addOthers(RecordField.HOURS_PERIOD, RecordField.TIMES, notes);
    return notes;
  }

  private Note ofCells(RecordField field, String named) {
    return Note.of("summary.period-title-of-cells", title(field), named);
  }

  /** Adds the columns whose title names another period than the one that is set for several. */
  private void addOthers(RecordField period, Set<RecordField> fields, List<Note> notes) {
    Optional<String> set = sample.mapping().constant(period);
    List<RecordField> given =
        fields.stream()
            .filter(field -> !OF_CELLS.contains(field))
            .filter(sample::hasColumn)
            .toList();
    if (set.isPresent() && given.size() > 1) {
      given.forEach(
          field ->
              titled(field)
                  .filter(named -> !Notation.per(named).equals(Notation.per(set.get())))
                  .map(
                      named ->
                          Note.of("summary.period-title-of-others", title(field), set.get(), named))
                  .ifPresent(notes::add));
    }
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

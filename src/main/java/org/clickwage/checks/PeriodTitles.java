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
final class PeriodTitles implements Check {
  private static final List<RecordField> OF_CELLS =
      List.of(
          RecordField.TASKS,
          RecordField.COSTS,
          RecordField.DISTANCE_KM,
          RecordField.BONUS,
          RecordField.TIPS);

  private final Sample sample;
  private final List<Note> notes = new ArrayList<>();

  PeriodTitles(Sample sample) {
    this.sample = sample;
  }

  @Override
  public List<Note> notes() {
    addOthers(RecordField.PAY_PERIOD, RecordField.MONEY);
    addOthers(RecordField.HOURS_PERIOD, RecordField.TIMES);
    Optional<String> ofPay = titled(RecordField.PAY);
    OF_CELLS.stream()
        .filter(field -> !isOfPay(field) || !sample.mapping().gives(RecordField.PAY_PERIOD))
        .forEach(
            field ->
                titled(field)
                    .filter(named -> !isOfPay(field) || !ofPay.equals(Optional.of(named)))
                    .map(named -> Note.of("summary.period-title-of-cells", title(field), named))
                    .ifPresent(notes::add));
    return notes;
  }

  private static boolean isOfPay(RecordField field) {
    return field == RecordField.BONUS || field == RecordField.TIPS;
  }

  /** Adds the columns whose title names another period than the one that is set for several. */
  private void addOthers(RecordField period, Set<RecordField> fields) {
    List<RecordField> given =
        fields.stream()
            .filter(field -> field != RecordField.COSTS && sample.hasColumn(field))
            .toList();
    Optional<String> set = sample.mapping().constant(period).filter(any -> given.size() > 1);
    given.forEach(
        field ->
            titled(field)
                .filter(named -> set.isPresent() && !Periods.areSame(named, set.get()))
                .map(
                    named ->
                        Note.of("summary.period-title-of-others", title(field), set.get(), named))
                .ifPresent(notes::add));
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

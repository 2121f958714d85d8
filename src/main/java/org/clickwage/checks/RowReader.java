package org.clickwage.checks;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.clickwage.checks.RowJudge.Row;
import org.clickwage.number.Amount;
import org.clickwage.number.Amount.Unit;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.profile.FieldCells;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.RecordField;
import org.clickwage.table.Chunk;
import org.clickwage.table.RecordCursor;
import org.clickwage.work.TimeForm;

/** Shows the rows of one pass to a judge: what each is called, and what it holds. */
final class RowReader {
  /** The fields whose cells a sum row adds up. */
  private static final List<RecordField> ADDED =
      Stream.of(
              RecordField.MONEY,
              RecordField.TIMES,
              Set.of(RecordField.TASKS, RecordField.DISTANCE_KM))
          .flatMap(Set::stream)
          .sorted()
          .toList();

  private final Sample sample;
  private final RecordCursor record;
  private final LabelWatch names;
  private final FieldCells row;
  private final CellReader cells;
  private final List<RecordField> fields;
  private final RowAmounts amounts;
  private byte[] above = {};

  RowReader(Sample sample, RecordCursor record, LabelWatch names) {
    this.sample = sample;
    this.record = record;
    this.names = names;
    this.row = new FieldCells(sample.mapping(), record);
    this.cells = new CellReader(sample, row, field -> false);
    this.fields = fields(sample);
    this.amounts = none(sample);
  }

  /** Those of them that have a column; what hours paid adds up to nothing. */
  static List<RecordField> fields(Sample sample) {
    Mapping mapping = sample.mapping();
    return ADDED.stream()
        .filter(sample::hasColumn)
        .filter(field -> !mapping.form(field).equals(Optional.of(TimeForm.PAY_PER_HOUR)))
        .toList();
  }

  /** No amounts of these fields. */
  static RowAmounts none(Sample sample) {
    return new RowAmounts(
        fields(sample).stream()
            .map(field -> RecordField.TIMES.contains(field) ? Unit.HOURS : field.unit()));
  }

  /** Shows the row at hand. */
  void show(RowJudge judge) {
    if (names.areTitles(record)) {
      judge.takeTitles(kept(RowLabel.NONE));
      return;
    }
    int name = names.placeOfName(record);
    RowLabel label =
        name == LabelWatch.NONE ? RowLabel.NONE : RowLabel.of(record.texts(), name, textsAbove());
    // A cell that is empty, a range or unreadable is no amount, as in a spreadsheet.
    for (int i = 0; i < fields.size(); i++) {
      read(fields.get(i), amounts.of(i));
    }
    judge.take(label, amounts, names.lacksUsualWords(record), () -> kept(label));
    above = Arrays.copyOfRange(record.bytes(), record.recordStart(), record.recordEnd());
  }

  private Row kept(RowLabel label) {
    return new Row(record.line(), record.texts(), label, amounts.copy());
  }

  private List<String> textsAbove() {
    RecordCursor row = new RecordCursor(sample.input().dialect());
    row.start(Chunk.of(above));
    return row.next() ? row.texts() : List.of();
  }

  /** Most are plain numbers. */
  private void read(RecordField field, Amount amount) {
    int column = sample.mapping().column(field);
    long digits = record.unscaled(column, cells.numbers(field));
    if (digits == 0 || row.isEmpty(column)) {
      amount.setUnknown();
    } else if (digits > 0 && sample.mapping().form(field).isEmpty()) {
      amount.set(digits, record.scale(), field.unit());
    } else {
      amount.set(row.has(field) ? exact(field) : null);
    }
  }

  /** Null where it is none. */
  private Rational exact(RecordField field) {
    return cells
        .meaning(field)
        .flatMap(CellMeaning::number)
        .filter(Range::isPoint)
        .map(Range::low)
        .filter(number -> !number.isZero())
        .orElse(null);
  }
}

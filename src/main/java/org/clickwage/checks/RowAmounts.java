package org.clickwage.checks;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clickwage.number.Amount;
import org.clickwage.number.Amount.Unit;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.profile.FieldCells;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.RecordField;
import org.clickwage.source.Record;
import org.clickwage.work.TimeForm;

/** What is added up in the columns of one row, or of several. */
final class RowAmounts {
  /** The fields whose cells a sum row adds up. */
  private static final List<RecordField> ADDED =
      Stream.of(
              RecordField.MONEY,
              RecordField.TIMES,
              Set.of(RecordField.TASKS, RecordField.DISTANCE_KM))
          .flatMap(Set::stream)
          .sorted()
          .toList();

  /** A sum is so much of itself and all rows and subtotals: a client called Total has less. */
  private static final Rational LEAST_PART_OF_SUM = Rational.of(1, 3);

  /**
   * Reads those of the row at hand, again for each. A cell that is empty, a range or unreadable is
   * none, as in a spreadsheet.
   */
  static final class Reader {
    private final Mapping mapping;
    private final FieldCells row;
    private final CellReader cells;
    private final List<RecordField> fields;
    private final RowAmounts amounts;

    Reader(Sample sample, Record row) {
      this.mapping = sample.mapping();
      this.row = new FieldCells(mapping, row);
      this.cells = new CellReader(sample, this.row, field -> false);
      this.fields = fields(sample);
      this.amounts = none(sample);
    }

    /** Those of the row, until the next is read. */
    RowAmounts read() {
      for (int i = 0; i < fields.size(); i++) {
        read(fields.get(i), amounts.of[i]);
      }
      return amounts;
    }

    /** Most are plain numbers. */
    private void read(RecordField field, Amount amount) {
      int column = mapping.column(field);
      Record record = row.record();
      long digits = record.unscaled(column, cells.numbers(field));
      if (digits == 0 || row.isEmpty(column)) {
        amount.setUnknown();
      } else if (digits > 0 && mapping.form(field).isEmpty()) {
        amount.set(digits, record.scale(), writtenIn(field));
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

    private static Unit writtenIn(RecordField field) {
      return switch (field) {
        case MINUTES -> Unit.MINUTES;
        case SECONDS, PAID_SECONDS, UNPAID_SECONDS -> Unit.SECONDS;
        default -> unit(field);
      };
    }
  }

  private final Amount[] of;

  private RowAmounts(Stream<Amount> of) {
    this.of = of.toArray(Amount[]::new);
  }

  /** No amounts of the fields that have columns. */
  static RowAmounts none(Sample sample) {
    return new RowAmounts(fields(sample).stream().map(field -> new Amount(unit(field))));
  }

  /** Those of them that have a column; what hours paid adds up to nothing. */
  static List<RecordField> fields(Sample sample) {
    Mapping mapping = sample.mapping();
    return ADDED.stream()
        .filter(sample::hasColumn)
        .filter(field -> !mapping.form(field).equals(Optional.of(TimeForm.PAY_PER_HOUR)))
        .toList();
  }

  private static Unit unit(RecordField field) {
    if (RecordField.MONEY.contains(field)) {
      return Unit.MONEY;
    }
    return RecordField.TIMES.contains(field) ? Unit.HOURS : Unit.COUNT;
  }

  RowAmounts copy() {
    return new RowAmounts(Stream.of(of).map(Amount::copy));
  }

  void clear() {
    Stream.of(of).forEach(Amount::setUnknown);
  }

  void add(RowAmounts more) {
    for (int i = 0; i < of.length; i++) {
      if (!of[i].isKnown()) {
        of[i].set(more.of[i]);
      } else if (more.of[i].isKnown()) {
        of[i].sum(of[i], more.of[i]);
      }
    }
  }

  int columns() {
    int columns = 0;
    for (Amount each : of) {
      columns += each.isKnown() ? 1 : 0;
    }
    return columns;
  }

  /** Whether it has amounts, and each is what others add up to. */
  boolean isSum(RowAmounts others) {
    return columns() > 0 && areAll(i -> of[i].equals(others.of[i]));
  }

  /** Whether it has amounts, and none of them is less than what others add up to. */
  boolean reaches(RowAmounts others) {
    return columns() > 0 && areAll(i -> !of[i].isLessThan(others.of[i]));
  }

  /** Whether any amount is so large that it may add up others, which don't count it. */
  boolean mayBeSum(RowAmounts others) {
    return !areAll(
        i -> {
          Rational rest = others.of[i].isKnown() ? others.of[i].value() : Rational.ZERO;
          Rational all = of[i].value().plus(rest);
          return of[i].value().isLessThan(all.times(LEAST_PART_OF_SUM));
        });
  }

  private boolean areAll(IntPredicate isSo) {
    return IntStream.range(0, of.length).allMatch(i -> !of[i].isKnown() || isSo.test(i));
  }
}

package org.clickwage.checks;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.profile.FieldCells;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.RecordField;
import org.clickwage.source.Record;

/** What is added up in the columns of one row, or of several. */
record RowAmounts(Map<RecordField, Rational> of) {
  /** The fields whose cells a sum row adds up. */
  private static final List<RecordField> ADDED =
      Stream.of(
              RecordField.MONEY,
              RecordField.TIMES,
              Set.of(RecordField.TASKS, RecordField.DISTANCE_KM))
          .flatMap(Set::stream)
          .sorted()
          .toList();

  private static final Set<RecordField> IN_OTHER_UNITS =
      EnumSet.of(
          RecordField.MINUTES,
          RecordField.SECONDS,
          RecordField.PAID_SECONDS,
          RecordField.UNPAID_SECONDS);

  /** A sum is so much of itself and all rows and subtotals: a client called Total has less. */
  private static final Rational LEAST_PART_OF_SUM = Rational.of(1, 3);

  /**
   * Reads those of the row at hand. A cell that is empty, a range or unreadable is none, as in a
   * spreadsheet.
   */
  static final class Reader {
    private final Mapping mapping;
    private final FieldCells row;
    private final CellReader cells;
    private final List<RecordField> fields;

    Reader(Sample sample, Record row) {
      this.mapping = sample.mapping();
      this.row = new FieldCells(mapping, row);
      this.cells = new CellReader(sample, this.row, field -> false);
      this.fields = ADDED.stream().filter(sample::hasColumn).toList();
    }

    RowAmounts read() {
      RowAmounts amounts = none();
      for (RecordField field : fields) {
        Rational amount = row.isEmpty(mapping.column(field)) ? null : amount(field);
        if (amount != null && !amount.isZero()) {
          amounts.of.put(field, amount);
        }
      }
      return amounts;
    }

    /** Most are plain numbers in the unit of what they are read as. */
    private Rational amount(RecordField field) {
      Rational plain = IN_OTHER_UNITS.contains(field) ? null : plain(field);
      if (plain != null || !row.has(field)) {
        return plain;
      }
      return cells
          .meaning(field)
          .flatMap(CellMeaning::number)
          .filter(Range::isPoint)
          .map(Range::low)
          .orElse(null);
    }

    private Rational plain(RecordField field) {
      Record record = row.record();
      long digits = record.unscaled(mapping.column(field), cells.numbers(field));
      return digits < 0 || mapping.form(field).isPresent()
          ? null
          : Rational.ofDecimal(digits, record.scale());
    }
  }

  static RowAmounts none() {
    return new RowAmounts(new EnumMap<>(RecordField.class));
  }

  void add(RowAmounts more) {
    more.of.forEach((field, amount) -> of.merge(field, amount, Rational::plus));
  }

  RowAmounts minus(RowAmounts less) {
    RowAmounts rest = none();
    of.forEach(
        (field, amount) ->
            rest.of.put(field, amount.minus(less.of.getOrDefault(field, Rational.ZERO))));
    return rest;
  }

  int columns() {
    return of.size();
  }

  /** Whether it has amounts, and each is what others add up to. */
  boolean isSum(RowAmounts others) {
    return !of.isEmpty()
        && of.entrySet().stream()
            .allMatch(each -> each.getValue().equals(others.of.get(each.getKey())));
  }

  /** Whether as many amounts are no less than those of others. */
  boolean reaches(RowAmounts others, int least) {
    return of.entrySet().stream()
            .filter(
                each -> {
                  Rational sum = others.of.getOrDefault(each.getKey(), Rational.ZERO);
                  return sum.isPositive() && !each.getValue().isLessThan(sum);
                })
            .count()
        >= least;
  }

  /** Whether any amount is so large that it may add up others, which don't count it. */
  boolean mayBeSum(RowAmounts others) {
    return of.entrySet().stream()
        .anyMatch(
            each -> {
              Rational all =
                  each.getValue().plus(others.of.getOrDefault(each.getKey(), Rational.ZERO));
              return !each.getValue().isLessThan(all.times(LEAST_PART_OF_SUM));
            });
  }

  static long distinct(Stream<RowAmounts> rows) {
    return rows.filter(row -> row.columns() > 0).collect(Collectors.toSet()).size();
  }
}

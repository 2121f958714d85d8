package org.clickwage.checks;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.profile.FieldCells;
import org.clickwage.profile.RecordField;

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

  /** A sum is so much of itself and all rows and subtotals: a client called Total has less. */
  private static final Rational LEAST_PART_OF_SUM = Rational.of(1, 3);

  static RowAmounts none() {
    return new RowAmounts(new EnumMap<>(RecordField.class));
  }

  /** Those of a row; a cell that is empty, a range or unreadable is none, as in a spreadsheet. */
  static RowAmounts of(Sample sample, FieldCells row) {
    RowAmounts amounts = none();
    CellReader reader = new CellReader(sample, row, field -> false);
    ADDED.stream()
        .filter(field -> sample.hasColumn(field) && row.has(field))
        .forEach(
            field ->
                reader
                    .meaning(field)
                    .flatMap(CellMeaning::number)
                    .filter(Range::isPoint)
                    .map(Range::low)
                    .filter(amount -> !amount.isZero())
                    .ifPresent(amount -> amounts.of.put(field, amount)));
    return amounts;
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

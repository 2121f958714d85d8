package org.clickwage.checks;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clickwage.number.Amount;
import org.clickwage.number.Amount.Unit;
import org.clickwage.profile.RecordField;
import org.clickwage.work.TimeForm;

/** What is in the columns of amounts of a row, or what those of several rows come to. */
final class RowAmounts {
  /** The fields of amounts. */
  static final Set<RecordField> FIELDS = EnumSet.of(RecordField.TASKS, RecordField.DISTANCE_KM);

  static {
    FIELDS.addAll(RecordField.MONEY);
    FIELDS.addAll(RecordField.TIMES);
  }

  private final Amount[] of;
  private int rows;

  /** None of these fields. */
  RowAmounts(List<RecordField> fields) {
    this(
        fields.stream()
            .map(field -> RecordField.TIMES.contains(field) ? Unit.HOURS : field.unit())
            .map(Amount::new));
  }

  private RowAmounts(Stream<Amount> of) {
    this.of = of.toArray(Amount[]::new);
  }

  /** Those that have a column; what hours paid adds up to nothing. */
  static List<RecordField> fields(Sample sample) {
    return sample
        .columns(FIELDS)
        .map(ColumnProfile::field)
        .filter(field -> !sample.mapping().form(field).equals(Optional.of(TimeForm.PAY_PER_HOUR)))
        .toList();
  }

  RowAmounts copy() {
    return new RowAmounts(Stream.of(of).map(Amount::copy));
  }

  /** That of a field by its place. */
  Amount of(int place) {
    return of[place];
  }

  /** How many rows were added up. */
  int rows() {
    return rows;
  }

  void add(RowAmounts more) {
    rows++;
    for (int i = 0; i < of.length; i++) {
      if (!of[i].isKnown()) {
        of[i].set(more.of[i]);
      } else if (more.of[i].isKnown()) {
        of[i].sum(of[i], more.of[i]);
      }
    }
  }

  /** How many are known. */
  long known() {
    return Stream.of(of).filter(Amount::isKnown).count();
  }

  /** Whether some are known, and each of them is what others come to. */
  boolean isSum(RowAmounts others) {
    return known() > 0 && places().allMatch(i -> of[i].equals(others.of[i]));
  }

  /**
   * Whether any is so large that it may add up others and subtotals, which don't count it: at least
   * half of them. A client called Total has less.
   */
  boolean mayBeSum(RowAmounts others) {
    RowAmounts twice = copy();
    twice.add(this);
    return places().anyMatch(i -> !twice.of[i].isLessThan(others.of[i]));
  }

  /** Those that are known. */
  private IntStream places() {
    return IntStream.range(0, of.length).filter(i -> of[i].isKnown());
  }
}

package org.clickwage.checks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Judges which rows of a table add up others. What a row is called and what it adds up to have to
 * agree; without a name it adds up two columns of five different rows.
 */
final class RowJudge {
  static final int LEAST_COLUMNS = 2;
  private static final int LEAST_ROWS = 2;
  private static final int LEAST_DIFFERENT = 5;

  /** Where more are called so and add up nothing, it is the name of someone. */
  private static final int MOST_KEPT = 1_000;

  /** What a row is called and holds. */
  record Row(long line, List<String> cells, RowLabel label, RowAmounts amounts) {
    boolean is(RowLabel other) {
      return label == other;
    }

    boolean isCalledSum() {
      return is(RowLabel.TOTAL) || is(RowLabel.SUBTOTAL);
    }

    boolean hasName() {
      return !is(RowLabel.NONE);
    }
  }

  private final boolean isWeighted;

  /** Those that may be sums, and are none of the rows right above them. */
  private final List<Row> kept = new ArrayList<>();

  /** All that can't be sums, together. */
  private final RowAmounts rest = RowAmounts.none();

  private long restRows;

  /** The records since the last row that is called a sum. */
  private RowAmounts block = RowAmounts.none();

  /** Some records, as many as it takes. */
  private final Set<RowAmounts> different = new HashSet<>();

  private final List<Row> sums = new ArrayList<>();
  private final List<Row> likely = new ArrayList<>();

  /**
   * @param isWeighted whether rows are people of different weights, of whom a sum is no plain one
   */
  RowJudge(boolean isWeighted) {
    this.isWeighted = isWeighted;
  }

  /** Those that are in no figure. */
  List<Row> sums() {
    return sums;
  }

  /** Those that may be sums or averages, and are counted all the same. */
  List<Row> likely() {
    return likely;
  }

  /** Those that are named as subtotals, and are counted all the same. */
  Stream<Row> subtotals() {
    return kept.stream().filter(row -> row.is(RowLabel.SUBTOTAL) && row.amounts.columns() > 0);
  }

  /**
   * Takes the next row. Sums of the rows right above come first, as they may be rows of a sum of
   * all themselves.
   *
   * @param mayHaveNoName whether it may be one whatever it is called
   */
  void take(Row row, boolean mayHaveNoName) {
    if (row.isCalledSum() && row.amounts.isSum(block)) {
      sums.add(row);
    } else if (mayHaveNoName || row.hasName() && kept.size() < MOST_KEPT) {
      kept.add(row);
    } else {
      rest.add(row.amounts);
      restRows++;
    }
    if (row.isCalledSum()) {
      block = RowAmounts.none();
    } else if (!row.hasName()) {
      block.add(row.amounts);
      if (row.amounts.columns() > 0 && different.size() <= LEAST_DIFFERENT) {
        different.add(row.amounts);
      }
    }
  }

  /** Judges those that are kept, when all were taken. */
  void finish() {
    RowAmounts records = together(kept.stream().filter(row -> !row.hasName()));
    List<Row> totals =
        kept.stream().filter(row -> row.is(RowLabel.TOTAL) && row.amounts.isSum(records)).toList();
    sums.addAll(totals);
    kept.removeAll(totals);
    RowAmounts all = together(kept.stream());
    kept.forEach(row -> judge(row, all.minus(row.amounts)));
  }

  private RowAmounts together(Stream<Row> rows) {
    RowAmounts sum = RowAmounts.none();
    sum.add(rest);
    rows.forEach(row -> sum.add(row.amounts));
    return sum;
  }

  /**
   * @param others what all other rows add up to
   */
  private void judge(Row row, RowAmounts others) {
    boolean isSum = row.amounts.isSum(others) || row.amounts.isSum(rest);
    boolean areColumns = row.amounts.columns() >= LEAST_COLUMNS;
    switch (row.label) {
      case TOTAL -> {
        if (isSum) {
          sums.add(row);
        } else if (isWeighted || row.amounts.mayBeSum(others)) {
          likely.add(row);
        }
      }
      case AVERAGE -> likely.add(row);
      default -> {
        boolean isFarFromChance = different.size() - (row.hasName() ? 0 : 1) >= LEAST_DIFFERENT;
        boolean areRows = restRows + kept.size() - 1 >= LEAST_ROWS;
        if (isSum && areColumns && isFarFromChance) {
          sums.add(row);
        } else if (isSum && (areColumns && areRows || isFarFromChance)) {
          likely.add(row);
        }
      }
    }
  }
}

package org.clickwage.checks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Judges which rows of a table add up others. What a row is called and what it adds up to have to
 * agree; without a name it adds up two columns of five different rows.
 */
final class RowJudge {
  private static final int LEAST_COLUMNS = 2;
  private static final int LEAST_ROWS = 2;
  private static final int LEAST_DIFFERENT = 5;

  /** Where more are called so and add up nothing, it is the name of someone. */
  private static final int MOST_KEPT = 1_000;

  /**
   * What a row is called and holds.
   *
   * @param saysLess whether it has more empty cells than the one above it
   */
  record Row(long line, List<String> cells, RowLabel label, RowAmounts amounts, boolean saysLess) {
    boolean is(RowLabel other) {
      return label == other;
    }

    boolean hasName() {
      return !is(RowLabel.NONE);
    }
  }

  /** Rows together, and some different ones, as many as it takes. */
  private static final class Stretch {
    private final RowAmounts sum;
    private final Set<RowAmounts> different = new HashSet<>();

    Stretch(RowAmounts none) {
      this.sum = none;
    }

    void add(RowAmounts row) {
      sum.add(row);
      // One more, since a row may be a sum of the others.
      if (different.size() <= LEAST_DIFFERENT && row.columns() > 0 && !different.contains(row)) {
        different.add(row.copy());
      }
    }

    /** Whether there are so many different ones besides some that it is no chance. */
    boolean isFarFromChance(int besides) {
      return different.size() - besides >= LEAST_DIFFERENT;
    }

    /** Whether its columns are multiples of one another, as at one rate, and tell the same. */
    boolean isOneColumn() {
      return different.stream().allMatch(row -> row.isMultipleOf(sum));
    }

    void clear() {
      sum.clear();
      different.clear();
    }
  }

  private final boolean isWeighted;

  /** Those that may be sums, and are none of the rows right above them. */
  private final List<Row> kept = new ArrayList<>();

  private long rows;

  /** The rows that count as records. */
  private final Stretch records;

  /** The records since the last row that is a sum, or is called so. */
  private final Stretch block;

  /** The records since the last row that begins with another cell. */
  private final RowAmounts group;

  /** The largest record. */
  private RowAmounts largest;

  /** All others together: a sum without a name is no less than those above it. */
  private final RowAmounts others;

  private final List<Row> sums = new ArrayList<>();
  private final List<Row> likely = new ArrayList<>();

  /**
   * @param isWeighted whether rows are people of different weights, of whom a sum is no plain one
   */
  RowJudge(boolean isWeighted, RowAmounts none) {
    this.isWeighted = isWeighted;
    this.records = new Stretch(none.copy());
    this.block = new Stretch(none.copy());
    this.group = none.copy();
    this.largest = none.copy();
    this.others = none.copy();
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

  /** Takes it that the next row is of another group than the one above it. */
  void beginGroup() {
    group.clear();
  }

  /**
   * Takes the next row. Sums of the rows right above come first, as they may be rows of a sum of
   * all themselves.
   *
   * @param row gives it for keeping
   */
  void take(RowLabel label, RowAmounts amounts, Supplier<Row> row) {
    boolean hasName = label != RowLabel.NONE;
    boolean isCalledSum = hasName && label != RowLabel.AVERAGE;
    boolean isOfBlock =
        isCalledSum
            ? amounts.isSum(block.sum) || amounts.isSum(group)
            : !hasName && block.isFarFromChance(0) && amounts.isSum(block.sum);
    if (isOfBlock) {
      Row sum = row.get();
      boolean isSure =
          isCalledSum
              || amounts.columns() >= LEAST_COLUMNS && (sum.saysLess || !block.isOneColumn());
      (isSure ? sums : likely).add(sum);
      if (!isSure) {
        addRecord(amounts);
      }
    } else if (hasName && kept.size() < MOST_KEPT) {
      kept.add(row.get());
    } else {
      if (amounts.reaches(others)) {
        kept.add(row.get());
      }
      addRecord(amounts);
    }
    if (isCalledSum || isOfBlock) {
      block.clear();
    } else if (!hasName) {
      block.add(amounts);
      group.add(amounts);
    }
  }

  private void addRecord(RowAmounts amounts) {
    records.add(amounts);
    rows++;
    if (largest.isWithin(amounts)) {
      others.add(largest);
      largest = amounts.copy();
    } else {
      others.add(amounts);
    }
  }

  /** How many rows count as records so far. */
  long rows() {
    return rows;
  }

  /** Whether some of the rows so far may be sums. */
  boolean mayHaveSums() {
    return !sums.isEmpty() || kept.stream().anyMatch(Row::hasName) || mayBeSum(largest);
  }

  /** Whether a row may add up them and others, in two columns. */
  boolean mayBeSum(RowAmounts amounts) {
    return amounts.columns() >= LEAST_COLUMNS && amounts.reaches(others);
  }

  /** Judges those that are kept, when all were taken. */
  void finish() {
    List<Row> totals =
        kept.stream()
            .filter(row -> row.is(RowLabel.TOTAL) && row.amounts.isSum(records.sum))
            .toList();
    sums.addAll(totals);
    kept.removeAll(totals);
    RowAmounts all = records.sum.copy();
    kept.stream().filter(Row::hasName).forEach(row -> all.add(row.amounts));
    kept.forEach(row -> judge(row, all));
  }

  /**
   * @param all what all rows add up to
   */
  private void judge(Row row, RowAmounts all) {
    boolean isFarFromChance = records.isFarFromChance(row.hasName() ? 0 : 1);
    boolean isSum =
        isSum(row, all, each -> true, isFarFromChance)
            || isSum(row, records.sum, each -> !each.hasName(), isFarFromChance);
    boolean areColumns = row.amounts.columns() >= LEAST_COLUMNS;
    switch (row.label) {
      case TOTAL -> {
        if (isSum) {
          sums.add(row);
        } else if (isWeighted || row.amounts.mayBeSum(all.minus(row.amounts, 1))) {
          likely.add(row);
        }
      }
      case AVERAGE -> likely.add(row);
      default -> {
        if (isSum && areColumns && isFarFromChance) {
          sums.add(row);
        } else if (isSum && (areColumns && rows > LEAST_ROWS || isFarFromChance)) {
          likely.add(row);
        }
      }
    }
  }

  /**
   * Whether a row adds up others.
   *
   * @param together what they come to with those of the kept rows that are counted there
   * @param comesAgain whether a sum may be there more than once
   */
  private boolean isSum(
      Row row, RowAmounts together, Predicate<Row> isCounted, boolean comesAgain) {
    long times =
        kept.stream()
            .filter(isCounted)
            .filter(each -> comesAgain ? each.amounts.equals(row.amounts) : each == row)
            .count();
    return row.amounts.isSum(together.minus(row.amounts, (int) times));
  }
}

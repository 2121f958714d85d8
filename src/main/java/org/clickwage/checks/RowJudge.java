package org.clickwage.checks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Judges which rows of a table add up others: all, or those right above or below. What a row is
 * called and what it adds up to have to agree; without a name it adds up two columns of five
 * different rows, and those below it only where it lacks words.
 */
final class RowJudge {
  private static final int LEAST_COLUMNS = 2;
  private static final int LEAST_ROWS = 2;
  private static final int LEAST_DIFFERENT = 5;

  /** So many may be open at once; each is less than a half of the one before. */
  private static final int MOST_BLOCKS = 20;

  /** Where more are called so and add up nothing, it is the name of someone. */
  private static final int MOST_KEPT = 1_000;

  /**
   * What a row is called and holds.
   *
   * @param missing how many words it lacks that most have
   */
  record Row(long line, List<String> cells, RowLabel label, RowAmounts amounts, int missing) {
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
  }

  /** Rows, and the one above them where it may add them up. */
  private record Block(Optional<Row> heading, Stretch rows) {
    /** Whether the heading is no less than these rows so far. */
    boolean isOpen() {
      return heading.isEmpty() || heading.get().amounts.reaches(rows.sum);
    }
  }

  private final boolean isWeighted;

  /** Those that may be sums, and are none of the rows right above them. */
  private final List<Row> kept = new ArrayList<>();

  private long rows;

  /** The rows that count as records. */
  private final Stretch records;

  private final RowAmounts none;

  /**
   * The records since the last row that is a sum, or is called so, and since each that lacks words
   * and is no less than those below it.
   */
  private final List<Block> blocks = new ArrayList<>();

  /** The records since the last row that begins with another cell. */
  private final RowAmounts group;

  /** How many words a record lacks that most have, apart from those that may be a sum of all. */
  private int mostMissing;

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
    this.none = none;
    this.records = new Stretch(none.copy());
    this.group = none.copy();
    this.largest = none.copy();
    this.others = none.copy();
    endBlocks();
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
   * Takes the next row. Sums of the rows next to them come first, as they may be rows of a sum of
   * all themselves.
   *
   * @param missing how many words it lacks that most have
   * @param row gives it for keeping
   */
  void take(RowLabel label, RowAmounts amounts, int missing, Supplier<Row> row) {
    boolean isCalledSum = label.isOfSum();
    if (isCalledSum || missing > 0) {
      judgeHeadings();
    }
    Optional<Stretch> above = above(label, amounts);
    if (above.isPresent() || isCalledSum && amounts.isSum(group)) {
      endBlocks();
      addSum(row.get(), above);
    } else if (isCalledSum) {
      endBlocks();
      beginBlock(Optional.of(row.get()));
    } else if (label == RowLabel.AVERAGE) {
      keep(row.get());
    } else {
      addToBlocks(amounts);
      if (missing > 0 && amounts.columns() > 0 && blocks.size() < MOST_BLOCKS) {
        beginBlock(Optional.of(row.get()));
      } else {
        addRecord(amounts, row);
      }
    }
  }

  /** The rows above that a row adds up, if it does. */
  private Optional<Stretch> above(RowLabel label, RowAmounts amounts) {
    for (int i = blocks.size() - 1; i >= 0; i--) {
      if (addsUp(label, amounts, blocks.get(i).rows)) {
        return Optional.of(blocks.get(i).rows);
      }
    }
    return Optional.empty();
  }

  private static boolean addsUp(RowLabel label, RowAmounts amounts, Stretch rows) {
    boolean isEnough = label.isOfSum() || label == RowLabel.NONE && rows.isFarFromChance(0);
    return isEnough && amounts.isSum(rows.sum);
  }

  /** Takes a row for a sum of some next to it, or names it where it may be one by chance. */
  private void addSum(Row row, Optional<Stretch> rows) {
    if (row.hasName() || rows.isEmpty() || isSure(row, rows.get())) {
      sums.add(row);
    } else {
      likely.add(row);
      addRecord(row.amounts);
    }
  }

  /** Two columns are sure; at one rate, a row has to differ from records by what it lacks, too. */
  private boolean isSure(Row row, Stretch rows) {
    return row.amounts.columns() >= LEAST_COLUMNS
        && (row.hasName() || row.missing > mostMissing || !rows.isOneColumn());
  }

  /** Finds a row that adds up those below it; with it what is above ends. */
  private void judgeHeadings() {
    for (int i = blocks.size() - 1; i > 0; i--) {
      Block block = blocks.get(i);
      Row row = block.heading.get();
      if (addsUp(row.is(RowLabel.TOTAL) ? RowLabel.NONE : row.label, row.amounts, block.rows)) {
        blocks.remove(i);
        endBlocks();
        blocks.set(0, new Block(Optional.empty(), block.rows));
        addSum(row, Optional.of(block.rows));
        return;
      }
    }
  }

  /** The rows that follow are none of those above. */
  private void endBlocks() {
    blocks.forEach(block -> block.heading.ifPresent(this::keep));
    blocks.clear();
    beginBlock(Optional.empty());
  }

  private void beginBlock(Optional<Row> heading) {
    blocks.add(new Block(heading, new Stretch(none.copy())));
  }

  /** Adds a record to all blocks, and ends those whose heading is less than that. */
  private void addToBlocks(RowAmounts amounts) {
    group.add(amounts);
    for (int i = blocks.size() - 1; i >= 0; i--) {
      Block block = blocks.get(i);
      block.rows.add(amounts);
      if (!block.isOpen()) {
        blocks.remove(i);
        keep(block.heading.get());
      }
    }
  }

  /** Keeps a row that may be a sum, if not of those next to it; one without a name is a record. */
  private void keep(Row row) {
    if (row.hasName() && kept.size() < MOST_KEPT) {
      kept.add(row);
    } else {
      mostMissing = row.amounts.reaches(others) ? mostMissing : Math.max(mostMissing, row.missing);
      addRecord(row.amounts, () -> row);
    }
  }

  private void addRecord(RowAmounts amounts, Supplier<Row> row) {
    if (amounts.reaches(others)) {
      kept.add(row.get());
    }
    addRecord(amounts);
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

  /** Whether some of the rows that were taken, as the first ones, may be sums. */
  boolean mayHaveSums() {
    judgeHeadings();
    endBlocks();
    return !sums.isEmpty() || kept.stream().anyMatch(Row::hasName) || mayBeSum(largest);
  }

  /** Whether a row may add up them and others, in two columns. */
  boolean mayBeSum(RowAmounts amounts) {
    return amounts.columns() >= LEAST_COLUMNS && amounts.reaches(others);
  }

  /** Judges those that are kept, when all were taken. */
  void finish() {
    judgeHeadings();
    endBlocks();
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
        if (isSum && isFarFromChance && isSure(row, records)) {
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

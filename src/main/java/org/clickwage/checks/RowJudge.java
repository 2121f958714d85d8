package org.clickwage.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Judges which rows of a table add up others: by their names and amounts; or, without a name, by
 * the words that they lack and two columns that add up the rows above them since the last sum. The
 * first row of a table may add up those below it in the same way.
 */
final class RowJudge {
  private static final int LEAST_COLUMNS = 2;

  /** One row or two may come to another by chance. */
  private static final int LEAST_ROWS = 3;

  /** Where more are called so and add up nothing, it is the name of someone. */
  private static final int MOST_OPEN = 1_000;

  /** What a row is called and holds. */
  record Row(long line, List<String> cells, RowLabel label, RowAmounts amounts) {
    boolean is(RowLabel other) {
      return label == other;
    }
  }

  /** Rows together: the records, and with them those that may be sums. */
  private static final class Stretch {
    private final RowAmounts records;
    private final RowAmounts withOpen;
    private int rows;

    Stretch(RowAmounts none) {
      this.records = none.copy();
      this.withOpen = none.copy();
    }

    void add(RowAmounts record) {
      records.add(record);
      withOpen.add(record);
      rows++;
    }

    void clear() {
      records.clear();
      withOpen.clear();
      rows = 0;
    }

    /** Whether a row adds them up; one without a name so many that it is no chance. */
    boolean isAddedUp(RowLabel label, RowAmounts amounts) {
      boolean isEnough = label != RowLabel.NONE || rows >= LEAST_ROWS;
      return isEnough && (amounts.isSum(records) || amounts.isSum(withOpen));
    }
  }

  private final boolean isWeighted;
  private final Stretch all;
  private final Stretch table;

  /** The rows since the last sum, or since the last one that is called so. */
  private final Stretch block;

  /** The rows since the last one that begins with another cell. */
  private final Stretch group;

  private final List<Stretch> stretches;

  /** Those that may be sums of rows below them. */
  private final List<Row> open = new ArrayList<>();

  /** The last of them, if the rows of the block are below it. */
  private Optional<Row> heading = Optional.empty();

  private final List<Row> sums = new ArrayList<>();
  private final List<Row> likely = new ArrayList<>();

  /**
   * @param isWeighted whether rows are people of different weights, of whom a sum is no plain one
   */
  RowJudge(boolean isWeighted, RowAmounts none) {
    this.isWeighted = isWeighted;
    this.all = new Stretch(none);
    this.table = new Stretch(none);
    this.block = new Stretch(none);
    this.group = new Stretch(none);
    this.stretches = List.of(all, table, block, group);
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
    return open.stream().filter(row -> row.is(RowLabel.SUBTOTAL) && row.amounts.columns() > 0);
  }

  /** How many rows count as records so far. */
  long rows() {
    return all.rows;
  }

  /** Takes it that the next row is of another group than the one above it. */
  void beginGroup() {
    group.clear();
  }

  /**
   * Takes the next row.
   *
   * @param lacksWords whether it lacks words that most have
   * @param row gives it for keeping
   */
  void take(RowLabel label, RowAmounts amounts, boolean lacksWords, Supplier<Row> row) {
    boolean mayBeSum =
        label.isOfSum()
            || label == RowLabel.NONE && lacksWords && amounts.columns() >= LEAST_COLUMNS;
    if (mayBeSum && addsUpRowsAbove(label, amounts)) {
      endBlock();
      sums.add(row.get());
    } else if (label == RowLabel.AVERAGE) {
      likely.add(row.get());
    } else if (mayBeSum && (label.isOfSum() || isFirst()) && open.size() < MOST_OPEN) {
      endBlock();
      open(row.get());
    } else {
      stretches.forEach(each -> each.add(amounts));
    }
  }

  private boolean isFirst() {
    return table.rows == 0 && heading.isEmpty();
  }

  private boolean addsUpRowsAbove(RowLabel label, RowAmounts amounts) {
    return block.isAddedUp(label, amounts)
        || table.isAddedUp(label, amounts)
        || all.isAddedUp(label, amounts)
        || label.isOfSum() && group.isAddedUp(label, amounts);
  }

  private void open(Row row) {
    open.add(row);
    heading = Optional.of(row);
    stretches.forEach(each -> each.withOpen.add(row.amounts));
  }

  /** The rows that follow are none of those above, which the heading may add up. */
  private void endBlock() {
    heading.ifPresent(row -> judge(row, block));
    heading = Optional.empty();
    block.clear();
    group.clear();
  }

  private void judge(Row row, Stretch below) {
    boolean isEnough = row.label != RowLabel.NONE || below.rows >= LEAST_ROWS;
    if (isEnough && row.amounts.isSum(below.records)) {
      open.remove(row);
      sums.add(row);
    }
  }

  /** The rows that follow are of another table, below its own titles. */
  void endTable() {
    endBlock();
    openTotals().forEach(row -> judge(row, table));
    table.clear();
  }

  /** Those that may add up more than the rows next to them. */
  private List<Row> openTotals() {
    return open.stream().filter(row -> !row.is(RowLabel.SUBTOTAL)).toList();
  }

  /** Whether some of the rows that were taken, as the first ones, may be sums. */
  boolean mayHaveSums() {
    endBlock();
    return !sums.isEmpty()
        || open.stream().anyMatch(row -> !row.is(RowLabel.NONE) || mayBeSum(row.amounts));
  }

  /** Whether a row may add up the records and others, in two columns. */
  boolean mayBeSum(RowAmounts amounts) {
    return amounts.columns() >= LEAST_COLUMNS && amounts.reaches(all.records);
  }

  /** Judges those that are open, when all were taken. */
  void finish() {
    endTable();
    openTotals().forEach(row -> judge(row, all));
    openTotals().stream()
        .filter(row -> row.is(RowLabel.TOTAL))
        .filter(row -> isWeighted || row.amounts.mayBeSum(all.records))
        .forEach(likely::add);
  }
}

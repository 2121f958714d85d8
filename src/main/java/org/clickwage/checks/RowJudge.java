package org.clickwage.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Judges which rows of a table add up others, those since the last sum or all: by their names and
 * amounts; or, without a name, by the words that they lack and two amounts. A row that is called a
 * sum, and the first one of all, may add up those below it.
 */
final class RowJudge {
  private static final int LEAST_COLUMNS = 2;

  /** One row or two may come to another by chance. */
  private static final int LEAST_ROWS = 3;

  /** Where more are called so and add up nothing, it is the name of someone. */
  private static final int MOST_OPEN = 1_000;

  /** What a row is called and holds. */
  record Row(long line, List<String> cells, RowLabel label, RowAmounts amounts) {
    boolean isSum(RowAmounts others) {
      return RowJudge.isSum(label, amounts, others);
    }
  }

  private final RowAmounts records;
  private final RowAmounts withOpen;
  private final RowAmounts sinceSum;
  private final List<Row> sums = new ArrayList<>();
  private final List<Row> titles = new ArrayList<>();
  private final List<Row> averages = new ArrayList<>();

  /** Those that may be sums of rows below them. */
  private final List<Row> open = new ArrayList<>();

  /** The last of them, if all rows since the last sum are below it. */
  private Optional<Row> heading = Optional.empty();

  private long rows;

  RowJudge(RowAmounts none) {
    this.records = none.copy();
    this.withOpen = none.copy();
    this.sinceSum = none.copy();
  }

  List<Row> sums() {
    return sums;
  }

  /** Those that are the titles once more. */
  List<Row> titles() {
    return titles;
  }

  /** Those that may be sums or averages by their names, and are counted all the same. */
  Stream<Row> likely() {
    return Stream.concat(averages.stream(), open.stream().filter(this::isLikely));
  }

  private boolean isLikely(Row row) {
    return row.label == RowLabel.SUBTOTAL && row.amounts.columns() > 0
        || row.label == RowLabel.TOTAL && row.amounts.mayBeSum(records);
  }

  /** How many rows were taken. */
  long rows() {
    return rows;
  }

  /**
   * Takes the next row.
   *
   * @param lacksWords whether it lacks words that most have
   * @param row gives it for keeping
   */
  void take(RowLabel label, RowAmounts amounts, boolean lacksWords, Supplier<Row> row) {
    rows++;
    boolean mayBeSum =
        label.isOfSum()
            || label == RowLabel.NONE && lacksWords && amounts.columns() >= LEAST_COLUMNS;
    if (mayBeSum && addsUpRowsAbove(label, amounts)) {
      endBlock();
      sums.add(row.get());
    } else if (label == RowLabel.AVERAGE) {
      averages.add(row.get());
    } else if (mayBeSum && (label.isOfSum() || rows == 1) && open.size() < MOST_OPEN) {
      endBlock();
      heading = Optional.of(row.get());
      open.add(heading.get());
      withOpen.add(amounts);
    } else {
      records.add(amounts);
      withOpen.add(amounts);
      sinceSum.add(amounts);
    }
  }

  private boolean addsUpRowsAbove(RowLabel label, RowAmounts amounts) {
    return isSum(label, amounts, sinceSum)
        || isSum(label, amounts, records)
        || isSum(label, amounts, withOpen);
  }

  /** Whether a row adds up others; one without a name so many that it is no chance. */
  private static boolean isSum(RowLabel label, RowAmounts amounts, RowAmounts others) {
    return (label != RowLabel.NONE || others.rows() >= LEAST_ROWS) && amounts.isSum(others);
  }

  /** Takes the titles once more: the rows that follow are of another table. */
  void takeTitles(Row row) {
    rows++;
    endBlock();
    titles.add(row);
  }

  /** The rows that follow are none of those above, which the heading may add up. */
  private void endBlock() {
    heading.filter(row -> row.isSum(sinceSum)).ifPresent(this::takeAsSum);
    heading = Optional.empty();
    sinceSum.clear();
  }

  private void takeAsSum(Row row) {
    open.remove(row);
    sums.add(row);
  }

  /** Judges those that are open, when all were taken. */
  void finish() {
    endBlock();
    List.copyOf(open).stream().filter(row -> row.isSum(records)).forEach(this::takeAsSum);
  }

  /** Whether some of the rows that were taken, as the first ones, may be none. */
  boolean mayHaveOthers() {
    return !sums.isEmpty()
        || !titles.isEmpty()
        || open.stream().anyMatch(row -> row.amounts.mayBeSum(records));
  }
}

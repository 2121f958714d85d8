package org.clickwage.checks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.clickwage.message.Note;
import org.clickwage.message.Suggestions;
import org.clickwage.profile.RecordField;
import org.clickwage.profile.ResolvedInput;
import org.clickwage.source.CellText;
import org.clickwage.source.Parts;
import org.clickwage.source.Records;
import org.clickwage.table.CsvSource;

/**
 * The rows of a table that are no records: sums of others, and the titles once more. What a row is
 * called and what it adds up to have to agree; without a name it adds up two columns of five
 * different rows. Of a long table the first and the last row may be sums.
 */
public final class SumRows {
  /** So many rows at the most are all looked at. */
  private static final int MOST_ROWS = 1_000;

  /** The first of a longer one, by which it is seen whether its ends may be sums. */
  private static final int ROWS_OF_LONG = 100;

  private static final int BYTES = 1 << 16;
  private static final int LAST_BYTES = 1 << 14;
  private static final int LEAST_COLUMNS = 2;
  private static final int LEAST_ROWS = 2;
  private static final int LEAST_DIFFERENT = 5;
  private static final int MOST_LINES = 12;

  private record Row(long line, List<String> cells, RowLabel label, RowAmounts amounts) {
    boolean is(RowLabel other) {
      return label == other;
    }
  }

  private final Sample sample;
  private final List<String> titles;
  private final Set<List<String>> leftOut = new HashSet<>();
  private final Set<Long> sums = new TreeSet<>();
  private final Set<Long> likely = new TreeSet<>();
  private final Set<Long> titlesAgain = new TreeSet<>();
  private Optional<String> subtotals = Optional.empty();
  private List<String> above = List.of();

  private SumRows(Sample sample) {
    this.sample = sample;
    this.titles = sample.input().dialect().header().stream().map(CellText::stripped).toList();
  }

  /** Looks at the rows of a file. */
  public static SumRows of(ResolvedInput input) throws IOException {
    SumRows found = new SumRows(Sample.of(input));
    boolean isLong = found.isLong();
    List<Row> rows = found.firstRows(isLong ? ROWS_OF_LONG : MOST_ROWS);
    if (isLong) {
      rows.forEach(found::nameSubtotal);
      found.judgeEnds(rows);
    } else {
      found.judge(rows);
    }
    return found;
  }

  /** The file without them. */
  public ResolvedInput input() {
    return sample.input().without(leftOut);
  }

  /** Which rows are left out, and which may be sums and are counted all the same. */
  public List<Note> notes() {
    return Stream.of(
            note("summary.sum-rows", sums),
            note("summary.titles-again", titlesAgain),
            note("summary.totals-row", likely),
            subtotals.map(column -> Note.of("summary.subtotal-rows", column)))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Note> note(String key, Set<Long> lines) {
    String file = sample.input().file().fileName() + ":";
    List<String> places = lines.stream().map(line -> file + line).toList();
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(Note.of(key, Suggestions.titles(places, MOST_LINES)));
  }

  private boolean isLong() throws IOException {
    AtomicInteger rows = new AtomicInteger();
    forEach(
        source(sample.input().file()::look),
        (record, amounts) -> rows.incrementAndGet() <= MOST_ROWS);
    return rows.get() > MOST_ROWS;
  }

  private List<Row> firstRows(int most) throws IOException {
    List<Row> rows = new ArrayList<>();
    forEach(
        source(sample.input().file()::look),
        (record, amounts) -> {
          if (isTitles(record)) {
            titlesAgain.add(record.line());
            leftOut.add(record.texts());
          } else {
            rows.add(row(record, amounts));
          }
          return rows.size() < most;
        });
    return rows;
  }

  private CsvSource source(CsvSource.Opener bytes) {
    return new CsvSource(bytes, sample.input().dialect(), BYTES);
  }

  private interface Look {
    boolean goesOnAfter(Records record, RowAmounts.Reader amounts);
  }

  private void forEach(CsvSource source, Look look) throws IOException {
    try (Parts parts = source.read()) {
      Records records = parts.records();
      RowAmounts.Reader amounts = new RowAmounts.Reader(sample, records);
      parts.read(records, () -> records.isBlank() || look.goesOnAfter(records, amounts));
    }
  }

  private boolean isTitles(Records record) {
    return !titles.isEmpty()
        && CellText.stripped(record.text(0)).equals(titles.get(0))
        && record.texts().stream().map(CellText::stripped).toList().equals(titles);
  }

  private Row row(Records record, RowAmounts.Reader amounts) {
    List<String> cells = record.texts();
    RowLabel label = RowLabel.of(cells, above);
    above = cells;
    return new Row(record.line(), cells, label, amounts.read());
  }

  /** Sums of the rows right above first, as they may be rows of a sum of all themselves. */
  private void judge(List<Row> rows) {
    List<Row> others = new ArrayList<>();
    RowAmounts block = RowAmounts.none();
    for (Row row : rows) {
      boolean isCalledSum = row.is(RowLabel.TOTAL) || row.is(RowLabel.SUBTOTAL);
      if (isCalledSum && row.amounts.isSum(block)) {
        leaveOut(row);
      } else {
        others.add(row);
      }
      if (row.is(RowLabel.NONE)) {
        block.add(row.amounts);
      } else if (isCalledSum) {
        block = RowAmounts.none();
      }
    }
    RowAmounts records = sum(others.stream().filter(row -> row.is(RowLabel.NONE)));
    List.copyOf(others).stream()
        .filter(row -> row.is(RowLabel.TOTAL) && row.amounts.isSum(records))
        .forEach(
            row -> {
              leaveOut(row);
              others.remove(row);
            });
    RowAmounts all = sum(others.stream());
    long different = RowAmounts.distinct(others.stream().map(Row::amounts)) - 1;
    others.forEach(row -> judge(row, all.minus(row.amounts), others.size() - 1, different));
    others.forEach(this::nameSubtotal);
  }

  private static RowAmounts sum(Stream<Row> rows) {
    RowAmounts sum = RowAmounts.none();
    rows.forEach(row -> sum.add(row.amounts));
    return sum;
  }

  /**
   * @param others what all other rows add up to
   * @param rows how many they are
   * @param different how many of them have other amounts than the rest
   */
  private void judge(Row row, RowAmounts others, long rows, long different) {
    boolean isSum = row.amounts.isSum(others);
    boolean areColumns = row.amounts.columns() >= LEAST_COLUMNS;
    boolean isFarFromChance = different >= LEAST_DIFFERENT;
    switch (row.label) {
      case TOTAL -> {
        if (isSum) {
          leaveOut(row);
        } else if (sample.hasColumn(RecordField.WEIGHT) || row.amounts.mayBeSum(others)) {
          likely.add(row.line);
        }
      }
      case AVERAGE -> likely.add(row.line);
      default -> {
        if (isSum && areColumns && isFarFromChance) {
          leaveOut(row);
        } else if (isSum && (areColumns && rows >= LEAST_ROWS || isFarFromChance)) {
          likely.add(row.line);
        }
      }
    }
  }

  private void leaveOut(Row row) {
    leftOut.add(row.cells);
    sums.add(row.line);
  }

  private void nameSubtotal(Row row) {
    if (row.is(RowLabel.SUBTOTAL) && row.amounts.columns() > 0 && subtotals.isEmpty()) {
      subtotals = Optional.of(sample.mapping().nameOf(RowLabel.place(row.cells)));
    }
  }

  /** Reads all of a long table only where the first or the last row is like a sum of others. */
  private void judgeEnds(List<Row> first) throws IOException {
    List<Row> some = first.stream().skip(1).toList();
    RowAmounts sumOfSome = sum(some.stream());
    List<Row> ends =
        Stream.concat(first.stream().limit(1), lastRow().stream())
            .filter(row -> mayBeSum(row, sumOfSome))
            .toList();
    if (ends.isEmpty()) {
      return;
    }
    long different = RowAmounts.distinct(some.stream().map(Row::amounts));
    List<Row> found = new ArrayList<>();
    RowAmounts records = RowAmounts.none();
    forEach(
        source(sample.input().file()::read),
        (record, amounts) -> {
          Optional<Row> end = endOf(ends, record);
          end.ifPresentOrElse(
              row -> found.add(new Row(record.line(), row.cells, row.label, row.amounts)),
              () -> records.add(amounts.read()));
          return true;
        });
    found.forEach(row -> judge(row, records, MOST_ROWS, different));
  }

  private static boolean mayBeSum(Row row, RowAmounts some) {
    return row.is(RowLabel.TOTAL)
        || row.is(RowLabel.AVERAGE)
        || row.amounts.reaches(some, LEAST_COLUMNS);
  }

  private static Optional<Row> endOf(List<Row> ends, Records record) {
    String cell = record.text(0);
    return ends.stream()
        .filter(row -> row.cells.get(0).equals(cell) && row.cells.equals(record.texts()))
        .findFirst();
  }

  private Optional<Row> lastRow() throws IOException {
    List<Row> last = new ArrayList<>();
    forEach(
        end(),
        (record, amounts) -> {
          if (record.isFollowedByNothing()) {
            last.clear();
            last.add(row(record, amounts));
          }
          return true;
        });
    return last.stream().findFirst();
  }

  /** The last lines, or all of what has none that could be read by themselves. */
  private CsvSource end() {
    ResolvedInput input = sample.input();
    return input.dialect().isTranscoded()
        ? source(input.file()::read)
        : new CsvSource(() -> input.file().end(LAST_BYTES), input.dialect().withoutHead(), BYTES);
  }
}

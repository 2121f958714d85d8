package org.clickwage.checks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clickwage.checks.RowJudge.Row;
import org.clickwage.message.Note;
import org.clickwage.message.Suggestions;
import org.clickwage.profile.RecordField;
import org.clickwage.profile.ResolvedInput;
import org.clickwage.source.CellText;
import org.clickwage.source.Parts;
import org.clickwage.source.Record;
import org.clickwage.source.Records;
import org.clickwage.table.Chunker;
import org.clickwage.table.CsvSource;

/**
 * The rows of a table that are no records: sums of others, and the titles once more. Of a long
 * table all rows are judged only where one of them shows, at its ends or as it is read for
 * something else, that there may be such rows.
 */
public final class SumRows {
  /** So many rows at the most are all judged. */
  private static final int MOST_ROWS = 1_000;

  /** The first of a longer one, by which it is seen whether its ends may be sums. */
  private static final int ROWS_OF_LONG = 100;

  private static final int BYTES = 1 << 16;
  private static final int LAST_BYTES = 1 << 14;
  private static final int MOST_LINES = 12;

  private final Sample sample;
  private final List<String> titles;
  private final Set<List<String>> leftOut = new HashSet<>();
  private final Set<Long> titlesAgain = new TreeSet<>();
  private final RowJudge judge;

  /** What sees further rows; empty where all are judged. */
  private Optional<LabelWatch> watch = Optional.empty();

  private List<String> above = List.of();

  private SumRows(Sample sample) {
    this.sample = sample;
    this.titles = sample.input().dialect().header().stream().map(CellText::stripped).toList();
    this.judge = new RowJudge(sample.hasColumn(RecordField.WEIGHT));
  }

  /** Looks at the rows of a short file, and at the first and the last of a long one. */
  public static SumRows of(ResolvedInput input) throws IOException {
    SumRows rows = new SumRows(Sample.of(input));
    if (rows.isLong()) {
      rows.judgeEnds();
    } else {
      rows.judge(row -> true);
    }
    return rows;
  }

  /** Looks at all rows of a file, as what comes of it can't be taken back. */
  public static SumRows ofAll(ResolvedInput input) throws IOException {
    SumRows rows = of(input);
    if (rows.watch.isPresent()) {
      try (Chunker all = rows.watched(new Chunker(input.file().look(), input.dialect(), BYTES))) {
        all.read(all.records(), () -> !rows.haveMore());
      }
    }
    if (rows.haveMore()) {
      rows.judge();
    }
    return rows;
  }

  /** Looks at the further rows of a long file while they are read for something else. */
  public Chunker watched(Chunker records) {
    return watch.map(records::watchedBy).orElse(records);
  }

  /** Whether a row that may be no record was seen since. */
  public boolean haveMore() {
    return watch.filter(LabelWatch::hasMet).isPresent();
  }

  /** Judges all rows, after some were seen that may be no records. */
  public void judge() throws IOException {
    judge(row -> false);
  }

  /** The file without them. */
  public ResolvedInput input() {
    return sample.input().without(leftOut);
  }

  /** Which rows are left out, and which may be sums and are counted all the same. */
  public List<Note> notes() {
    Optional<Note> subtotals =
        judge
            .subtotals()
            .findFirst()
            .map(row -> sample.mapping().nameOf(RowLabel.place(row.cells())))
            .map(column -> Note.of("summary.subtotal-rows", column));
    return Stream.of(
            note("summary.sum-rows", lines(judge.sums())),
            note("summary.titles-again", titlesAgain),
            note("summary.totals-row", lines(judge.likely())),
            subtotals)
        .flatMap(Optional::stream)
        .toList();
  }

  private static Set<Long> lines(List<Row> rows) {
    return rows.stream().map(Row::line).collect(Collectors.toCollection(TreeSet::new));
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
    forEach(all(), (record, amounts) -> rows.incrementAndGet() <= MOST_ROWS);
    return rows.get() > MOST_ROWS;
  }

  private CsvSource all() {
    return new CsvSource(sample.input().file()::look, sample.input().dialect(), BYTES);
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

  private boolean areTitles(Record record) {
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

  /**
   * @param mayHaveNoName which rows may be sums whatever they are called
   */
  private void judge(Predicate<Row> mayHaveNoName) throws IOException {
    watch = Optional.empty();
    above = List.of();
    forEach(
        all(),
        (record, amounts) -> {
          if (areTitles(record)) {
            titlesAgain.add(record.line());
            leftOut.add(record.texts());
          } else {
            Row row = row(record, amounts);
            judge.take(row, mayHaveNoName.test(row));
          }
          return true;
        });
    judge.finish();
    judge.sums().forEach(row -> leftOut.add(row.cells()));
  }

  /** Judges all rows of a long table where its ends, or the first names in it, are like sums. */
  private void judgeEnds() throws IOException {
    List<Row> rows = new ArrayList<>();
    forEach(
        all(),
        (record, amounts) -> {
          rows.add(row(record, amounts));
          return rows.size() < ROWS_OF_LONG;
        });
    RowAmounts some = RowAmounts.none();
    rows.stream().skip(1).forEach(row -> some.add(row.amounts()));
    lastRow().ifPresent(rows::add);
    Set<List<String>> ends =
        Stream.of(rows.get(0), rows.get(rows.size() - 1))
            .filter(row -> row.amounts().reaches(some, RowJudge.LEAST_COLUMNS))
            .map(Row::cells)
            .collect(Collectors.toSet());
    if (!ends.isEmpty() || rows.stream().anyMatch(Row::hasName)) {
      judge(row -> ends.contains(row.cells()));
    } else {
      watch = Optional.of(new LabelWatch(sample.input().dialect(), titles, this::areTitles));
    }
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
        ? all()
        : new CsvSource(() -> input.file().end(LAST_BYTES), input.dialect().withoutHead(), BYTES);
  }
}

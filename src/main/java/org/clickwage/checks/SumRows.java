package org.clickwage.checks;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clickwage.checks.RowJudge.Row;
import org.clickwage.message.Note;
import org.clickwage.message.Suggestions;
import org.clickwage.number.BinaryForm;
import org.clickwage.profile.RecordField;
import org.clickwage.profile.ResolvedInput;
import org.clickwage.source.CellText;
import org.clickwage.table.Chunker;
import org.clickwage.table.Dialect;
import org.clickwage.table.RecordCursor;

/**
 * The rows of a table that are no records: sums of others, and the titles once more. Of a long
 * table all rows are judged only where its beginning, its last row, or one that is read for
 * something else, shows that there may be such rows.
 */
public final class SumRows {
  /** So many rows at the most are all judged. */
  private static final int MOST_ROWS = 1_000;

  /** The first of a longer one, by which it is seen whether there may be sums. */
  private static final int ROWS_OF_LONG = 100;

  private static final int BYTES = 1 << 16;
  private static final int LAST_BYTES = 1 << 14;
  private static final int MOST_LINES = 12;

  private final Sample sample;
  private final Dialect dialect;
  private final LabelWatch names;
  private final Set<List<String>> leftOut = new HashSet<>();
  private final Set<Long> titlesAgain = new TreeSet<>();
  private final RowJudge judge;

  /** What sees further rows; empty where all are judged. */
  private Optional<LabelWatch> watch = Optional.empty();

  private SumRows(Sample sample) {
    this.sample = sample;
    this.dialect = sample.input().dialect();
    List<String> titles = dialect.header().stream().map(CellText::stripped).toList();
    this.names = new LabelWatch(dialect, titles, words());
    names.learn(sample.first());
    this.judge = newJudge();
  }

  /** Looks at the rows of a short file, and at the first and the last of a long one. */
  public static SumRows of(ResolvedInput input) throws IOException {
    SumRows rows = new SumRows(Sample.of(input));
    if (!rows.isLong() || rows.mayHaveSums()) {
      rows.judge();
    } else {
      rows.watch = Optional.of(rows.names);
    }
    return rows;
  }

  /** Looks at all rows of a file, as what comes of it can't be taken back. */
  public static SumRows ofAll(ResolvedInput input) throws IOException {
    SumRows rows = new SumRows(Sample.of(input));
    rows.judge();
    return rows;
  }

  /**
   * The same of a part of a file of which was found out which rows are none.
   *
   * @param leftOut those
   * @param watches whether the further ones are looked at
   */
  public static SumRows known(ResolvedInput input, Set<List<String>> leftOut, boolean watches)
      throws IOException {
    SumRows rows = new SumRows(Sample.of(input));
    rows.leftOut.addAll(leftOut);
    rows.watch = watches ? Optional.of(rows.names) : Optional.empty();
    return rows;
  }

  /** Whether it looks at further rows while they are read. */
  public boolean watches() {
    return watch.isPresent();
  }

  /** Takes whether a further row may be none, or adds what was met elsewhere. */
  public void exchange(BinaryForm form) {
    if (form.isThere(haveMore())) {
      names.meet();
    }
  }

  /** Looks at the further rows of a long file while they are read for something else. */
  public Chunker watched(Chunker records) {
    return watch.map(records::watchedBy).orElse(records);
  }

  /** Whether there may be such rows among the further ones. */
  public boolean haveMore() {
    return watch.filter(LabelWatch::hasMet).isPresent();
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
    return rows.stream().map(Row::line).collect(toCollection(TreeSet::new));
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
    forEach(all(), row -> rows.incrementAndGet() <= MOST_ROWS);
    return rows.get() > MOST_ROWS;
  }

  private Chunker all() throws IOException {
    return new Chunker(sample.input().file().look(), dialect, BYTES);
  }

  /** Looks at rows that say something, and whether to go on after each. */
  private void forEach(Chunker rows, Predicate<RowReader> look) throws IOException {
    try (rows) {
      RecordCursor record = rows.records();
      RowReader row = new RowReader(sample, record, names);
      rows.read(record, () -> record.isBlank() || look.test(row));
    }
  }

  private RowJudge newJudge() {
    return new RowJudge(sample.hasColumn(RecordField.WEIGHT), RowAmounts.none(sample));
  }

  /** Judges all rows, after some were seen that may be no records. */
  public void judge() throws IOException {
    watch = Optional.empty();
    forEach(
        all(),
        row -> {
          if (row.areTitles()) {
            judge.endTable();
            titlesAgain.add(row.record().line());
            leftOut.add(row.record().texts());
          } else {
            row.show(judge);
          }
          return true;
        });
    judge.finish();
    judge.sums().forEach(row -> leftOut.add(row.cells()));
  }

  /** Whether the first rows of a long table, or its last, are like sums. */
  private boolean mayHaveSums() throws IOException {
    RowJudge first = newJudge();
    forEach(
        all(),
        row -> {
          row.show(first);
          return first.rows() < ROWS_OF_LONG;
        });
    AtomicBoolean mayHave = new AtomicBoolean(first.mayHaveSums());
    forEach(
        end(),
        row -> {
          boolean isLast = row.record().isFollowedByNothing();
          if (isLast && row.mayBeSum(first)) {
            mayHave.set(true);
          }
          return true;
        });
    return mayHave.get();
  }

  /** The columns whose cells no sum is made of. */
  private int[] words() {
    Set<Integer> added =
        RowAmounts.fields(sample).stream().map(sample.mapping()::column).collect(toSet());
    return IntStream.range(0, sample.mapping().header().size())
        .filter(column -> !added.contains(column))
        .toArray();
  }

  /** The last lines, or all of what has none that could be read by themselves. */
  private Chunker end() throws IOException {
    return dialect.isTranscoded()
        ? all()
        : new Chunker(sample.input().file().end(LAST_BYTES), dialect.withoutHead(), BYTES);
  }
}

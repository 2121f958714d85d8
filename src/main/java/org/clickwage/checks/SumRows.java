package org.clickwage.checks;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.clickwage.checks.RowJudge.Row;
import org.clickwage.message.Note;
import org.clickwage.message.Suggestions;
import org.clickwage.number.BinaryForm;
import org.clickwage.profile.ResolvedInput;
import org.clickwage.table.Chunker;
import org.clickwage.table.RecordCursor;

/**
 * The rows of a table that are no records: sums of others, and the titles once more. Of a long
 * table all rows are judged only where its first rows, or one that is read for something else, show
 * that there may be such rows.
 */
public final class SumRows {
  /** So many rows at the most are all judged, and so many first ones of a longer table. */
  private static final int MOST_ROWS = 1_000;

  private static final int BYTES = 1 << 16;
  private static final int MOST_LINES = 12;

  private final Sample sample;
  private final LabelWatch names;
  private RowJudge judge;
  private Set<List<String>> leftOut = Set.of();

  /** Whether it looks at further rows while they are read. */
  private boolean watches;

  private SumRows(Sample sample) {
    this.sample = sample;
    this.names = new LabelWatch(sample);
    this.judge = new RowJudge(RowReader.none(sample));
  }

  /** Looks at the rows of a short file, and at the first of a long one. */
  public static SumRows of(ResolvedInput input) throws IOException {
    SumRows rows = new SumRows(Sample.of(input));
    RowJudge first = rows.judged(MOST_ROWS + 1);
    if (first.rows() <= MOST_ROWS) {
      rows.take(first);
    } else if (first.mayHaveOthers()) {
      rows.judge();
    } else {
      rows.watches = true;
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
    rows.leftOut = leftOut;
    rows.watches = watches;
    return rows;
  }

  /** Whether it looks at further rows while they are read. */
  public boolean watches() {
    return watches;
  }

  /** Takes whether a further row may be none, or adds what was met elsewhere. */
  public void exchange(BinaryForm form) {
    if (form.isThere(haveMore())) {
      names.meet();
    }
  }

  /** Looks at the further rows of a long file while they are read for something else. */
  public Chunker watched(Chunker records) {
    return watches ? records.watchedBy(names) : records;
  }

  /** Whether there may be such rows among the further ones. */
  public boolean haveMore() {
    return watches && names.hasMet();
  }

  /** The file without them. */
  public ResolvedInput input() {
    return sample.input().without(leftOut);
  }

  /** Which rows are left out, and which may be sums and are counted all the same. */
  public List<Note> notes() {
    return Stream.of(
            note("summary.sum-rows", judge.sums().stream()),
            note("summary.titles-again", judge.titles().stream()),
            note("summary.totals-row", judge.likely()))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Note> note(String key, Stream<Row> rows) {
    String file = sample.input().file().fileName() + ":";
    Set<Long> lines = rows.map(Row::line).collect(toCollection(TreeSet::new));
    List<String> places = lines.stream().map(line -> file + line).toList();
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(Note.of(key, Suggestions.titles(places, MOST_LINES)));
  }

  /** Judges all rows, after some were seen that may be no records. */
  public void judge() throws IOException {
    take(judged(Long.MAX_VALUE));
  }

  private void take(RowJudge ofAll) {
    watches = false;
    judge = ofAll;
    leftOut =
        Stream.concat(judge.sums().stream(), judge.titles().stream())
            .map(Row::cells)
            .collect(toSet());
  }

  /** Judges so many first rows, of those that say something. */
  private RowJudge judged(long most) throws IOException {
    RowJudge judging = new RowJudge(RowReader.none(sample));
    try (Chunker rows =
        new Chunker(sample.input().file().look(), sample.input().dialect(), BYTES)) {
      RecordCursor record = rows.records();
      RowReader reader = new RowReader(sample, record, names);
      rows.read(
          record,
          () -> {
            if (!record.isBlank()) {
              reader.show(judging);
            }
            return judging.rows() < most;
          });
    }
    judging.finish();
    return judging;
  }
}

package org.clickwage.checks;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.clickwage.message.Note;
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

  /** The first of all rows. */
  private final Sample all;

  private final Sample records;
  private final RowLabels labels;
  private final List<Note> notes;
  private final boolean watches;
  private volatile boolean hasMet;

  private SumRows(Sample all, Sample records, RowLabels labels, List<Note> notes, boolean watches) {
    this.all = all;
    this.records = records;
    this.labels = labels;
    this.notes = notes;
    this.watches = watches;
  }

  /**
   * Looks at the rows of a short file, and at the first of a long one.
   *
   * @param ofLong whether at all of a long one too, as what comes of it can't be taken back
   */
  public static SumRows of(ResolvedInput input, boolean ofLong) throws IOException {
    SumRows rows = of(input, Set.of(), true);
    RowJudge first = rows.judge(ofLong ? Long.MAX_VALUE : MOST_ROWS + 1);
    if (ofLong || first.rows() <= MOST_ROWS) {
      return rows.with(first);
    }
    return first.mayHaveOthers() ? rows.judged() : rows;
  }

  /**
   * Those of a file, or of a part of one, of which some are known.
   *
   * @param leftOut those
   * @param watches whether the further ones are looked at
   */
  public static SumRows of(ResolvedInput input, Set<List<String>> leftOut, boolean watches) {
    Sample all = new Sample(input);
    return new SumRows(all, without(leftOut, all), new RowLabels(all), List.of(), watches);
  }

  private SumRows with(RowJudge judge) {
    return new SumRows(all, without(judge.leftOut(), all), labels, judge.notes(), false);
  }

  private static Sample without(Set<List<String>> rows, Sample all) {
    return rows.isEmpty() ? all : new Sample(all.input().without(rows));
  }

  /** The same for another reading, in which none is met yet. */
  public SumRows copy() {
    return new SumRows(all, records, labels, notes, watches);
  }

  /** The same with all rows judged, after some were seen that may be no records. */
  public SumRows judged() throws IOException {
    return with(judge(Long.MAX_VALUE));
  }

  /** Whether it looks at further rows while they are read. */
  public boolean watches() {
    return watches;
  }

  /** Takes whether a further row may be none, or adds what was met elsewhere. */
  public void exchange(BinaryForm form) {
    hasMet |= form.isThere(haveMore());
  }

  /** Looks at the further rows of a long file while they are read for something else. */
  public Chunker watched(Chunker records) {
    return watches ? records.watchedBy(this::see) : records;
  }

  private void see(RecordCursor record) {
    if (!hasMet && labels.mayBeNone(record)) {
      hasMet = true;
    }
  }

  /** Whether there may be such rows among the further ones. */
  public boolean haveMore() {
    return watches && hasMet;
  }

  /** The file without them. */
  public ResolvedInput input() {
    return records.input();
  }

  /** Its first records, without them. */
  public Sample sample() {
    return records;
  }

  /** Which rows are left out, and which may be sums and are counted all the same. */
  public List<Note> notes() {
    return notes;
  }

  /** Judges so many first rows, of those that say something. */
  private RowJudge judge(long most) throws IOException {
    try (Chunker rows = new Chunker(all.input().file().look(), all.input().dialect(), BYTES)) {
      RecordCursor record = rows.records();
      RowJudge judge = new RowJudge(all, labels, record);
      rows.read(
          record,
          () -> {
            if (!record.isBlank()) {
              judge.take();
            }
            return judge.rows() < most;
          });
      judge.finish();
      return judge;
    }
  }
}

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

  private final Sample sample;
  private final RowLabels labels;
  private List<Note> notes = List.of();
  private Set<List<String>> leftOut;

  /** Whether it looks at further rows while they are read. */
  private boolean watches;

  private volatile boolean hasMet;

  /**
   * Those of a file, or of a part of one, of which some are known.
   *
   * @param leftOut those
   * @param watches whether the further ones are looked at
   */
  public SumRows(ResolvedInput input, Set<List<String>> leftOut, boolean watches)
      throws IOException {
    this.sample = Sample.of(input);
    this.labels = new RowLabels(sample);
    this.leftOut = leftOut;
    this.watches = watches;
  }

  /**
   * Looks at the rows of a short file, and at the first of a long one.
   *
   * @param all whether at all of a long one too, as what comes of it can't be taken back
   */
  public static SumRows of(ResolvedInput input, boolean all) throws IOException {
    SumRows rows = new SumRows(input, Set.of(), true);
    RowJudge first = rows.judged(all ? Long.MAX_VALUE : MOST_ROWS + 1);
    if (all || first.rows() <= MOST_ROWS) {
      rows.take(first);
    } else if (first.mayHaveOthers()) {
      rows.judge();
    }
    return rows;
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
    return sample.input().without(leftOut);
  }

  /** Its first records, without them. */
  public Sample sample() throws IOException {
    return leftOut.isEmpty() ? sample : Sample.of(input());
  }

  /** Which rows are left out, and which may be sums and are counted all the same. */
  public List<Note> notes() {
    return notes;
  }

  /** Judges all rows, after some were seen that may be no records. */
  public void judge() throws IOException {
    take(judged(Long.MAX_VALUE));
  }

  private void take(RowJudge ofAll) {
    watches = false;
    notes = ofAll.notes();
    leftOut = ofAll.leftOut();
  }

  /** Judges so many first rows, of those that say something. */
  private RowJudge judged(long most) throws IOException {
    try (Chunker rows =
        new Chunker(sample.input().file().look(), sample.input().dialect(), BYTES)) {
      RecordCursor record = rows.records();
      RowJudge judge = new RowJudge(sample, labels, record);
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

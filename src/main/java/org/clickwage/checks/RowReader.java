package org.clickwage.checks;

import java.util.Arrays;
import java.util.List;
import org.clickwage.checks.RowJudge.Row;
import org.clickwage.table.Chunk;
import org.clickwage.table.Dialect;
import org.clickwage.table.RecordCursor;

/** Reads the rows of one pass: what each is called, and what it holds. */
final class RowReader {
  private final Dialect dialect;
  private final RecordCursor record;
  private final LabelWatch names;
  private final RowAmounts.Reader amounts;
  private byte[] above = {};

  /** How much of the row above is its first cell. */
  private int firstCell;

  RowReader(Sample sample, RecordCursor record, LabelWatch names) {
    this.dialect = sample.input().dialect();
    this.record = record;
    this.names = names;
    this.amounts = new RowAmounts.Reader(sample, record);
  }

  /** The row at hand. */
  RecordCursor record() {
    return record;
  }

  boolean areTitles() {
    return names.areTitles(record);
  }

  /** Whether it may add up these first rows and others. */
  boolean mayBeSum(RowJudge first) {
    return names.isCalledSum(record)
        || names.lacksUsualWords(record) && first.mayBeSum(amounts.read());
  }

  /** Shows the row to a judge. */
  void show(RowJudge judge) {
    RowLabel label =
        names.isCalledSum(record) ? RowLabel.of(record.texts(), this::textsAbove) : RowLabel.NONE;
    RowAmounts read = amounts.read();
    if (label == RowLabel.NONE && !beginsLikeAbove()) {
      judge.beginGroup();
    }
    judge.take(
        label,
        read,
        names.lacksUsualWords(record),
        () -> new Row(record.line(), record.texts(), label, read.copy()));
    above = Arrays.copyOfRange(record.bytes(), record.recordStart(), record.recordEnd());
    firstCell = record.rawEnd(0) - record.recordStart();
  }

  private boolean beginsLikeAbove() {
    return Arrays.equals(
        above, 0, firstCell, record.bytes(), record.recordStart(), record.rawEnd(0));
  }

  private List<String> textsAbove() {
    RecordCursor row = new RecordCursor(dialect);
    row.start(Chunk.of(above));
    row.next();
    return row.texts();
  }
}

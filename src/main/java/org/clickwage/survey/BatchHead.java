package org.clickwage.survey;

import java.util.Arrays;
import org.clickwage.disclosure.ColumnRedaction;
import org.clickwage.table.Chunker;
import org.clickwage.table.Dialect;
import org.clickwage.table.OutputBuffer;
import org.clickwage.table.RecordCursor;

/** The head of the enriched file: everything before the first record, and our titles. */
final class BatchHead {
  private BatchHead() {}

  /** The preamble as it is; after the row of keys our titles; after further title rows nothing. */
  static byte[] of(BatchPlan plan, Chunker chunker, ColumnRedaction hiding) {
    Dialect dialect = plan.dialect();
    OutputBuffer out = new OutputBuffer(dialect, 1 << 16);
    byte[] mark = chunker.byteOrderMark();
    out.copy(mark, 0, mark.length);
    RecordCursor record = new RecordCursor(dialect);
    record.start(chunker.headRecords());
    for (int row = 0; record.next(); row++) {
      if (row < dialect.preambleLines()) {
        out.copy(record.bytes(), record.recordStart(), record.recordEndWithLineEnd());
      } else {
        copyTitles(record, row == dialect.preambleLines(), plan, hiding, out);
      }
    }
    return Arrays.copyOf(out.bytes(), out.length());
  }

  /**
   * @param areKeys whether it is the row of keys, after which ours come
   */
  private static void copyTitles(
      RecordCursor record,
      boolean areKeys,
      BatchPlan plan,
      ColumnRedaction hiding,
      OutputBuffer out) {
    boolean behindCell = hiding.copyTitles(record, out);
    // Empty cells that records have after the titles are between these and ours.
    int surplus = plan.dialect().surplus();
    int width = surplus > 0 ? plan.dialect().header().size() + surplus : 0;
    for (int i = record.fields(); i < width; i++) {
      out.delimiter();
    }
    for (String title : plan.titles()) {
      if (behindCell) {
        out.delimiter();
      }
      behindCell = true;
      if (areKeys) {
        out.text(title);
      }
    }
    out.copy(record.bytes(), record.recordEnd(), record.recordEndWithLineEnd());
  }
}

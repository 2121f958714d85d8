package org.clickwage.survey;

import java.util.Arrays;
import java.util.List;
import org.clickwage.disclosure.ColumnRedaction;
import org.clickwage.table.Chunker;
import org.clickwage.table.Dialect;
import org.clickwage.table.OutputBuffer;
import org.clickwage.table.RecordCursor;

/** The head of the enriched file: everything before the first record, and our titles. */
final class BatchHead {
  private BatchHead() {}

  /**
   * The preamble as it is; behind the row of keys our titles; behind further title rows nothing.
   */
  static byte[] of(BatchPlan plan, Chunker chunker, ColumnRedaction hiding) {
    Dialect dialect = plan.dialect();
    OutputBuffer out = new OutputBuffer(dialect, 1 << 16);
    byte[] mark = chunker.byteOrderMark();
    out.copy(mark, 0, mark.length);
    RecordCursor record = new RecordCursor(dialect);
    record.start(chunker.headRecords());
    List<String> titles = plan.titles();
    // Empty cells that records have behind the titles are between these and ours.
    int width = dialect.surplus() > 0 ? dialect.header().size() + dialect.surplus() : 0;
    for (int row = 0; record.next(); row++) {
      if (row < dialect.preambleLines()) {
        out.copy(record.bytes(), record.recordStart(), record.recordEndWithLineEnd());
        continue;
      }
      boolean behindCell = hiding.copyTitles(record, out);
      for (int i = record.fields(); i < width; i++) {
        out.delimiter();
      }
      for (String title : titles) {
        if (behindCell) {
          out.delimiter();
        }
        behindCell = true;
        if (row == dialect.preambleLines()) {
          out.text(title);
        }
      }
      out.copy(record.bytes(), record.recordEnd(), record.recordEndWithLineEnd());
    }
    return Arrays.copyOf(out.bytes(), out.length());
  }
}

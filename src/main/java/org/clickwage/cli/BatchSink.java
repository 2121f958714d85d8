package org.clickwage.cli;

import java.io.IOException;
import java.io.OutputStream;
import org.clickwage.document.TableRows;
import org.clickwage.options.FileOptions;
import org.clickwage.survey.RecordBytes;
import org.clickwage.survey.RecordSink;
import org.clickwage.table.Dialect;
import org.clickwage.table.Transcoding;

/**
 * Where the records of a survey are written with their results: one below the other, or those of
 * each file by themselves.
 */
final class BatchSink {
  private final TableInput<BatchFile> input;
  private final RunOutputs outputs;

  /** Null where each file has its own, or records are not asked for. */
  private final RecordSink joined;

  BatchSink(TableInput<BatchFile> input, RunOutputs outputs) throws IOException {
    this.input = input;
    this.outputs = outputs;
    if (input.areCells()) {
      Dialect dialect = input.first().dialect();
      int titles = dialect.headRecords();
      TableRows rows = outputs.rows(FileOptions.OUT, input.first().fields(input.ranges()), titles);
      this.joined = new TableSink(dialect, titles, rows);
    } else {
      this.joined = input.isInFolder() ? null : bytes(outputs.open(FileOptions.OUT), input.first());
    }
  }

  /**
   * @param out null for none
   */
  private static RecordSink bytes(OutputStream out, BatchFile of) throws IOException {
    return out == null ? null : new RecordBytes(Transcoding.output(out, of.dialect()));
  }

  /** What takes the records of a file; null where nobody wants them. */
  RecordSink open(BatchFile of) throws IOException {
    return input.isInFolder() ? bytes(outputs.open(of.nameIn(input.files())), of) : joined;
  }

  /** Ends what takes those of a file alone. */
  void end(RecordSink records) throws IOException {
    if (records != joined) {
      records.close();
    }
  }

  /** Ends what takes those of all files. */
  void end() throws IOException {
    if (joined != null) {
      joined.close();
    }
  }
}

package org.clickwage.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.clickwage.document.RowsFormat;
import org.clickwage.document.Table;
import org.clickwage.document.TableRows;
import org.clickwage.message.Wording;
import org.clickwage.options.FileOptions;
import org.clickwage.output.DataPackageResource.Field;
import org.clickwage.survey.BatchPlan;
import org.clickwage.table.Dialect;
import org.clickwage.table.Transcoding;

/**
 * Where the records of a survey are written with their results: one below the other, or those of
 * each file by themselves.
 */
final class BatchSink {
  private final BatchInput input;
  private final boolean ranges;
  private final RunOutputs outputs;
  private final Wording words;

  /** Null where each file has its own, or records are not asked for. */
  private final OutputStream joined;

  /** Takes them where they are not written as they came. */
  private Optional<TableRows> rows = Optional.empty();

  /**
   * @param ranges whether results have columns for the two ends of ranges
   */
  BatchSink(BatchInput input, boolean ranges, RunOutputs outputs, Wording words)
      throws IOException {
    this.input = input;
    this.ranges = ranges;
    this.outputs = outputs;
    this.words = words;
    this.joined =
        input.isInFolder()
            ? null
            : encoded(outputs.open(FileOptions.OUT), input.first().plan(ranges));
  }

  /** What takes the records of a file, as bytes; null where nobody wants them. */
  OutputStream open(BatchFile of) throws IOException {
    return input.isInFolder() ? encoded(outputs.open(input.inFolder(of)), of.plan(false)) : joined;
  }

  /** Ends what takes those of a file alone. */
  void end(OutputStream records) throws IOException {
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

  /**
   * Ends a file that is whole when it has the statistics too.
   *
   * @param statistics what a workbook has besides the records
   */
  void finish(Table statistics) throws IOException {
    if (rows.isPresent()) {
      rows.get().finish(statistics);
    }
  }

  /**
   * @param out null for none
   */
  private OutputStream encoded(OutputStream out, BatchPlan plan) throws IOException {
    if (out == null) {
      return null;
    } else if (input.files().rows(FileOptions.OUT) == RowsFormat.CSV) {
      return Transcoding.output(out, plan.dialect());
    }
    Dialect dialect = plan.dialect();
    List<Field> fields = input.first().fields(plan.ranges());
    TableRows table =
        input.files().rows(FileOptions.OUT).open(out, fields, dialect.headRecords(), words);
    rows = Optional.of(table);
    return new RecordCells(dialect, fields, table);
  }
}

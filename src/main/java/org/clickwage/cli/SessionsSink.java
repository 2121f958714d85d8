package org.clickwage.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.clickwage.document.Cell;
import org.clickwage.document.Column;
import org.clickwage.document.RowsFormat;
import org.clickwage.document.Table;
import org.clickwage.document.TableRows;
import org.clickwage.message.Wording;
import org.clickwage.options.FileOptions;
import org.clickwage.options.Option;
import org.clickwage.summary.TableFields;
import org.clickwage.summary.TopUpRows;
import org.clickwage.tasklog.SessionsCalculation;
import org.clickwage.tasklog.SessionsSummary;

/** The files that a task log's sessions, workers and missing pay are written into, row by row. */
record SessionsSink(FileOptions files, Wording words, RunOutputs outputs) {
  void write(SessionsResult result) throws IOException {
    SessionsCalculation log = result.calculation();
    write(FileOptions.OUT, result.ofSessions(), log::forEachSession);
    write(FileOptions.WORKERS, result.ofWorkers(), log::forEachWorker);
    writeTopUps(result.summary());
  }

  /**
   * Writes the rows of an output, where it is asked for.
   *
   * @param walk goes through all of them
   */
  private <R> void write(Option<?> output, List<Column<R>> columns, Consumer<Consumer<R>> walk)
      throws IOException {
    if (files.has(output)) {
      TableRows table = outputs.rows(output, TableFields.ofLog(columns, words));
      walk.accept(
          row -> {
            try {
              table.write(columns.stream().map(column -> column.accessor().apply(row)).toList());
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
  }

  private void writeTopUps(SessionsSummary summary) throws IOException {
    if (files.has(FileOptions.TOP_UP)) {
      TopUpRows owed = new TopUpRows(summary, words);
      TableRows list = RowsFormat.CSV.open(outputs.open(FileOptions.TOP_UP), List.of(), 1, words);
      list.head(owed.titles());
      for (List<Cell> row : owed.rows()) {
        list.write(row);
      }
      list.finish(Table.NONE);
    }
  }
}

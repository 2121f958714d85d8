package org.clickwage.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.clickwage.document.TableParquet;
import org.clickwage.output.DataPackageResource.Field;
import org.clickwage.table.Dialect;
import org.clickwage.workbook.TableFormat;

/**
 * Takes the enriched records as bytes into a Parquet file: what came as texts, ours as decimals.
 */
final class SurveyParquet extends RecordCells {
  private final TableFormat.Rows rows;

  SurveyParquet(OutputStream out, Dialect dialect, List<Field> fields) throws IOException {
    super(dialect, fields);
    this.rows = TableParquet.rows(out, fields);
  }

  @Override
  void write(List<String> cells, boolean isHead) throws IOException {
    boolean isEmptyLine = cells.size() == 1 && cells.get(0).isEmpty();
    if (isHead || isEmptyLine) {
      return;
    }
    List<String> row = new ArrayList<>(cells);
    for (int i = 0; i < row.size(); i++) {
      if (isCalculated(i)) {
        row.set(i, decimal(row.get(i)));
      }
    }
    rows.write(row);
  }

  @Override
  public void close() throws IOException {
    super.close();
    rows.close();
  }
}

package org.clickwage.document;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.clickwage.output.DataPackageResource.Field;
import org.clickwage.workbook.TableFormat;

/** Rows of a table as Parquet: exact numbers and texts. */
final class TableParquet implements TableRows {
  private static final List<String> EMPTY_LINE = List.of("");

  private final TableFormat.Rows rows;

  /**
   * @param fields one without a title of its own has that of its place
   */
  TableParquet(OutputStream out, List<Field> fields) throws IOException {
    List<TableFormat.Column> columns = new ArrayList<>();
    List<String> titles = new ArrayList<>();
    for (Field field : fields) {
      boolean isFree = !field.name().isEmpty() && !titles.contains(field.name());
      titles.add(isFree ? field.name() : "#" + (titles.size() + 1));
      columns.add(
          new TableFormat.Column(titles.get(titles.size() - 1), field.type().equals("number")));
    }
    this.rows = TableFormat.needed().rows(out, columns);
  }

  /** Its columns have their titles. */
  @Override
  public void head(List<String> titles) {
    // None is a row.
  }

  @Override
  public void write(List<Cell> row) throws IOException {
    List<String> cells = row.stream().map(CsvWriter::exact).toList();
    if (!cells.equals(EMPTY_LINE)) {
      rows.write(cells);
    }
  }

  @Override
  public void finish(Table summary) throws IOException {
    rows.close();
  }
}

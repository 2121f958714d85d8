package org.clickwage.document;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.clickwage.output.DataPackageResource.Field;
import org.clickwage.workbook.TableFormat;

/** Rows of a table as Parquet: exact numbers and texts. */
public final class TableParquet implements TableRows {
  private final TableFormat.Rows rows;

  public TableParquet(OutputStream out, List<Field> fields) throws IOException {
    this.rows = rows(out, fields);
  }

  /** Begins a file of these columns; one without a title of its own has that of its place. */
  public static TableFormat.Rows rows(OutputStream out, List<Field> fields) throws IOException {
    List<TableFormat.Column> columns = new ArrayList<>();
    List<String> titles = new ArrayList<>();
    for (Field field : fields) {
      boolean isFree = !field.name().isEmpty() && !titles.contains(field.name());
      titles.add(isFree ? field.name() : "#" + (titles.size() + 1));
      columns.add(
          new TableFormat.Column(titles.get(titles.size() - 1), field.type().equals("number")));
    }
    return TableFormat.needed().rows(out, columns);
  }

  @Override
  public void write(List<Cell> row) throws IOException {
    rows.write(row.stream().map(CsvWriter::exact).toList());
  }

  @Override
  public void finish(Table summary) throws IOException {
    rows.close();
  }
}

package org.clickwage.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.clickwage.document.Cell;
import org.clickwage.document.StoredRows;
import org.clickwage.document.TableRows;
import org.clickwage.message.FormulaEscape;
import org.clickwage.number.BinaryForm;
import org.clickwage.number.Rational;
import org.clickwage.survey.RecordSink;
import org.clickwage.table.CellSink;
import org.clickwage.table.Dialect;
import org.clickwage.table.RecordCursor;

/** Writes records as the cells of a workbook or of Parquet. */
final class TableSink implements RecordSink {
  private final TableRows rows;
  private final boolean isComma;

  /** More digits are no number that a workbook would keep, such as that of a person. */
  private final Pattern number;

  private int titles;

  /**
   * @param dialect says how numbers are written
   * @param titles how many rows are above the records
   */
  TableSink(Dialect dialect, int titles, TableRows rows) {
    this.rows = rows;
    this.isComma = dialect.decimal().isComma();
    // Three decimals may be thousands.
    String decimals = dialect.decimalOf(column -> true).isSure() ? "{1,4}" : "(?:\\d|\\d{3})?";
    this.number = Pattern.compile("-?(?:0|[1-9]\\d{0,10})(?:\\.\\d" + decimals + ")?");
    this.titles = titles;
  }

  /** The rows of a part. */
  private final class Part implements CellSink {
    private final List<List<Cell>> all = new ArrayList<>();
    private List<Cell> row = new ArrayList<>();

    @Override
    public void copy(RecordCursor record, int cell) {
      row.add(cell(record.text(cell)));
    }

    @Override
    public void number(Rational figure) {
      row.add(figure == null ? Cell.text("") : Cell.of(figure, ""));
    }

    @Override
    public void text(String text) {
      row.add(cell(FormulaEscape.escaped(text)));
    }

    @Override
    public void end(RecordCursor record) {
      all.add(row);
      row = new ArrayList<>();
    }

    @Override
    public void send() throws IOException {
      for (List<Cell> each : all) {
        write(each);
      }
      all.clear();
    }
  }

  @Override
  public CellSink part(Dialect dialect) {
    return new Part();
  }

  @Override
  public void append(InputStream records) throws IOException {
    BinaryForm stored = BinaryForm.from(records);
    Optional<List<Cell>> row = StoredRows.next(stored);
    while (row.isPresent()) {
      write(row.get());
      row = StoredRows.next(stored);
    }
  }

  private void write(List<Cell> row) throws IOException {
    if (titles-- > 0) {
      rows.head(row.stream().map(Cell::text).toList());
    } else {
      rows.write(row);
    }
  }

  /** A number of the input has one reading. */
  private Cell cell(String text) {
    // Points among decimal commas are of thousands.
    String decimal = isComma ? text.replace('.', ' ').replace(',', '.') : text;
    boolean isNumber =
        !decimal.isEmpty() && decimal.charAt(0) <= '9' && number.matcher(decimal).matches();
    return Cell.asTyped(text, isNumber ? decimal : "");
  }
}

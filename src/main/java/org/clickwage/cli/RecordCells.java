package org.clickwage.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.clickwage.document.Cell;
import org.clickwage.document.TableRows;
import org.clickwage.message.FormulaEscape;
import org.clickwage.number.Rational;
import org.clickwage.output.DataPackageResource.Field;
import org.clickwage.survey.RecordSink;
import org.clickwage.table.CellSink;
import org.clickwage.table.Chunk;
import org.clickwage.table.Chunker;
import org.clickwage.table.Dialect;
import org.clickwage.table.RecordCursor;

/** Records as the cells of a workbook or of Parquet. */
final class RecordCells implements RecordSink {
  private static final Pattern DECIMAL = Pattern.compile("-?\\d+(?:\\.\\d+)?");

  private final List<Field> fields;
  private final TableRows rows;
  private final boolean isComma;

  /** More digits are no number that a workbook would keep, such as that of a person. */
  private final Pattern number;

  private int titles;

  RecordCells(Dialect dialect, List<Field> fields, TableRows rows) {
    this.fields = fields;
    this.rows = rows;
    this.isComma = dialect.decimal().isComma();
    // Three decimals may be thousands.
    String decimals = dialect.decimalOf(column -> true).isSure() ? "{1,4}" : "(?:\\d|\\d{3})?";
    this.number = Pattern.compile("-?(?:0|[1-9]\\d{0,10})(?:\\.\\d" + decimals + ")?");
    this.titles = dialect.headRecords();
  }

  /** The rows of a part. */
  private final class Part implements CellSink {
    private final List<List<Cell>> all = new ArrayList<>();
    private List<Cell> row = new ArrayList<>();

    @Override
    public void copy(RecordCursor record, int cell) {
      row.add(cell(record.text(cell), row.size()));
    }

    @Override
    public void number(Rational figure) {
      row.add(figure == null ? Cell.text("") : Cell.of(figure, ""));
    }

    @Override
    public void text(String text) {
      row.add(cell(FormulaEscape.escaped(text), row.size()));
    }

    @Override
    public void end(RecordCursor record) {
      all.add(row);
      row = new ArrayList<>();
    }

    @Override
    public void send() throws IOException {
      for (List<Cell> each : all) {
        if (titles-- > 0) {
          rows.head(each.stream().map(Cell::text).toList());
        } else {
          rows.write(each);
        }
      }
      all.clear();
    }
  }

  @Override
  public CellSink part(Dialect dialect) {
    return new Part();
  }

  /** What was calculated elsewhere are texts, which are numbers as their columns say. */
  @Override
  public void append(InputStream records, Dialect dialect) throws IOException {
    Part part = new Part();
    try (Chunker all = new Chunker(records, dialect.withoutHead(), Chunker.USUAL_SIZE)) {
      RecordCursor record = all.records();
      for (Chunk chunk = all.next(); chunk != null; chunk = all.next()) {
        record.start(chunk);
        while (record.next()) {
          part.copy(record);
          part.end(record);
        }
        part.send();
        all.giveBack(chunk);
      }
    }
  }

  /** A number of the input has one reading. */
  private Cell cell(String text, int column) {
    // Points among decimal commas are of thousands.
    String decimal = isComma ? text.replace('.', ' ').replace(',', '.') : text;
    boolean isOurs = column < fields.size() && fields.get(column).type().equals("number");
    boolean isNumber =
        !decimal.isEmpty()
            && decimal.charAt(0) <= '9'
            && (isOurs ? DECIMAL : number).matcher(decimal).matches();
    return Cell.asTyped(isOurs && isNumber ? decimal : text, isNumber ? decimal : "");
  }
}

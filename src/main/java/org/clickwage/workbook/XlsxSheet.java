package org.clickwage.workbook;

import java.io.IOException;
import javax.xml.stream.XMLStreamException;

/** Reads the rows of a sheet of an {@code .xlsx}. */
final class XlsxSheet {
  private final XlsxBook book;
  private final PartXml xml;
  private final SheetText rows;
  private int row;
  private int column;
  private String type;
  private CellFormat format;
  private final StringBuilder value = new StringBuilder();
  private String formula;

  XlsxSheet(XlsxBook book, PartXml xml, SheetText rows) {
    this.book = book;
    this.xml = xml;
    this.rows = rows;
  }

  void read() throws IOException, XMLStreamException {
    while (xml.next()) {
      if (xml.starts()) {
        start();
      } else {
        end();
      }
    }
  }

  private void start() throws IOException, XMLStreamException {
    switch (xml.name()) {
      case "row" -> startRow(xml.attribute("r"));
      case "c" -> startCell(xml.attribute("r"));
      case "v", "f", "t" -> xml.clear();
      case "rPh" -> xml.skip();
      case "mergeCell" -> takeMerged(xml.attribute("ref").split(":"));
      default -> {
        // The rest is how it looks.
      }
    }
  }

  private void startRow(String number) throws IOException {
    row = number == null ? row + 1 : Integer.parseInt(number);
    column = -1;
    rows.startRow(row, XlsxBook.isTrue(xml.attribute("hidden")));
  }

  private void startCell(String place) {
    column = place == null ? column + 1 : column(place);
    type = xml.attribute("t");
    format = book.format(xml.attribute("s"));
    value.setLength(0);
    formula = null;
  }

  /** The column of a place such as {@code AB12}, from 0; of more letters, one that is too far. */
  private static int column(String place) {
    int column = 0;
    for (int i = 0; i < place.length() && place.charAt(i) >= 'A'; i++) {
      column =
          Math.min(
              SheetText.MOST_COLUMNS + 1, column * SheetText.LETTERS + place.charAt(i) - 'A' + 1);
    }
    return column - 1;
  }

  private void end() throws IOException {
    switch (xml.name()) {
      case "v", "t" -> xml.addTo(value);
      case "f" -> formula = xml.text();
      case "c" -> endCell();
      case "row" -> rows.endRow(1);
      default -> {
        // The rest is how it looks.
      }
    }
  }

  /**
   * A formula that was never calculated is there itself, so that its cell is not taken for empty.
   */
  private void endCell() throws IOException {
    boolean isNumber = type == null || type.equals("n");
    if (isNumber && value.isEmpty()) {
      rows.text(column, formula == null ? "" : "=" + formula);
    } else if (isNumber) {
      rows.number(column, format.written(value.toString(), book.from1904()));
    } else {
      rows.text(column, value.isEmpty() ? "" : text());
    }
  }

  private String text() {
    String written = value.toString();
    return switch (type) {
      case "s" -> book.text(Integer.parseInt(written));
      case "b" -> XlsxBook.isTrue(written) ? "TRUE" : "FALSE";
      default -> XlsxBook.unescaped(written);
    };
  }

  /** A range from {@code B2} to {@code B4}; one of a single row is read as it looks. */
  private void takeMerged(String[] ends) {
    if (!ends[0].replaceAll("\\D", "").equals(ends[ends.length - 1].replaceAll("\\D", ""))) {
      rows.mergedBelow(ends[0]);
    }
  }
}

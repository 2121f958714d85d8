package org.clickwage.workbook;

import java.io.IOException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the rows of a sheet of an {@code .xlsx}. */
final class XlsxSheet {
  private static final int LETTERS = 26;

  private final XlsxBook book;
  private final SheetText rows;
  private final XMLStreamReader xml;
  private final CellCharacters value;
  private final CellCharacters formula;
  private final XlsxText text;
  private CellCharacters into;
  private int row;
  private int column = -1;
  private String type;
  private CellFormat format = CellFormat.NUMBER;

  private XlsxSheet(XlsxBook book, WorkbookParts at, SheetText rows) throws XMLStreamException {
    this.book = book;
    this.rows = rows;
    this.xml = at.xml();
    this.value = new CellCharacters(at);
    this.formula = new CellCharacters(at);
    this.text = new XlsxText(at);
  }

  /** Reads the part that the workbook is at. */
  static void read(XlsxBook book, WorkbookParts at, SheetText rows)
      throws IOException, XMLStreamException {
    new XlsxSheet(book, at, rows).read();
  }

  private void read() throws IOException, XMLStreamException {
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        start(xml.getLocalName());
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        end(xml.getLocalName());
      } else if (event == XMLStreamConstants.CHARACTERS && into != null) {
        into.add(xml);
      }
      if ("inlineStr".equals(type)) {
        text.take(event, xml);
      }
    }
  }

  private void start(String element) throws IOException {
    switch (element) {
      case "row" -> startRow();
      case "c" -> startCell();
      case "v" -> into = value;
      case "f" -> into = formula;
      case "mergeCell" -> takeMerged(xml.getAttributeValue(null, "ref"));
      default -> {
        // What it looks like is not read.
      }
    }
  }

  private void startRow() throws IOException {
    String number = xml.getAttributeValue(null, "r");
    row = number == null ? row + 1 : Integer.parseInt(number);
    column = -1;
    rows.startRow(row);
    if (XlsxBook.isTrue(xml.getAttributeValue(null, "hidden"))) {
      rows.hideRow();
    }
  }

  private void startCell() {
    String place = xml.getAttributeValue(null, "r");
    column = place == null ? column + 1 : column(place);
    type = xml.getAttributeValue(null, "t");
    format = book.format(xml.getAttributeValue(null, "s"));
    value.clear();
    formula.clear();
  }

  /** The column of a place such as {@code AB12}, from 0. */
  private static int column(String place) {
    int column = 0;
    for (int i = 0; i < place.length() && place.charAt(i) >= 'A'; i++) {
      column = Math.addExact(Math.multiplyExact(column, LETTERS), place.charAt(i) - 'A' + 1);
    }
    return column - 1;
  }

  private void end(String element) throws IOException {
    switch (element) {
      case "v", "f" -> into = null;
      case "c" -> endCell();
      case "row" -> rows.endRow(1);
      default -> {
        // What it looks like is not read.
      }
    }
  }

  /**
   * A formula that was never calculated is there itself, so that its cell is not taken for empty.
   */
  private void endCell() throws IOException {
    String kept = value.text();
    if ("inlineStr".equals(type)) {
      rows.text(column, text.read());
    } else if (kept.isEmpty()) {
      String unknown = formula.text();
      rows.text(column, unknown.isEmpty() ? "" : "=" + unknown);
    } else if (type == null || type.equals("n")) {
      rows.number(column, format.written(kept, book.from1904()));
    } else {
      rows.text(column, textOf(kept));
    }
    type = null;
  }

  private String textOf(String kept) {
    return switch (type) {
      case "s" -> book.text(Integer.parseInt(kept));
      case "b" -> XlsxBook.isTrue(kept) ? "TRUE" : "FALSE";
      default -> XlsxText.unescaped(kept);
    };
  }

  /** A range such as {@code B2:B4}; one of a single row shows as it is. */
  private void takeMerged(String range) {
    String[] ends = range.split(":");
    if (!ends[0].replaceAll("\\D", "").equals(ends[ends.length - 1].replaceAll("\\D", ""))) {
      rows.mergedBelow(ends[0]);
    }
  }
}

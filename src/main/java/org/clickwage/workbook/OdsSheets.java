package org.clickwage.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads a sheet of an {@code .ods}, whose sheets are one part. */
final class OdsSheets {
  /** What cells hold besides their text, and other tables. */
  private static final Set<String> NO_TEXT =
      Set.of("annotation", "frame", "shapes", "tracked-changes", "custom-shape");

  private final OdsBook book;
  private final XMLStreamReader xml;
  private final String asked;
  private final SheetText rows;
  private final CellCharacters text;
  private final Set<String> hiddenStyles = new HashSet<>();
  private final List<SheetName> sheets = new ArrayList<>();
  private SheetName read;
  private boolean isRead;
  private String style = "";
  private int row = 1;
  private int rowTimes;
  private int column;
  private int cellTimes;
  private String type;
  private String value;

  private OdsSheets(OdsBook book, WorkbookParts at, String asked, SheetText rows)
      throws XMLStreamException {
    this.book = book;
    this.xml = at.xml();
    this.asked = asked;
    this.rows = rows;
    this.text = new CellCharacters(at);
  }

  static Workbook read(OdsBook book, WorkbookParts at, String asked, OutputStream text)
      throws IOException, XMLStreamException {
    at.find("content.xml");
    SheetText rows = new SheetText(at, text);
    OdsSheets all = new OdsSheets(book, at, asked, rows);
    all.read();
    return Workbook.of(SheetName.find(all.sheets, asked), all.sheets, rows);
  }

  private void read() throws IOException, XMLStreamException {
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        start(xml.getLocalName());
      } else if (event == XMLStreamConstants.END_ELEMENT && isRead) {
        end(xml.getLocalName());
      } else if (event == XMLStreamConstants.CHARACTERS && cellTimes > 0) {
        text.add(xml);
      }
    }
  }

  private void start(String element) throws IOException, XMLStreamException {
    switch (element) {
      case "style", "percentage-style" -> startStyle();
      case "table-properties" -> takeVisibility();
      case "table" -> startSheet();
      default -> {
        if (NO_TEXT.contains(element)) {
          skip();
        } else if (isRead) {
          startInSheet(element);
        }
      }
    }
  }

  private void startStyle() {
    style = attribute("name");
    book.takeStyle(xml);
  }

  private void takeVisibility() {
    if ("false".equals(attribute("display"))) {
      hiddenStyles.add(style);
    }
  }

  private void startSheet() {
    boolean isHidden = hiddenStyles.contains(attribute("style-name"));
    SheetName sheet = new SheetName(attribute("name"), isHidden, "");
    sheets.add(sheet);
    isRead = read == null && sheet.isMeant(asked);
    read = isRead ? sheet : read;
  }

  private void startInSheet(String element) throws IOException {
    switch (element) {
      case "table-row" -> startRow();
      case "table-cell", "covered-table-cell" -> startCell(element.equals("table-cell"));
      case "s" -> text.add(" ".repeat(times("c")));
      case "tab" -> text.add("\t");
      case "line-break" -> text.add("\n");
      default -> {
        // The other elements of a text hold it.
      }
    }
  }

  private void startRow() throws IOException {
    rowTimes = times("number-rows-repeated");
    column = 0;
    rows.startRow(row);
    String visibility = attribute("visibility");
    if ("collapse".equals(visibility) || "filter".equals(visibility)) {
      rows.hideRow();
    }
  }

  /** A covered cell is part of one before it, whatever it still holds. */
  private void startCell(boolean isOwn) {
    cellTimes = times("number-columns-repeated");
    type = isOwn ? typeOf(attribute("value-type")) : "covered";
    value = type == null ? null : valueOf(type);
    text.clear();
    String spanned = attribute("number-rows-spanned");
    if (spanned != null && !spanned.equals("1")) {
      rows.mergedBelow(SheetText.place(column, row));
    }
  }

  /** Gnumeric says by the style alone that a number is a percentage. */
  private String typeOf(String stated) {
    boolean isPercentage = "float".equals(stated) && book.isOfPercentages(attribute("style-name"));
    return isPercentage ? "percentage" : stated;
  }

  private String valueOf(String of) {
    return switch (of) {
      case "float", "currency", "percentage" -> attribute("value");
      case "date" -> attribute("date-value");
      case "time" -> attribute("time-value");
      case "boolean" -> attribute("boolean-value");
      default -> null;
    };
  }

  private void end(String element) throws IOException {
    switch (element) {
      case "table" -> isRead = false;
      case "table-row" -> {
        rows.endRow(rowTimes);
        row = Math.addExact(row, rowTimes);
      }
      case "table-cell", "covered-table-cell" -> endCell();
      case "p" -> text.add("\n");
      default -> {
        // The other elements of a text hold it.
      }
    }
  }

  private void endCell() throws IOException {
    String written = written();
    boolean isNumber = value != null && !type.equals("boolean");
    for (int i = 0; i < cellTimes && !written.isEmpty(); i++) {
      if (isNumber) {
        rows.number(column + i, written);
      } else {
        rows.text(column + i, written);
      }
    }
    column = Math.addExact(column, cellTimes);
    cellTimes = 0;
  }

  private String written() {
    if (value == null) {
      return "covered".equals(type) ? "" : text.text().stripTrailing();
    }
    return switch (type) {
      case "percentage" -> CellFormat.PERCENT.written(value, false);
      case "date" -> CellFormat.stamp(moment(value));
      case "time" -> CellFormat.time(Duration.parse(value).plusNanos(500_000).toMillis());
      case "boolean" -> value.toUpperCase(java.util.Locale.ROOT);
      default -> CellFormat.NUMBER.written(value, false);
    };
  }

  private static LocalDateTime moment(String value) {
    return value.indexOf('T') < 0
        ? LocalDate.parse(value).atStartOfDay()
        : LocalDateTime.parse(value);
  }

  private int times(String attribute) {
    String times = attribute(attribute);
    return times == null ? 1 : Integer.parseInt(times);
  }

  private String attribute(String name) {
    return xml.getAttributeValue(null, name);
  }

  private void skip() throws XMLStreamException {
    int depth = 1;
    while (depth > 0) {
      int event = xml.next();
      depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
      depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
    }
  }
}

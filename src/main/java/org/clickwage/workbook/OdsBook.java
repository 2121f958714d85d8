package org.clickwage.workbook;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** Reads a sheet of an {@code .ods}, whose sheets are one part. */
final class OdsBook {
  private static final String TYPE = "application/vnd.oasis.opendocument.spreadsheet";
  private static final long HALF_A_MILLISECOND = 500_000;
  private static final Pattern PERCENTAGE = Pattern.compile("(-?\\d+(?:[.,]\\d+)?)\\h*%");

  private final Set<String> hidden = new HashSet<>();
  private final List<SheetName> sheets = new ArrayList<>();
  private boolean isThere;
  private String style;
  private PartXml xml;
  private SheetText rows;
  private boolean isRead;
  private int row = 1;
  private int rowTimes;
  private int column;
  private int cellTimes;
  private String type;
  private String value;

  /** Takes from a part whether this is an {@code .ods}. */
  void take(WorkbookParts at) throws IOException {
    if (at.name().equals("mimetype")) {
      String found = new String(at.readNBytes(TYPE.length()), StandardCharsets.US_ASCII);
      isThere = found.equals(TYPE);
    }
  }

  boolean isThere() {
    return isThere;
  }

  /** The sheet that is asked for, which is written. */
  Workbook sheet(WorkbookParts at, String asked, SheetText written)
      throws IOException, XMLStreamException {
    rows = written;
    at.find("content.xml");
    read(at, asked);
    return Workbook.of(SheetName.find(sheets, asked), sheets, rows);
  }

  private void read(WorkbookParts at, String asked) throws IOException, XMLStreamException {
    xml = new PartXml(at);
    while (xml.next()) {
      if (!xml.starts()) {
        end();
      } else if (isRead) {
        startInSheet();
      } else {
        start(asked);
        at.checkSwelling(sheets.size() + hidden.size() <= PartXml.MOST_NAMED);
      }
    }
  }

  private void start(String asked) {
    switch (xml.name()) {
      case "style" -> style = xml.attribute("name");
      case "table-properties" -> {
        if ("false".equals(xml.attribute("display"))) {
          hidden.add(style);
        }
      }
      case "table" -> {
        boolean isHidden = hidden.contains(xml.attribute("style-name"));
        SheetName sheet = new SheetName(xml.attribute("name"), isHidden, "");
        isRead = sheet.isMeant(asked) && sheets.stream().noneMatch(each -> each.isMeant(asked));
        sheets.add(sheet);
      }
      default -> {
        // The rest is how it looks.
      }
    }
  }

  private void startInSheet() throws IOException, XMLStreamException {
    switch (xml.name()) {
      case "table-row" -> {
        rowTimes = times("number-rows-repeated");
        column = 0;
        String visibility = xml.attribute("visibility");
        rows.startRow(row, visibility != null && !visibility.equals("visible"));
      }
      case "table-cell" -> startCell(xml.attribute("value-type"));
      case "covered-table-cell" -> startCell("covered");
      case "annotation", "frame", "shapes", "custom-shape" -> xml.skip();
      case "s" -> xml.add(" ".repeat(Math.min(times("c"), SheetText.MOST_COLUMNS)));
      case "line-break", "tab" -> xml.add(" ");
      default -> {
        // The other elements of a text hold it.
      }
    }
  }

  /** A covered cell is part of one before it, whatever it still holds. */
  private void startCell(String stated) {
    cellTimes = times("number-columns-repeated");
    type = stated == null ? "string" : stated;
    String kind =
        type.equals("date") || type.equals("time") || type.equals("boolean") ? type + "-" : "";
    value = xml.attribute(kind + "value");
    xml.clear();
    if (times("number-rows-spanned") > 1) {
      rows.mergedBelow(SheetText.place(column, row));
    }
  }

  private void end() throws IOException {
    if (!isRead) {
      return;
    }
    switch (xml.name()) {
      case "table" -> isRead = false;
      case "table-row" -> {
        rows.endRow(rowTimes);
        row = Math.addExact(row, rowTimes);
      }
      case "table-cell", "covered-table-cell" -> endCell(written());
      case "p" -> xml.add("\n");
      default -> {
        // The other elements of a text hold it.
      }
    }
  }

  private void endCell(String written) throws IOException {
    boolean isText = Set.of("string", "boolean").contains(type);
    for (int i = 0; i < cellTimes && !written.isEmpty(); i++) {
      if (isText) {
        rows.text(column + i, written);
      } else {
        rows.number(column + i, written);
      }
    }
    column = Math.addExact(column, cellTimes);
  }

  private String written() {
    return switch (type) {
      case "float", "currency" ->
          (isShownInPercent() ? CellFormat.PERCENT : CellFormat.NUMBER).written(value, false);
      case "percentage" -> CellFormat.PERCENT.written(value, false);
      case "date" -> CellFormat.stamp(moment());
      case "time" ->
          CellFormat.time(Duration.parse(value).plusNanos(HALF_A_MILLISECOND).toMillis());
      case "boolean" -> value.toUpperCase(Locale.ROOT);
      case "string" -> xml.text().stripTrailing();
      default -> "";
    };
  }

  /** Gnumeric shows only by the text of a number that it is a percentage. */
  private boolean isShownInPercent() {
    Matcher shown = PERCENTAGE.matcher(xml.text().strip());
    if (!shown.matches()) {
      return false;
    }
    BigDecimal number = new BigDecimal(shown.group(1).replace(',', '.'));
    BigDecimal percent = new BigDecimal(value).movePointRight(2);
    return percent.setScale(number.scale(), RoundingMode.HALF_UP).equals(number);
  }

  private LocalDateTime moment() {
    return value.indexOf('T') < 0
        ? LocalDate.parse(value).atStartOfDay()
        : LocalDateTime.parse(value);
  }

  private int times(String attribute) {
    String times = xml.attribute(attribute);
    return times == null ? 1 : Integer.parseInt(times);
  }
}

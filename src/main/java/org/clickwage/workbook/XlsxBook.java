package org.clickwage.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What the sheets of an {@code .xlsx} share: their names, the texts of cells and the formats. */
final class XlsxBook {
  /** Characters of texts, and some for each, so that no memory is filled. */
  private static final long MOST_TEXT = 1L << 29;

  private static final int FOR_EACH = 40;

  private record Sheet(String name, boolean isHidden, String relation) {}

  private final List<Sheet> sheets = new ArrayList<>();
  private final Map<String, String> parts = new HashMap<>();
  private final Map<String, CellFormat> codes = new HashMap<>();
  private final List<CellFormat> formats = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private long textLength;
  private boolean isMeant;
  private boolean from1904;

  /** Takes what a part says that is no sheet. */
  void take(WorkbookParts at) throws IOException, XMLStreamException {
    String name = at.name().toLowerCase(Locale.ROOT);
    isMeant |= name.startsWith("xl/");
    if (name.matches("xl/workbook\\d*\\.xml")) {
      forEachStart(at.xml(), this::takeSheet);
    } else if (name.matches("xl/_rels/workbook\\d*\\.xml\\.rels")) {
      forEachStart(at.xml(), this::takePart);
    } else if (name.matches("xl/styles\\d*\\.xml")) {
      takeFormats(at.xml());
    } else if (name.matches("xl/sharedstrings\\d*\\.xml")) {
      takeTexts(at);
    }
  }

  /** Whether there was any part of one. */
  boolean isMeant() {
    return isMeant;
  }

  boolean from1904() {
    return from1904;
  }

  String text(int place) {
    return texts.get(place);
  }

  /** The format of a cell of this style; of a plain number where it has none. */
  CellFormat format(String style) {
    int place = style == null ? 0 : Integer.parseInt(style);
    return place < formats.size() ? formats.get(place) : CellFormat.NUMBER;
  }

  /** The sheets that are tables, not charts; a workbook has one at least. */
  List<SheetName> sheets() throws WorkbookException {
    if (sheets.isEmpty()) {
      throw new WorkbookException("workbook.damaged", "xl/workbook.xml");
    }
    return sheets.stream()
        .filter(sheet -> parts.containsKey(sheet.relation))
        .map(sheet -> new SheetName(sheet.name, sheet.isHidden, parts.get(sheet.relation)))
        .toList();
  }

  static boolean isTrue(String value) {
    return "1".equals(value) || "true".equals(value);
  }

  private interface Take {
    void take(XMLStreamReader xml);
  }

  private static void forEachStart(XMLStreamReader xml, Take element) throws XMLStreamException {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        element.take(xml);
      }
    }
  }

  private void takeSheet(XMLStreamReader xml) {
    if (xml.getLocalName().equals("sheet")) {
      String state = xml.getAttributeValue(null, "state");
      sheets.add(
          new Sheet(
              xml.getAttributeValue(null, "name"),
              state != null && !state.equals("visible"),
              xml.getAttributeValue(null, "id")));
    } else if (xml.getLocalName().equals("workbookPr")) {
      from1904 = isTrue(xml.getAttributeValue(null, "date1904"));
    }
  }

  private void takePart(XMLStreamReader xml) {
    String type = xml.getAttributeValue(null, "Type");
    if (type != null && type.endsWith("/worksheet")) {
      String target = xml.getAttributeValue(null, "Target");
      String part = target.startsWith("/") ? target.substring(1) : "xl/" + target;
      parts.put(xml.getAttributeValue(null, "Id"), part);
    }
  }

  private void takeFormats(XMLStreamReader xml) throws XMLStreamException {
    boolean ofCells = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT) {
        ofCells &= !xml.getLocalName().equals("cellXfs");
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        ofCells |= xml.getLocalName().equals("cellXfs");
        takeFormat(xml, ofCells);
      }
    }
  }

  private void takeFormat(XMLStreamReader xml, boolean ofCells) {
    String number = xml.getAttributeValue(null, "numFmtId");
    if (xml.getLocalName().equals("numFmt")) {
      codes.put(number, CellFormat.of(xml.getAttributeValue(null, "formatCode")));
    } else if (ofCells && xml.getLocalName().equals("xf")) {
      int id = number == null ? 0 : Integer.parseInt(number);
      formats.add(codes.getOrDefault(number, CellFormat.ofNumber(id)));
    }
  }

  private void takeTexts(WorkbookParts at) throws IOException, XMLStreamException {
    XMLStreamReader xml = at.xml();
    XlsxText text = new XlsxText(at);
    while (xml.hasNext()) {
      int event = xml.next();
      text.take(event, xml);
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("si")) {
        String read = text.read();
        texts.add(read);
        textLength += read.length() + FOR_EACH;
        if (textLength > MOST_TEXT) {
          throw at.swelling();
        }
      }
    }
  }
}

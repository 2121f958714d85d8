package org.clickwage.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** What the sheets of an {@code .xlsx} share: their names, the texts of cells and the formats. */
final class XlsxBook {
  private static final Pattern SHARED =
      Pattern.compile("xl/(?:_rels/)?(?:workbook|styles|sharedstrings)\\d*\\.xml(?:\\.rels)?");

  /** A character that XML can't hold, by its number. */
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private static final int HEXADECIMAL = 16;

  /** Characters of texts, and some for each, so that no memory is filled. */
  private static final long MOST_TEXT = 1L << 29;

  private static final int FOR_EACH = 40;

  /** With their relations for their parts. */
  private final List<SheetName> sheets = new ArrayList<>();

  private final Map<String, String> parts = new HashMap<>();
  private final Map<String, CellFormat> codes = new HashMap<>();
  private final List<CellFormat> formats = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private long textLength;
  private boolean isMeant;
  private boolean isOfCells;
  private boolean from1904;

  /** Takes what a part says that is no sheet. */
  void take(WorkbookParts at) throws IOException, XMLStreamException {
    String name = at.name().toLowerCase(Locale.ROOT);
    isMeant |= name.startsWith("xl/");
    if (SHARED.matcher(name).matches()) {
      PartXml xml = new PartXml(at);
      while (xml.next()) {
        if (xml.starts()) {
          start(xml);
        } else {
          end(xml);
        }
        int named = sheets.size() + parts.size() + codes.size() + formats.size();
        at.checkSwelling(textLength <= MOST_TEXT && named <= PartXml.MOST_NAMED);
      }
    }
  }

  private void start(PartXml xml) throws IOException, XMLStreamException {
    switch (xml.name()) {
      case "sheet" -> {
        String state = xml.attribute("state");
        boolean isHidden = state != null && !state.equals("visible");
        sheets.add(new SheetName(xml.attribute("name"), isHidden, xml.attribute("id")));
      }
      case "workbookPr" -> from1904 = isTrue(xml.attribute("date1904"));
      case "Relationship" -> takePart(xml);
      case "numFmt" ->
          codes.put(xml.attribute("numFmtId"), CellFormat.of(xml.attribute("formatCode")));
      case "cellXfs" -> isOfCells = true;
      case "xf" -> takeFormat(xml.attribute("numFmtId"));
      case "si" -> text.setLength(0);
      case "t" -> xml.clear();
      case "rPh" -> xml.skip();
      default -> {
        // The rest is how it looks.
      }
    }
  }

  private void takePart(PartXml xml) {
    if (xml.attribute("Type").endsWith("/worksheet")) {
      String target = xml.attribute("Target");
      String part = target.startsWith("/") ? target.substring(1) : "xl/" + target;
      parts.put(xml.attribute("Id"), part);
    }
  }

  private void takeFormat(String number) {
    if (isOfCells) {
      int id = number == null ? 0 : Integer.parseInt(number);
      formats.add(codes.getOrDefault(number, CellFormat.ofNumber(id)));
    }
  }

  private void end(PartXml xml) throws IOException {
    switch (xml.name()) {
      case "cellXfs" -> isOfCells = false;
      case "t" -> xml.addTo(text);
      case "si" -> {
        textLength += text.length() + FOR_EACH;
        texts.add(unescaped(text.toString()));
      }
      default -> {
        // The rest is how it looks.
      }
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
        .filter(sheet -> parts.containsKey(sheet.part()))
        .map(sheet -> new SheetName(sheet.name(), sheet.isHidden(), parts.get(sheet.part())))
        .toList();
  }

  static boolean isTrue(String value) {
    return "1".equals(value) || "true".equals(value);
  }

  static String unescaped(String text) {
    return text.contains("_x")
        ? ESCAPED
            .matcher(text)
            .replaceAll(found -> Matcher.quoteReplacement(character(found.group(1))))
        : text;
  }

  private static String character(String number) {
    return String.valueOf((char) Integer.parseInt(number, HEXADECIMAL));
  }
}

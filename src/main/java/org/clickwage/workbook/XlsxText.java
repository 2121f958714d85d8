package org.clickwage.workbook;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/** The text of a cell in its runs, without how it is pronounced. */
final class XlsxText {
  /** A character that XML can't hold, by its number. */
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private static final int HEXADECIMAL = 16;

  private final CellCharacters characters;
  private boolean isRun;
  private boolean isPronounced;

  XlsxText(WorkbookParts parts) {
    characters = new CellCharacters(parts);
  }

  /** Takes what the XML is at. */
  void take(int event, XMLStreamReader xml) throws WorkbookException {
    if (event == XMLStreamConstants.CHARACTERS) {
      if (isRun && !isPronounced) {
        characters.add(xml);
      }
    } else if (event == XMLStreamConstants.START_ELEMENT) {
      isRun = xml.getLocalName().equals("t");
      isPronounced |= xml.getLocalName().equals("rPh");
    } else if (event == XMLStreamConstants.END_ELEMENT) {
      isRun = false;
      isPronounced &= !xml.getLocalName().equals("rPh");
    }
  }

  /** What was taken since it was read last. */
  String read() {
    String text = characters.text();
    characters.clear();
    return unescaped(text);
  }

  static String unescaped(String text) {
    return text.contains("_x") ? ESCAPED.matcher(text).replaceAll(XlsxText::character) : text;
  }

  private static String character(MatchResult escaped) {
    char found = (char) Integer.parseInt(escaped.group(1), HEXADECIMAL);
    return java.util.regex.Matcher.quoteReplacement(String.valueOf(found));
  }
}

package org.clickwage.workbook;

import javax.xml.stream.XMLStreamReader;

/** Gathers the characters of one cell, of which there may not be too many. */
final class CellCharacters {
  /** Programs allow 32,767. */
  private static final int MOST = 1 << 20;

  private final WorkbookParts parts;
  private final StringBuilder text = new StringBuilder();

  CellCharacters(WorkbookParts parts) {
    this.parts = parts;
  }

  void clear() {
    text.setLength(0);
  }

  void add(String more) {
    text.append(more);
  }

  /** Adds those that the XML is at. */
  void add(XMLStreamReader xml) throws WorkbookException {
    text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
    if (text.length() > MOST) {
      throw parts.swelling();
    }
  }

  String text() {
    return text.toString();
  }
}

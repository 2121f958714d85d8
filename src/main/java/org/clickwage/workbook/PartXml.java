package org.clickwage.workbook;

import java.io.FilterInputStream;
import java.io.IOException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The elements of a part of a workbook, and the characters in them. */
final class PartXml {
  /** Programs allow 32,767 characters in a cell. */
  private static final int MOST_CHARACTERS = 1 << 20;

  private final WorkbookParts part;
  private final XMLStreamReader xml;
  private final StringBuilder text = new StringBuilder();

  /** The XML of the part that the workbook is at; it may name nothing outside of it. */
  PartXml(WorkbookParts part) throws XMLStreamException {
    this.part = part;
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    this.xml =
        factory.createXMLStreamReader(
            new FilterInputStream(part) {
              @Override
              public void close() {
                // The parser closes what it has read to its end, and there are further parts.
              }
            });
  }

  /** Goes to where the next element starts or ends; false behind the last. */
  boolean next() throws IOException, XMLStreamException {
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
        return true;
      } else if (event == XMLStreamConstants.CHARACTERS) {
        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        if (text.length() > MOST_CHARACTERS) {
          throw part.swelling();
        }
      }
    }
    return false;
  }

  /** Goes to where the element ends that starts here. */
  void skip() throws XMLStreamException {
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
      depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
    }
  }

  boolean starts() {
    return xml.isStartElement();
  }

  String name() {
    return xml.getLocalName();
  }

  /** Null where the element has none of this name. */
  String attribute(String name) {
    return xml.getAttributeValue(null, name);
  }

  /** The characters since they were cleared. */
  String text() {
    return text.toString();
  }

  void clear() {
    text.setLength(0);
  }

  void add(String more) {
    text.append(more);
  }
}

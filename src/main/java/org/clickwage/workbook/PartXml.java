package org.clickwage.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.io.ByteOrderMark;
import org.apache.commons.io.input.BOMInputStream;
import org.apache.commons.io.input.CloseShieldInputStream;

/** The elements of a part of a workbook, and the characters in them. */
final class PartXml {
  /** Programs allow 32,767 characters in a cell. */
  private static final int MOST_CHARACTERS = 1 << 20;

  /** Elements in elements; programs write a dozen. */
  private static final int DEEPEST = 1 << 8;

  /** Sheets and formats together; programs allow 64,000 formats. */
  static final int MOST_NAMED = 1 << 18;

  /**
   * The parser's own, which later Javas lowered: a sheet with 100,000 {@code &amp;} would be
   * refused.
   */
  private static final List<String> LIMITS =
      List.of("maxElementDepth", "totalEntitySizeLimit", "maxGeneralEntitySizeLimit");

  private final WorkbookParts part;
  private final XMLStreamReader xml;
  private final StringBuilder text = new StringBuilder();
  private int depth;

  /** The XML of the part that the workbook is at; it may name nothing outside of it. */
  PartXml(WorkbookParts part) throws IOException, XMLStreamException {
    this.part = part;
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    LIMITS.forEach(limit -> factory.setProperty("jdk.xml." + limit, "0"));
    this.xml = factory.createXMLStreamReader(characters(part));
  }

  /**
   * As the format has them, UTF-8 or UTF-16: of other bytes the parser writes a line of its own.
   */
  private static Reader characters(WorkbookParts part) throws IOException {
    BOMInputStream bytes =
        BOMInputStream.builder()
            // The parser closes what it has read to its end, and there are further parts.
            .setInputStream(CloseShieldInputStream.wrap(part))
            .setByteOrderMarks(ByteOrderMark.UTF_8, ByteOrderMark.UTF_16LE, ByteOrderMark.UTF_16BE)
            .get();
    Charset marked = bytes.hasBOM() ? Charset.forName(bytes.getBOMCharsetName()) : UTF_8;
    return new InputStreamReader(bytes, marked.newDecoder());
  }

  /** Goes to where the next element starts or ends; false behind the last. */
  boolean next() throws IOException, XMLStreamException {
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
        depth += event == XMLStreamConstants.START_ELEMENT ? 1 : -1;
        part.checkSwelling(depth <= DEEPEST);
        return true;
      } else if (event == XMLStreamConstants.CHARACTERS) {
        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        part.checkSwelling(text.length() <= MOST_CHARACTERS);
      }
    }
    return false;
  }

  /** Goes to where the element ends that starts here; its characters are none of the text. */
  void skip() throws IOException, XMLStreamException {
    int outside = depth - 1;
    int kept = text.length();
    while (depth > outside && next()) {
      text.setLength(kept);
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

  /** Adds the characters to those of other elements. */
  void addTo(StringBuilder others) throws IOException {
    others.append(text);
    part.checkSwelling(others.length() <= MOST_CHARACTERS);
  }
}

package org.clickwage.workbook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Whether a packed file is an {@code .ods}, and which of its styles are of percentages. */
final class OdsBook {
  private static final String TYPE = "application/vnd.oasis.opendocument.spreadsheet";
  private static final String PERCENTAGE = "percentage-style";

  private final Set<String> percentages = new HashSet<>();
  private boolean isThere;

  /** Takes what a part says that is not the sheets. */
  void take(WorkbookParts at) throws IOException, XMLStreamException {
    if (at.name().equals("mimetype")) {
      String type = new String(at.readNBytes(TYPE.length()), StandardCharsets.US_ASCII);
      isThere = type.equals(TYPE);
    } else if (isThere && at.name().equals("styles.xml")) {
      XMLStreamReader xml = at.xml();
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT) {
          takeStyle(xml);
        }
      }
    }
  }

  boolean isThere() {
    return isThere;
  }

  /** Takes the style that the XML is at: cells have one by its name, which has one of numbers. */
  void takeStyle(XMLStreamReader xml) {
    boolean isOfNumbers = xml.getLocalName().equals(PERCENTAGE);
    if (isOfNumbers || percentages.contains(xml.getAttributeValue(null, "data-style-name"))) {
      percentages.add(xml.getAttributeValue(null, "name"));
    }
  }

  boolean isOfPercentages(String style) {
    return percentages.contains(style);
  }
}

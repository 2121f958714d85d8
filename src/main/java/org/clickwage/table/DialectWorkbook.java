package org.clickwage.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.clickwage.message.Note;

/** A spreadsheet's own file, and how to save it as CSV in the program that made it. */
final class DialectWorkbook {
  private static final int[] OLD_OFFICE = {0xD0, 0xCF, 0x11, 0xE0};
  private static final String OPEN_DOCUMENT = "opendocument.spreadsheet";

  /** How the files of a Numbers document end. */
  private static final String NUMBERS = ".iwa";

  private static final List<String> PARTS =
      List.of("[Content_Types].xml", "xl/", OPEN_DOCUMENT, NUMBERS);

  /** The part of an .xlsx that names the program; the name stands behind 30 bytes of its header. */
  private static final String PROPERTIES = "docProps/app.xml";

  private static final String HEADER = "PK\u0003\u0004";
  private static final int HEADER_LENGTH = 30;
  private static final int MOST_PROPERTIES = 1 << 16;

  private final byte[] beginning;
  private final String text;

  DialectWorkbook(byte[] beginning) {
    this.beginning = beginning;
    this.text = new String(beginning, StandardCharsets.ISO_8859_1);
  }

  /**
   * An .xlsx, .ods or .numbers is a zip of parts with these names; an .xls begins like old files.
   */
  boolean isThere() {
    return EncodingDetector.begins(beginning, OLD_OFFICE)
        || text.startsWith(HEADER) && PARTS.stream().anyMatch(text::contains);
  }

  /** How it is saved; in each program that may have made it, where it names none. */
  Note advice() {
    String words = text + properties();
    if (words.contains("LibreOffice") || words.contains(OPEN_DOCUMENT)) {
      return Note.of("input.save.libreoffice");
    } else if (words.contains("Microsoft Excel")) {
      return Note.of("input.save.excel");
    }
    return text.contains(NUMBERS) ? Note.of("input.save.numbers") : Note.of("input.save");
  }

  private String properties() {
    int header = text.indexOf(HEADER);
    while (header >= 0 && !text.startsWith(PROPERTIES, header + HEADER_LENGTH)) {
      header = text.indexOf(HEADER, header + 1);
    }
    return header < 0 ? "" : unpacked(header + HEADER_LENGTH);
  }

  private String unpacked(int name) {
    int extra = beginning[name - 2] & 0xFF | (beginning[name - 1] & 0xFF) << 8;
    int start = name + PROPERTIES.length() + extra;
    Inflater inflater = new Inflater(true);
    try (InputStream in =
        new InflaterInputStream(
            new ByteArrayInputStream(beginning, start, MOST_PROPERTIES), inflater)) {
      return new String(in.readNBytes(MOST_PROPERTIES), StandardCharsets.UTF_8);
    } catch (IOException e) {
      // Stored as it is, it was read with the rest; cut off or damaged, it names no program.
      return "";
    } finally {
      inflater.end();
    }
  }
}

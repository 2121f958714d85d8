package org.clickwage.table;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Files that are not delimited text, recognised by how they begin. */
final class DialectMagic {
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] OLD_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
  private static final List<String> WORKBOOKS =
      List.of("[Content_Types].xml", "xl/", "opendocument.spreadsheet", ".iwa");
  private static final byte[] GZIP = {0x1F, (byte) 0x8B};

  /** Whatever was packed once more. */
  private static final List<byte[]> PACKED = List.of(ZIP, GZIP, new byte[] {'P', 'A', 'R', '1'});

  private static final int FIRST_WORDS = 512;

  private DialectMagic() {}

  static void refuseOther(byte[] beginning) {
    if (isWorkbook(beginning)) {
      throw new UnreadableInputException("input.spreadsheet");
    }
    if (PACKED.stream().anyMatch(magic -> EncodingDetector.begins(beginning, magic))) {
      throw new UnreadableInputException("input.compressed");
    }
    int length = Math.min(beginning.length, FIRST_WORDS);
    int mark = EncodingDetector.markLength(beginning, StandardCharsets.UTF_8);
    String words = new String(beginning, mark, length - mark, StandardCharsets.ISO_8859_1);
    refuseByWords(words.stripLeading().toLowerCase(Locale.ROOT));
  }

  /**
   * An .xlsx, .ods or .numbers is a zip of named parts; an .xls begins like old files of Office.
   */
  private static boolean isWorkbook(byte[] beginning) {
    String text = new String(beginning, StandardCharsets.ISO_8859_1);
    return EncodingDetector.begins(beginning, OLD_OFFICE)
        || EncodingDetector.begins(beginning, ZIP) && WORKBOOKS.stream().anyMatch(text::contains);
  }

  private static void refuseByWords(String words) {
    if (words.startsWith("%pdf-")) {
      throw new UnreadableInputException("input.pdf");
    }
    if (words.startsWith("$fl2") || words.startsWith("<stata_dta>")) {
      throw new UnreadableInputException("input.statistics-package");
    }
    boolean markup = words.startsWith("<!doctype") || words.startsWith("<html");
    if (markup || words.startsWith("<?xml") || words.startsWith("<table")) {
      throw new UnreadableInputException("input.markup");
    }
    if (words.matches("(?s)(\\{\\s*\"|\\[\\s*[\\[{]\\s*\").*")) {
      throw new UnreadableInputException("input.json");
    }
  }
}

package org.clickwage.csv;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Files that are not delimited text, told by how they begin. */
final class DialectMagic {
  private static final int[] ZIP = {'P', 'K', 3, 4};
  private static final int[] OLD_OFFICE = {0xD0, 0xCF, 0x11, 0xE0};
  private static final int[] GZIP = {0x1F, 0x8B};
  private static final int[] PARQUET = {'P', 'A', 'R', '1'};
  private static final int FIRST_WORDS = 512;

  private DialectMagic() {}

  static void refuseOther(byte[] beginning) {
    if (isSpreadsheet(beginning)) {
      throw new UnreadableInputException("input.spreadsheet");
    }
    if (EncodingDetector.begins(beginning, ZIP) || EncodingDetector.begins(beginning, GZIP)) {
      throw new UnreadableInputException("input.compressed");
    }
    if (EncodingDetector.begins(beginning, PARQUET)) {
      throw new UnreadableInputException("input.binary");
    }
    int length = Math.min(beginning.length, FIRST_WORDS);
    int mark = EncodingDetector.markLength(beginning, StandardCharsets.UTF_8);
    String words = new String(beginning, mark, length - mark, StandardCharsets.ISO_8859_1);
    refuseByWords(words.stripLeading().toLowerCase(Locale.ROOT));
  }

  /** An .xlsx or .ods is a zip of parts with these names; an .xls begins like old documents. */
  private static boolean isSpreadsheet(byte[] beginning) {
    if (EncodingDetector.begins(beginning, OLD_OFFICE)) {
      return true;
    }
    if (!EncodingDetector.begins(beginning, ZIP)) {
      return false;
    }
    String names = new String(beginning, StandardCharsets.ISO_8859_1);
    return names.contains("[Content_Types].xml")
        || names.contains("xl/")
        || names.contains("opendocument.spreadsheet");
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

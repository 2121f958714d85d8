package org.clickwage.csv;

/** A text of ours as a cell: harmless to a spreadsheet, quoted where it must be. */
public final class CellText {
  private CellText() {}

  public static String of(String text, char delimiter) {
    return quoted(harmless(text), delimiter);
  }

  /** A text that a spreadsheet would run as a formula is marked as text. */
  private static String harmless(String text) {
    boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    return formula ? "'" + text : text;
  }

  private static String quoted(String text, char delimiter) {
    boolean plain = true;
    for (int i = 0; i < text.length() && plain; i++) {
      char c = text.charAt(i);
      plain = c != delimiter && c != '"' && c != '\n' && c != '\r';
    }
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}

package org.clickwage.message;

/** A text of ours in a cell. */
public final class OwnText {
  private static final String BEFORE_FORMULAS = "=+-@\t\r";

  private OwnText() {}

  /** A text that a spreadsheet would run as a formula is marked as text. */
  public static String stripControls(String text) {
    boolean formula = !text.isEmpty() && BEFORE_FORMULAS.indexOf(text.charAt(0)) >= 0;
    return formula ? "'" + text : text;
  }
}

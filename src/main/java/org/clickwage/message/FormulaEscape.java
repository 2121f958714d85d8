package org.clickwage.message;

/** Texts of cells that no spreadsheet runs as a formula. */
public final class FormulaEscape {
  private static final String BEFORE_FORMULAS = "=+-@\t\r";

  private FormulaEscape() {}

  /** The text, marked as one where a spreadsheet would run it. */
  public static String escaped(String text) {
    boolean formula = !text.isEmpty() && BEFORE_FORMULAS.indexOf(text.charAt(0)) >= 0;
    return formula ? "'" + text : text;
  }
}

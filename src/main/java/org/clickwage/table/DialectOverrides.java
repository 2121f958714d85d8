package org.clickwage.table;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.clickwage.work.NumberNotation;

/** How a file is written as the user or a profile states it; the rest is found by looking. */
public record DialectOverrides(
    Optional<Character> delimiter,
    Optional<NumberNotation> decimal,
    Optional<Charset> charset,
    Optional<Integer> headerRows,
    Optional<Integer> preambleLines) {

  /** Nothing is stated. */
  public static final DialectOverrides NONE =
      new DialectOverrides(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /**
   * How a sheet of a workbook is written as text; the marks of numbers in cells of texts are not
   * known.
   */
  public DialectOverrides ofSheet(boolean hasNumbers) {
    return new DialectOverrides(
        Optional.of(','),
        hasNumbers ? Optional.of(NumberNotation.POINT_OF_SHEET) : decimal,
        Optional.of(StandardCharsets.UTF_8),
        headerRows,
        preambleLines);
  }
}

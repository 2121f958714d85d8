package org.clickwage.table;

import java.nio.charset.Charset;
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

  /** The same of how cells are written, and nothing of where records begin. */
  public DialectOverrides ofCells() {
    return new DialectOverrides(
        delimiter, decimal, Optional.empty(), Optional.empty(), Optional.empty());
  }

  public DialectOverrides withCharset(Optional<Charset> other) {
    return new DialectOverrides(delimiter, decimal, other, headerRows, preambleLines);
  }

  public DialectOverrides withHeaderRows(Optional<Integer> other) {
    return new DialectOverrides(delimiter, decimal, charset, other, preambleLines);
  }

  public DialectOverrides withPreamble(Optional<Integer> other) {
    return new DialectOverrides(delimiter, decimal, charset, headerRows, other);
  }
}

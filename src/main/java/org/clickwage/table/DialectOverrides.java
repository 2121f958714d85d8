package org.clickwage.table;

import java.nio.charset.Charset;
import java.util.Optional;
import org.clickwage.work.NumberNotation;

/** What the user or a profile says about how a file is written; the rest is found by looking. */
public record DialectOverrides(
    Optional<Character> delimiter,
    Optional<NumberNotation> decimal,
    Optional<Charset> charset,
    Optional<Integer> headerRows,
    Optional<Integer> preambleLines) {

  /** Nobody said anything. */
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

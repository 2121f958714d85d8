package org.clickwage.csv;

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
}

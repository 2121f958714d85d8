package org.clickwage.options;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.stream.Stream;
import org.clickwage.output.InputFile;
import org.clickwage.table.Dialect;
import org.clickwage.table.DialectOverrides;
import org.clickwage.work.Expected;
import org.clickwage.work.NotationException;
import org.clickwage.work.NumberNotation;

/** How the options say that a file is written. */
public final class DialectOptions {
  /** What is detected where it is not given. */
  public static final OptionGroup DETECTED = new OptionGroup();

  private static final Option<Character> DELIMITER =
      DETECTED.value("--delimiter", "CHAR", DialectOptions::delimiter);
  private static final Option<NumberNotation> DECIMAL =
      DETECTED.value("--decimal", "dot|comma", DialectOptions::decimal);
  private static final Option<Charset> ENCODING =
      DETECTED.value("--encoding", "NAME", DialectOptions::charset);

  static final OptionGroup ROWS = new OptionGroup();
  private static final Option<Integer> PREAMBLE = ROWS.number("--preamble", "N", 0, 999);
  private static final Option<Integer> HEADER_ROWS = ROWS.number("--header-rows", "N", 0, 999);

  private DialectOptions() {}

  /** What was asked for; what was not is to be detected. */
  static DialectOverrides overrides(ParsedOptions typed) {
    return new DialectOverrides(
        typed.value(DELIMITER),
        typed.value(DECIMAL),
        typed.value(ENCODING),
        typed.value(HEADER_ROWS),
        typed.value(PREAMBLE));
  }

  /** Refuses what can't be set of a workbook, which says itself how it is written. */
  static void checkSheet(InputFile file, ParsedOptions typed, Problems problems) {
    if (file.sheet().isPresent()) {
      Stream.of(DELIMITER, ENCODING, DECIMAL)
          .filter(option -> typed.has(option) && (option != DECIMAL || file.hasNumbers()))
          .forEach(option -> problems.add(option, "problem.of-workbook", file.fileName()));
    }
  }

  /** Whether it is stated how many rows of titles there are. */
  static boolean giveTitleRows(ParsedOptions typed) {
    return typed.has(HEADER_ROWS);
  }

  private static char delimiter(String text) {
    return switch (text) {
      case "tab", "\\t", "\t" -> '\t';
      case "comma" -> ',';
      case "semicolon" -> ';';
      default -> {
        if (text.length() != 1 || !Dialect.canPartCells(text.charAt(0))) {
          throw new NotationException(text, "expected.delimiter");
        }
        yield text.charAt(0);
      }
    };
  }

  private static NumberNotation decimal(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "dot", "point", "." -> NumberNotation.POINT;
      case "comma", "," -> NumberNotation.COMMA;
      default -> throw new NotationException(text, Expected.ONE_OF, "dot, comma");
    };
  }

  private static Charset charset(String name) {
    try {
      Charset charset = Charset.forName(name.strip());
      // One that only guesses at what it reads can't write what was read.
      if (charset.canEncode()) {
        return charset;
      }
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      // Reported below, as one that can't write.
    }
    throw new NotationException(name, "expected.encoding");
  }
}

package org.clickwage.output;

import java.util.Locale;

/**
 * How a table of text is written, for whoever reads it with another program.
 *
 * @param encoding such as {@code utf-8}
 * @param delimiter what parts cells
 * @param decimal the decimal sign, {@code dot} or {@code comma}
 * @param lineEnd what ends a record
 * @param preambleLines the records before the header
 * @param headerRows the records of the header, of which the first carries the names
 */
public record DataPackageDialect(
    String encoding,
    boolean byteOrderMark,
    char delimiter,
    String decimal,
    String lineEnd,
    int preambleLines,
    int headerRows) {
  /** What the program writes where nothing else is asked for. */
  public static final DataPackageDialect PLAIN =
      new DataPackageDialect("utf-8", false, ',', "dot", "\n", 0, 1);

  public DataPackageDialect {
    encoding = encoding.toLowerCase(Locale.ROOT);
  }
}

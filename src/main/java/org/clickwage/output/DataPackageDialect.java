package org.clickwage.output;

/**
 * How a table of text is written, for whoever reads it with another program.
 *
 * @param encoding such as {@code UTF-8}
 * @param delimiter what parts cells
 * @param decimal the decimal sign, {@code dot} or {@code comma}
 * @param lineEnd what ends a record
 * @param preambleLines the records before the header
 * @param headerRows the records of the header, of which the first carries the names
 * @param byteOrderMark whether the file begins with one
 */
public record DataPackageDialect(
    String encoding,
    char delimiter,
    String decimal,
    String lineEnd,
    int preambleLines,
    int headerRows,
    boolean byteOrderMark) {
  /** What the program writes where nothing else is asked for. */
  public static final DataPackageDialect PLAIN =
      new DataPackageDialect("UTF-8", ',', "dot", "\n", 0, 1, false);
}

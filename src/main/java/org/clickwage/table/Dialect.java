package org.clickwage.table;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.clickwage.message.Note;
import org.clickwage.table.Evidence.Subject;
import org.clickwage.work.NumberNotation;

/**
 * How a file is written: found by looking, or set by the user.
 *
 * @param bomBytes the length of the byte order mark in the file, 0 for none
 * @param preambleLines the records before the header: titles, empty lines, {@code sep=;}
 * @param headerRows the records from the header to the first record of work; 0 when there is none
 * @param header the names in the first header row, which carries the keys; they may repeat; of a
 *     file that has none {@code #1}, {@code #2} …
 * @param surplus how many empty cells records have after those under the header
 * @param lineEnd what ends a record: CRLF, LF or CR
 * @param evidence what was seen or set, for the note on how the file was read
 * @param numbers what the columns showed of their decimals; nothing where the mark was set
 * @param leftOut the cells of rows that are no records: sums of others, the titles again
 * @param readsUtf8 whether its cells are in UTF-8 as it is read, whatever the encoding of the file
 */
public record Dialect(
    Charset charset,
    int bomBytes,
    char delimiter,
    NumberNotation decimal,
    int preambleLines,
    int headerRows,
    List<String> header,
    int surplus,
    String lineEnd,
    List<Evidence> evidence,
    DialectNumbers numbers,
    Set<List<String>> leftOut,
    boolean readsUtf8) {
  /** As many as spreadsheets have. */
  static final int MOST_COLUMNS = 1 << 14;

  public Dialect {
    leftOut = Set.copyOf(leftOut);
    header = List.copyOf(header);
    evidence = List.copyOf(evidence);
    checkDelimiter(delimiter);
  }

  /**
   * A file of nothing but records, below a row of titles where it has any: it is not examined for
   * its decimals and surplus cells.
   */
  public static Dialect of(
      Charset charset,
      char delimiter,
      NumberNotation decimal,
      List<String> header,
      String lineEnd) {
    return new Dialect(
        charset,
        0,
        delimiter,
        decimal,
        0,
        header.isEmpty() ? 0 : 1,
        header,
        0,
        lineEnd,
        List.of(),
        DialectNumbers.NONE,
        Set.of(),
        false);
  }

  /** Whether a character is one byte in every encoding, no quote, and ends no line. */
  public static boolean canPartCells(char delimiter) {
    return delimiter < 0x80
        && delimiter != '"'
        && delimiter != '\r'
        && delimiter != '\n'
        && delimiter != 0;
  }

  /** Refuses a character that can't part cells. */
  static void checkDelimiter(char delimiter) {
    if (!canPartCells(delimiter)) {
      throw new UnreadableInputException("dialect.bad-delimiter", String.valueOf(delimiter));
    }
  }

  /**
   * With the decimal mark that these columns show, by their places: a column of coordinates says
   * nothing about how a pay is written. A mark that was set stays.
   */
  public Dialect withDecimalsOf(IntPredicate columns) {
    if (numbers == DialectNumbers.NONE) {
      return this;
    }
    NumberNotation notation = numbers.notation(columns);
    String example = numbers.example(columns);
    return example.isEmpty()
        ? with(notation, surplus, without(Subject.DECIMALS))
        : with(
            notation,
            Evidence.quoting(Subject.DECIMALS, "dialect.decimal." + Note.word(notation), example));
  }

  /** Whether no number showed how decimals are written. */
  public boolean lacksDecimals() {
    return numbers != DialectNumbers.NONE
        && evidence.stream().noneMatch(seen -> seen.of() == Subject.DECIMALS);
  }

  /** With the decimal mark of other files, if they have one, where none of its own shows it. */
  public Dialect withDecimalOfOthers(NumberNotation ofOthers) {
    return lacksDecimals() && ofOthers != NumberNotation.EITHER
        ? with(ofOthers, new Evidence(Subject.DECIMALS, Note.of("dialect.decimal.others")))
        : this;
  }

  /**
   * How numbers of these columns are written: where none of their cells has three decimals that can
   * be nothing else, 1.200 among decimal points may be thousands.
   */
  public NumberNotation decimalOf(IntPredicate columns) {
    boolean isSure = numbers == DialectNumbers.NONE || numbers.haveThreeDecimals(columns);
    return isSure ? decimal : decimal.ifClear();
  }

  Dialect with(NumberNotation notation, Evidence ofDecimals) {
    return with(notation, surplus, and(without(Subject.DECIMALS), ofDecimals));
  }

  /** With one more thing that was seen. */
  public Dialect with(Evidence seen) {
    return with(decimal, surplus, and(evidence, seen));
  }

  Dialect withSurplus(int cells) {
    Evidence seen = new Evidence(Subject.SURPLUS, Note.of("dialect.surplus", cells));
    return with(decimal, cells, and(evidence, seen));
  }

  /** A record that is longer than the titles is refused: its cells may have moved. */
  public Dialect withoutSurplus() {
    return with(decimal, 0, without(Subject.SURPLUS));
  }

  /** Of a sheet of a workbook, where it is known how its text is written. */
  public Dialect ofSheet(String name) {
    Note shape = name.isEmpty() ? Note.of("dialect.parquet") : Note.of("dialect.sheet", name);
    Evidence sheet = new Evidence(Subject.SHAPE, shape);
    List<Evidence> seen =
        numbers == DialectNumbers.NONE
            ? without(Subject.ENCODING, Subject.DELIMITER, Subject.DECIMALS)
            : without(Subject.ENCODING, Subject.DELIMITER);
    return with(decimal, surplus, and(List.of(sheet), seen));
  }

  private List<Evidence> without(Subject... subjects) {
    List<Subject> left = List.of(subjects);
    return evidence.stream().filter(each -> !left.contains(each.of())).toList();
  }

  private static List<Evidence> and(List<Evidence> some, Evidence last) {
    return and(some, List.of(last));
  }

  private static List<Evidence> and(List<Evidence> some, List<Evidence> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  private Dialect with(NumberNotation notation, int surplusCells, List<Evidence> seen) {
    return with(notation, surplusCells, seen, leftOut, readsUtf8);
  }

  /** Of lines from the midst of the file. */
  public Dialect withoutHead() {
    Dialect records = of(charset, delimiter, decimal, List.of(), lineEnd);
    return readsUtf8 ? records.inUtf8() : records;
  }

  /** With the cells of rows that are no records, wherever they are. */
  public Dialect without(Set<List<String>> rows) {
    return with(decimal, surplus, evidence, rows, readsUtf8);
  }

  /** The same read in UTF-8, so that its cells compare with those of files in other encodings. */
  public Dialect inUtf8() {
    boolean isOther = !charset.equals(StandardCharsets.UTF_8);
    return with(decimal, surplus, evidence, leftOut, isOther);
  }

  private Dialect with(
      NumberNotation notation,
      int surplusCells,
      List<Evidence> seen,
      Set<List<String>> rows,
      boolean inUtf8) {
    return new Dialect(
        charset,
        bomBytes,
        delimiter,
        notation,
        preambleLines,
        headerRows,
        header,
        surplusCells,
        lineEnd,
        seen,
        numbers,
        rows,
        inUtf8);
  }

  /** Whether the encoding may turn out to be another one, as all that was examined was ASCII. */
  boolean isPresumed() {
    return evidence.stream().anyMatch(each -> each.of() == Subject.PRESUMED_ENCODING);
  }

  /** The encoding of the bytes in chunks and of the text to append to them. */
  public Charset cellCharset() {
    return isTranscoded() ? StandardCharsets.UTF_8 : charset;
  }

  /** True when the file is turned into UTF-8 before it is cut, and back on its way out. */
  public boolean isTranscoded() {
    return readsUtf8 || !EncodingDetector.keepsAscii(charset);
  }

  /** The records that come before the first record of work. */
  public int headRecords() {
    return preambleLines + headerRows;
  }
}

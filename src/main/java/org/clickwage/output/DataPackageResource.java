package org.clickwage.output;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.clickwage.message.WordList;

/**
 * One output of a run, as a data package describes it.
 *
 * @param path relative to the descriptor, parted by {@code /}
 * @param hash with its kind before it, {@code sha256:}
 * @param dialect how a table of text is written; empty, as its encoding and its schema, for every
 *     other file
 */
public record DataPackageResource(
    String profile,
    String name,
    String path,
    String format,
    String mediatype,
    Optional<String> compression,
    long bytes,
    String hash,
    Optional<String> encoding,
    Optional<CsvDialect> dialect,
    Optional<Schema> schema) {
  private static final String PACKED = ".gz";

  /** The endings of tables of text; one with another is CSV all the same, and nothing else is. */
  private static final Set<String> OF_TABLES = Set.of("csv", "tsv");

  private static final Map<String, String> MEDIA_TYPES = WordList.named("media-types").byWord();

  /**
   * How a table of text is written, as CSV Dialect names it.
   *
   * @param headerRows the number of the row with the names; empty where it is the first, or there
   *     is none. It and {@code commentRows} are those of Table Dialect 2.0
   * @param commentRows the numbers of other rows that are no data
   */
  public record CsvDialect(
      char delimiter,
      String lineTerminator,
      char quoteChar,
      boolean doubleQuote,
      boolean skipInitialSpace,
      boolean header,
      Optional<List<Integer>> headerRows,
      Optional<List<Integer>> commentRows) {
    static CsvDialect of(DataPackageDialect written) {
      boolean hasOtherRows = written.preambleLines() > 0 || written.headerRows() > 1;
      int names = written.headerRows() > 0 ? written.preambleLines() + 1 : 0;
      List<Integer> others =
          IntStream.rangeClosed(1, written.preambleLines() + written.headerRows())
              .filter(row -> row != names)
              .boxed()
              .toList();
      return new CsvDialect(
          written.delimiter(),
          written.lineEnd(),
          '"',
          true,
          false,
          names > 0,
          Optional.of(List.of(names)).filter(rows -> hasOtherRows && names > 0),
          Optional.of(others).filter(rows -> hasOtherRows));
    }
  }

  /** The columns of a table of text. */
  public record Schema(List<Field> fields, List<String> missingValues) {
    static Schema of(List<Field> fields, DataPackageDialect written) {
      boolean comma = written.decimal().equals("comma");
      return new Schema(
          comma ? fields.stream().map(Field::withComma).toList() : List.copyOf(fields),
          List.of(""));
    }
  }

  /**
   * A column.
   *
   * @param type as Table Schema names it: string, number, integer, boolean, date, datetime
   * @param decimalChar the decimal sign of numbers, where it is no dot
   * @param description what it is, with its unit
   */
  public record Field(
      String name, String type, Optional<String> decimalChar, Optional<String> description) {
    public Field(String name, String type, String description) {
      this(name, type, Optional.empty(), Optional.of(description).filter(text -> !text.isEmpty()));
    }

    private Field withComma() {
      return new Field(
          name, type, Optional.of(",").filter(c -> type.equals("number")), description);
    }
  }

  /** A table of text. */
  public static DataPackageResource table(
      String path, DataPackageDialect dialect, InputFingerprint file, List<Field> fields) {
    String ending = ending(path);
    String format = OF_TABLES.contains(ending) ? ending : "csv";
    Optional<Schema> schema = Optional.of(Schema.of(fields, dialect));
    return of("tabular-data-resource", path, format, file, Optional.of(dialect), schema);
  }

  /** A page, picture or other file. */
  public static DataPackageResource file(String path, InputFingerprint file) {
    String ending = ending(path);
    String format = OF_TABLES.contains(ending) ? "txt" : ending;
    return of("data-resource", path, format, file, Optional.empty(), Optional.empty());
  }

  private static DataPackageResource of(
      String profile,
      String path,
      String format,
      InputFingerprint file,
      Optional<DataPackageDialect> dialect,
      Optional<Schema> schema) {
    return new DataPackageResource(
        profile,
        name(path),
        path,
        format,
        MEDIA_TYPES.getOrDefault(format, "application/octet-stream"),
        Optional.of("gz").filter(packed -> isPacked(path)),
        file.bytes(),
        DataPackageFile.SHA256 + file.sha256(),
        dialect.map(DataPackageDialect::encoding),
        dialect.map(CsvDialect::of),
        schema);
  }

  /** The path as a name: lower case letters, digits, and {@code . _ -}. */
  private static String name(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    String name = lower.replaceAll("[^a-z0-9._-]+", "-").replaceAll("^[-.]+|[-.]+$", "");
    return name.isEmpty() ? "output" : name;
  }

  private static boolean isPacked(String path) {
    return path.toLowerCase(Locale.ROOT).endsWith(PACKED);
  }

  /** The name of what is packed in a file of this name; any other name as it is. */
  static String unpacked(String path) {
    return isPacked(path) ? path.substring(0, path.length() - PACKED.length()) : path;
  }

  private static String ending(String path) {
    String plain = unpacked(path);
    return plain.substring(plain.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  DataPackageResource named(String unique) {
    return new DataPackageResource(
        profile,
        unique,
        path,
        format,
        mediatype,
        compression,
        bytes,
        hash,
        encoding,
        dialect,
        schema);
  }
}

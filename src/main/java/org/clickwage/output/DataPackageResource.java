package org.clickwage.output;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One output of a run, as a data package describes it.
 *
 * @param path relative to the descriptor, parted by {@code /}
 * @param dialect how a table of text is written; empty for every other file
 * @param sha256 in hexadecimal digits
 * @param fields the columns of a table of text
 */
public record DataPackageResource(
    String path,
    Optional<DataPackageDialect> dialect,
    long bytes,
    String sha256,
    List<Field> fields) {
  private static final String PACKED = ".gz";

  /** The endings of tables of text; one with another is CSV all the same, and nothing else is. */
  private static final Set<String> OF_TABLES = Set.of("csv", "tsv");

  private static final Map<String, String> MEDIA_TYPES =
      Map.ofEntries(
          Map.entry("csv", "text/csv"),
          Map.entry("tsv", "text/tab-separated-values"),
          Map.entry("json", "application/json"),
          Map.entry("html", "text/html"),
          Map.entry("htm", "text/html"),
          Map.entry("md", "text/markdown"),
          Map.entry("txt", "text/plain"),
          Map.entry("text", "text/plain"),
          Map.entry("tex", "application/x-tex"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"));

  /**
   * A column.
   *
   * @param type as Table Schema names it: string, number, integer, boolean, date, datetime
   * @param description what it is, with its unit
   */
  public record Field(String name, String type, String description) {}

  public DataPackageResource {
    fields = List.copyOf(fields);
  }

  /** A table of text. */
  public static DataPackageResource table(
      String path, DataPackageDialect dialect, long bytes, String sha256, List<Field> fields) {
    return new DataPackageResource(path, Optional.of(dialect), bytes, sha256, fields);
  }

  /** A page, picture or other file. */
  public static DataPackageResource file(String path, long bytes, String sha256) {
    return new DataPackageResource(path, Optional.empty(), bytes, sha256, List.of());
  }

  boolean isPacked() {
    return isPacked(path);
  }

  private static boolean isPacked(String path) {
    return path.toLowerCase(Locale.ROOT).endsWith(PACKED);
  }

  /** The name of what is packed in a file of this name; any other name as it is. */
  static String unpacked(String path) {
    return isPacked(path) ? path.substring(0, path.length() - PACKED.length()) : path;
  }

  /** The file's ending, or that of the table which it is. */
  String format() {
    String plain = unpacked(path);
    String ending = plain.substring(plain.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (dialect.isPresent() == OF_TABLES.contains(ending)) {
      return ending;
    }
    return dialect.isPresent() ? "csv" : "txt";
  }

  String mediaType() {
    return MEDIA_TYPES.getOrDefault(format(), "application/octet-stream");
  }

  /** The path as a name: lower case letters, digits, and {@code . _ -}. */
  String name() {
    return name(path);
  }

  static String name(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.replaceAll("[^a-z0-9._-]+", "-").replaceAll("^[-.]+|[-.]+$", "");
  }
}

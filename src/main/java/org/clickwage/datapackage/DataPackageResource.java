package org.clickwage.datapackage;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

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

  private static final Map<String, String> MEDIA_TYPES =
      Map.of(
          "csv", "text/csv",
          "tsv", "text/tab-separated-values",
          "json", "application/json",
          "html", "text/html",
          "md", "text/markdown",
          "txt", "text/plain",
          "tex", "application/x-tex",
          "svg", "image/svg+xml",
          "png", "image/png");

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
    return path.toLowerCase(Locale.ROOT).endsWith(PACKED);
  }

  /** The file's ending; a table without a known one is CSV all the same. */
  String format() {
    String plain = isPacked() ? path.substring(0, path.length() - PACKED.length()) : path;
    String ending = plain.substring(plain.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return dialect.isPresent() && !MEDIA_TYPES.containsKey(ending) ? "csv" : ending;
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

package org.clickwage.report;

import java.nio.charset.Charset;
import java.util.function.Function;
import java.util.function.Supplier;

/** What a command found, ready for each format; only the one that is asked for is made. */
public record Result(
    Supplier<Document> forPeople,
    Supplier<Table> forSpreadsheets,
    Function<Provenance, String> forScripts) {

  /** The result as text in a format. */
  public String in(
      Format format, Provenance provenance, Charset charset, Palette palette, int width) {
    return switch (format) {
      case TEXT -> TextWriter.write(forPeople.get(), charset, palette, width);
      case MARKDOWN -> MarkdownWriter.write(forPeople.get());
      case CSV -> CsvWriter.write(forSpreadsheets.get());
      case JSON -> forScripts.apply(provenance);
    };
  }
}

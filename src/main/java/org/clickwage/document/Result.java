package org.clickwage.document;

import java.util.Optional;
import java.util.function.Supplier;

/** What a command found, ready for each format; only the one that is asked for is made. */
public record Result(
    Supplier<Document> forPeople,
    Supplier<Table> forSpreadsheets,
    JsonOutput.Members<JsonOutput> forScripts) {

  /** A table under its title and nothing else. */
  public static Result of(String key, String title, Table table) {
    return new Result(
        () -> new Document.Builder().table(title, table).build(),
        () -> table,
        json -> json.rows(key, table));
  }

  /** The result as text in a format. */
  public String in(Format format, RenderContext look) {
    return switch (format) {
      case TEXT -> text(document(look), look);
      case MARKDOWN -> MarkdownWriter.write(document(look), look.heading());
      case CSV -> CsvWriter.write(forSpreadsheets.get());
      case JSON -> JsonOutput.write(look.provenance(), forScripts);
      case HTML -> HtmlWriter.write(document(look), look);
      case LATEX -> LatexWriter.write(document(look), look);
    };
  }

  private Document document(RenderContext look) {
    return look.isBrief() ? forPeople.get().brief() : forPeople.get();
  }

  private static String text(Document document, RenderContext look) {
    return look.isPlain()
        ? PlainWriter.write(document, look.wording())
        : TextWriter.write(document, look.charset(), look.palette(), look.width());
  }

  /**
   * The result as one sheet of paper to hand out.
   *
   * @param contact where to ask; empty for lines to write on
   */
  public String leaflet(RenderContext look, Optional<String> contact) {
    return LeafletWriter.write(forPeople.get(), look, contact);
  }

  /** The first picture of the result, where it has one. */
  public Optional<Pictured> picture() {
    return Pictured.of(forPeople.get());
  }
}

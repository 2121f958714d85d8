package org.clickwage.document;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.clickwage.message.Theme;
import org.clickwage.message.Wording;

/**
 * What a command found, ready for each format; only the one that is asked for is made.
 *
 * @param published the same as for people, as others read it: nothing of how the program is run
 */
public record Result(
    Supplier<Document> forPeople,
    Supplier<Document> published,
    Supplier<Table> forSpreadsheets,
    JsonOutput.Members<JsonOutput> forScripts) {

  private static final int FIGURES_FOR_PRESS = 3;

  public Result(
      Function<Wording, Document> document,
      Wording wording,
      Supplier<Table> forSpreadsheets,
      JsonOutput.Members<JsonOutput> forScripts) {
    this(
        () -> document.apply(wording),
        () -> document.apply(wording.published()),
        forSpreadsheets,
        forScripts);
  }

  public Result(
      Supplier<Document> forPeople,
      Supplier<Table> forSpreadsheets,
      JsonOutput.Members<JsonOutput> forScripts) {
    this(forPeople, forPeople, forSpreadsheets, forScripts);
  }

  /** A table under its title and nothing else. */
  public static Result of(String key, String title, Table table) {
    return new Result(
        () -> new Document.Builder().table(title, table).build(),
        () -> table,
        json -> json.rows(key, table));
  }

  /** The same figures in a document with more, or less, around them. */
  public Result with(UnaryOperator<Document> other) {
    return new Result(
        () -> other.apply(forPeople.get()),
        () -> other.apply(published.get()),
        forSpreadsheets,
        forScripts);
  }

  /** The same with more around them, in words for those who read it. */
  public Result with(Wording wording, BiFunction<Document, Wording, Document> other) {
    return new Result(
        () -> other.apply(forPeople.get(), wording),
        () -> other.apply(published.get(), wording.published()),
        forSpreadsheets,
        forScripts);
  }

  /** The result in a format, as bytes of a small file. */
  public byte[] in(Format format, RenderContext context) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      write(format, context, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Writes the result in a format: as CSV or JSON row by row, as there may be very many. */
  public void write(Format format, RenderContext context, OutputStream out) throws IOException {
    Charset charset = context.charset();
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, charset));
    switch (format) {
      case CSV -> CsvWriter.write(forSpreadsheets.get(), writer);
      case JSON -> JsonOutput.write(context.provenance(), forScripts, writer);
      case XLSX ->
          out.write(TableWorkbook.of(forSpreadsheets.get(), published.get(), context.wording()));
      default -> writer.write(Theme.fit(text(format, context), charset));
    }
    writer.flush();
  }

  private String text(Format format, RenderContext context) {
    return switch (format) {
      case TEXT -> text(document(forPeople, context), context);
      case MARKDOWN -> MarkdownWriter.write(document(published, context), context.heading());
      case HTML -> HtmlWriter.write(document(published, context), context);
      case LATEX -> LatexWriter.write(document(published, context), context);
      default -> throw new IllegalArgumentException("no text: " + format);
    };
  }

  private static Document document(Supplier<Document> of, RenderContext context) {
    return context.isBrief() ? of.get().brief() : of.get();
  }

  private static String text(Document document, RenderContext context) {
    return context.isPlain()
        ? PlainWriter.write(document, context.wording())
        : TextWriter.write(document, context.charset(), context.palette(), context.width());
  }

  /**
   * The result as one sheet of paper to hand out.
   *
   * @param contact where to ask; empty for lines to write on
   */
  public String leaflet(RenderContext context, Optional<String> contact) {
    return LeafletWriter.write(published.get(), context, contact);
  }

  /** The first picture of the result as it stands alone, where it has one. */
  public Optional<Drawing> picture(RenderContext context, Shape shape) {
    Document document = published.get();
    return Pictured.of(document)
        .map(picture -> picture.under(Finding.of(document, context), shape, context));
  }

  /** The result as a card, where it has one figure to show. */
  public Optional<Drawing> card(RenderContext context, Shape shape) {
    Document document = published.get();
    return cardOf(document)
        .map(
            card ->
                Drawing.of(
                    card,
                    Finding.of(document, context).about(),
                    Finding.sources(document.sources(card), context),
                    shape));
  }

  private static Optional<Card> cardOf(Document document) {
    return document
        .all(Document.Block.OnCard.class)
        .findFirst()
        .flatMap(block -> block.card().get());
  }

  /** What its card says as a text to share, with the address of its page. */
  public Optional<String> post(RenderContext context) {
    Document document = published.get();
    Finding finding = Finding.of(document, context);
    return cardOf(document)
        .map(card -> card.post(finding))
        .map(text -> context.wording().say("kit.post", text, finding.about()))
        .map(text -> text + context.links().page().map(page -> "\n" + page).orElse(""));
  }

  /**
   * A text for the press in Markdown: the finding, three figures, how they were counted, whom to
   * ask, how to quote it.
   */
  public String press(RenderContext context, Optional<String> contact) {
    Document document = published.get();
    Finding finding = Finding.of(document, context);
    Wording wording = context.wording();
    Optional<Bars> compared =
        document
            .all(Document.Block.Barred.class)
            .findFirst()
            .map(Document.Block.Barred::bars)
            .filter(bars -> bars.size() > 1);
    List<String> figures =
        compared
            .map(bars -> bars.lowest(FIGURES_FOR_PRESS).bars().inSentences(wording))
            .orElseGet(() -> document.answers().skip(1).limit(FIGURES_FOR_PRESS).toList());
    Document.Builder text = new Document.Builder();
    if (compared.isPresent()) {
      document.answers().skip(1).limit(1).forEach(second -> text.answer(second, Tone.PLAIN));
    }
    text.open(wording.say("kit.press.figures"), figures);
    text.prose(wording.say("page.grounds"), List.of(wording.say("kit.press.method")));
    text.open(wording.say("leaflet.ask"), contact.stream().toList());
    text.prose(wording.say("page.quote"), List.of(finding.quoted()));
    return MarkdownWriter.write(
        text.build(), new Heading(Optional.of(finding.title()), Optional.of(finding.about())));
  }
}

package org.clickwage.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.clickwage.document.Document.Block.Sentences;
import org.clickwage.message.BundledText;
import org.clickwage.message.HtmlText;
import org.clickwage.message.Wording;

/**
 * Writes a document as one page that stands alone: no script, nothing to load, readable on a
 * telephone, on paper and aloud, light and dark.
 */
final class HtmlWriter {
  private final Wording wording;
  private final StringBuilder out = new StringBuilder(1 << 14);
  private final List<Document.Block.Answer> answers = new ArrayList<>();
  private final List<Document.Block> ofPictures = new ArrayList<>();
  private Tone verdict = Tone.PLAIN;
  private String caption = "";
  private int sections;
  private boolean isFolding;

  /** Whether what is written now is under the title of what the figures rest on. */
  private boolean isGrounded;

  private HtmlWriter(Wording wording) {
    this.wording = wording;
  }

  static String write(Document document, RenderContext context) {
    HtmlWriter writer = written(document, context.wording());
    Optional<Document.Block.Cover> cover = document.cover();
    if (cover.isPresent()) {
      return cover.get().letter().page(writer.out.toString(), context.wording());
    }
    Finding finding = Finding.of(document, context);
    return Template.filled(
        "pages/page.html",
        Map.of(
            "language", context.wording().language().code(),
            "title", HtmlText.escaped(finding.title()),
            "second", HtmlText.escaped(finding.second()),
            "links", context.links().head(),
            "about", line("kicker", finding.about()),
            "lead", writer.lead(finding, context),
            "style", style(),
            "blocks", writer.out.toString(),
            "quote", text(context.wording().say("page.quote")),
            "quoted", text(finding.quoted())));
  }

  /** All but the sentences that answer. */
  static String blocks(Document document, Wording wording) {
    return written(document, wording).out.toString();
  }

  private static HtmlWriter written(Document document, Wording wording) {
    HtmlWriter writer = new HtmlWriter(wording);
    document.blocks().forEach(writer::block);
    if (!writer.ofPictures.isEmpty()) {
      writer.beginFold();
    }
    writer.endFold();
    return writer;
  }

  /** The one figure, the sentence of it, and the other sentences; none that is the title. */
  private String lead(Finding finding, RenderContext context) {
    StringBuilder lead = new StringBuilder();
    lead.append(line("sub", context.heading().subtitle().orElse("")));
    answers.removeIf(finding::says);
    if (!answers.isEmpty()) {
      lead.append("<div class=\"hero\">\n").append(line("big", finding.figure()));
      lead.append(answer(first(), "what ")).append("</div>\n<div class=\"lead\">\n");
      answers.stream().skip(1).forEach(each -> lead.append(answer(each, "")));
      lead.append("</div>\n");
    }
    return lead.toString();
  }

  /** What the figure above it is, or the first sentence with the verdict of that. */
  private Document.Block.Answer first() {
    Document.Block.Answer first = answers.get(0);
    if (!caption.isEmpty()) {
      return new Document.Block.Answer(caption, Tone.RESULT);
    }
    return verdict == Tone.PLAIN ? first : new Document.Block.Answer(first.text(), verdict);
  }

  private static String answer(Document.Block.Answer answer, String style) {
    return paragraph(style + Wording.key(answer.tone()), answer.marked()) + "\n";
  }

  /** The light colours, which pictures have too; paper has them whatever the screen has. */
  static String style() {
    StringBuilder light = new StringBuilder(":root {\n");
    for (Ink ink : Ink.values()) {
      light.append("  ").append(ink.property()).append(": ").append(ink.hex()).append(";\n");
    }
    light.append("}\n");
    return light + BundledText.of("pages/page.css") + "@media print {\n" + light + "}\n";
  }

  private void block(Document.Block block) {
    if (block instanceof Document.Block.Answer answer) {
      answers.add(answer);
    } else if (block instanceof Document.Block.Headline headline) {
      verdict = headline.verdict();
      caption = headline.caption();
    } else if (block instanceof Document.Block.Titled titled) {
      table(titled);
    } else if (block instanceof Document.Block.Barred barred) {
      picture(barred.title(), barred.reading(), barred.bars());
    } else if (block instanceof Document.Block.Picture picture) {
      picture(picture.title(), picture.reading(), picture.chart().get());
      ofPictures.addAll(picture.words());
    } else if (block instanceof Sentences sentences) {
      sentences(sentences);
    }
  }

  /** What all its rows have in common is shown once, above it. */
  private void table(Document.Block.Titled titled) {
    Table table = titled.table().forPeople().withoutBars().withoutEmpty();
    if (table.columns().size() == 1) {
      // Sentences, which are no table for those who hear them.
      List<Cell> cells = table.rows().stream().map(row -> row.get(0)).toList();
      Sentences.Use use = titled.isFolded() ? Sentences.Use.CHECK : Sentences.Use.READ;
      sentences(new Sentences(titled.title(), cells, use));
      return;
    }
    if (titled.isFolded()) {
      fold(titled.title());
    } else {
      open(titled.title());
    }
    Stream<String> alike =
        table.alike().entrySet().stream()
            .map(each -> wording.say("title.of-group", each.getKey(), each.getValue()));
    wording.apart(alike).ifPresent(known -> line(paragraph("sub", known)));
    HtmlTable written = new HtmlTable(table.withoutAlike(), "section-" + sections, wording, out);
    if (titled.isFolded()) {
      written.writeAll();
      line("</details>");
    } else {
      written.write();
      line("</section>");
    }
  }

  private void open(String title) {
    endFold();
    sections++;
    line("<section>");
    line("<h2 id=\"section-" + sections + "\" dir=\"auto\">" + text(title) + "</h2>");
  }

  /** What is folded is kept together, first what a picture says in other figures. */
  private void beginFold() {
    if (!isFolding) {
      line("<div class=\"fold\">");
    }
    isFolding = true;
    List<Document.Block> first = List.copyOf(ofPictures);
    ofPictures.clear();
    for (Document.Block block : first) {
      if (block instanceof Document.Block.Barred barred) {
        fold(barred.title());
        line(paragraph("sub", barred.reading()));
        barred.bars().put(new HtmlRows(out, wording));
        line("</details>");
      } else if (block instanceof Document.Block.Titled titled && titled.isFolded()) {
        table(titled);
      }
    }
  }

  private void fold(String title) {
    beginFold();
    sections++;
    line(
        "<details><summary id=\"section-"
            + sections
            + "\" dir=\"auto\">"
            + text(title)
            + "</summary>");
  }

  private void endFold() {
    if (isFolding) {
      line("</div>");
    }
    isFolding = false;
  }

  private void picture(String title, String reading, Chart chart) {
    endFold();
    sections++;
    line("<figure class=\"chart\" aria-labelledby=\"section-" + sections + "\">");
    line("<figcaption><h2 id=\"section-" + sections + "\" dir=\"auto\">" + text(title) + "</h2>");
    line(paragraph("sub", reading) + "</figcaption>");
    out.append(chart.inPage(title, wording));
    line("</figure>");
  }

  private void sentences(Sentences block) {
    switch (block.use()) {
      case READ -> {
        open(block.title());
        Fold.write(block.sentences(), some -> list(some, false), wording, out);
        line("</section>");
      }
      case TESTIMONY -> {
        open(block.title());
        Fold.write(block.sentences(), this::quotes, wording, out);
        line("</section>");
      }
      case CHECK, SOURCE -> {
        beginFold();
        if (!isGrounded) {
          line("<h2 dir=\"auto\">" + text(wording.say("page.grounds")) + "</h2>");
        }
        isGrounded = true;
        fold(block.title());
        list(block.sentences(), block.numbered());
        line("</details>");
      }
    }
  }

  private void quotes(List<Cell> stories) {
    line("<div class=\"quotes\">");
    for (Cell story : stories) {
      line("<blockquote><bdi>" + HtmlTable.text(story, wording) + "</bdi></blockquote>");
    }
    line("</div>");
  }

  private void list(List<Cell> sentences, boolean isNumbered) {
    String list = isNumbered ? "ol" : "ul";
    line("<" + list + " class=\"points\">");
    int number = 1;
    for (Cell sentence : sentences) {
      String id = isNumbered ? " id=\"source-" + number++ + "\"" : "";
      line("<li" + id + "><bdi>" + HtmlTable.text(sentence, wording) + "</bdi></li>");
    }
    line("</" + list + ">");
  }

  /** A paragraph on its line; nothing without text. */
  private static String line(String style, String text) {
    return text.isEmpty() ? "" : paragraph(style, text) + "\n";
  }

  static String paragraph(String style, String text) {
    return "<p class=\"" + style + "\" dir=\"auto\">" + text(text) + "</p>";
  }

  static String text(String text) {
    return HtmlText.inPage(text);
  }

  private void line(String line) {
    out.append(line).append('\n');
  }
}

package org.clickwage.document;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.clickwage.message.BundledText;
import org.clickwage.message.HtmlText;
import org.clickwage.message.Wording;

/**
 * Writes a document as one page that stands alone: no script, nothing to load, readable on a
 * telephone, on paper and aloud, light and dark.
 */
final class HtmlWriter {
  private final StringBuilder out = new StringBuilder(1 << 14);
  private int sections;

  static String write(Document document, RenderContext look) {
    HtmlWriter writer = new HtmlWriter();
    document.blocks().forEach(writer::block);
    return Template.filled(
        "pages/page.html",
        Map.of(
            "language", look.wording().language().code(),
            "title", text(look.title()),
            "subtitle", look.heading().subtitle().map(HtmlWriter::subtitle).orElse(""),
            "style", colours() + BundledText.of("pages/page.css"),
            "blocks", writer.out.toString(),
            "made", text(look.made())));
  }

  private static String subtitle(String text) {
    return paragraph("subtitle", text) + "\n";
  }

  /** The light colours of pictures, which the pictures themselves say once. */
  private static String colours() {
    StringBuilder colours = new StringBuilder(":root {\n");
    for (ChartColour colour : ChartColour.values()) {
      colours.append("  ").append(colour.property()).append(": ");
      colours.append(colour.hex()).append(";\n");
    }
    return colours.append("}\n").toString();
  }

  private void block(Document.Block block) {
    if (block instanceof Document.Block.Answer answer) {
      line(paragraph("answer " + name(answer.tone()), answer.text()));
    } else if (block instanceof Document.Block.Titled titled) {
      open(titled.title());
      new HtmlTable(titled.table().forPeople(), "section-" + sections, out).write();
      line("</section>");
    } else if (block instanceof Document.Block.Barred barred) {
      bars(barred.bars());
    } else if (block instanceof Document.Block.Picture picture) {
      open(picture.title());
      picture(picture);
      line("</section>");
    } else if (block instanceof Document.Block.Sentences sentences) {
      open(sentences.title());
      sentences(sentences);
      line("</section>");
    }
  }

  private void bars(Bars bars) {
    for (Bars.Panel panel : bars.panels()) {
      open(panel.title());
      new HtmlTable(bars.ofOneRow(panel), "section-" + sections, out).write();
      line("</section>");
    }
    bars.remarks().forEach(remark -> line(paragraph("aside", remark)));
  }

  private void open(String title) {
    open(Cell.text(title));
  }

  private void open(Cell title) {
    sections++;
    line("<section>");
    line("<h2 id=\"section-" + sections + "\" dir=\"auto\">" + HtmlTable.text(title) + "</h2>");
  }

  /** Twice, for wide and narrow pages: one of them is shown. Paper is wide, and ends somewhere. */
  private void picture(Document.Block.Picture picture) {
    line("<figure aria-labelledby=\"section-" + sections + "\">");
    Chart chart = picture.chart().get();
    Chart.Frame frame = new Chart.Frame("", "", "", "");
    line("<div class=\"wide\"" + wide(chart.sheets(), frame, picture) + "</div>");
    line(
        "<div class=\"narrow\">"
            + inPage(chart.svg(Chart.NARROW, frame), named(picture))
            + "</div>");
    line("<figcaption>" + text(picture.alternative()) + "</figcaption>");
    line("</figure>");
  }

  /** Several sheets are one picture, with one name. */
  private static String wide(
      List<Chart> sheets, Chart.Frame frame, Document.Block.Picture picture) {
    if (sheets.size() == 1) {
      return ">" + inPage(sheets.get(0).svg(Chart.WIDE, frame), named(picture));
    }
    StringBuilder all = new StringBuilder(" ").append(named(picture)).append('>');
    for (Chart sheet : sheets) {
      all.append(inPage(sheet.svg(Chart.WIDE, frame), "aria-hidden=\"true\""));
    }
    return all.toString();
  }

  private static String named(Document.Block.Picture picture) {
    return "role=\"img\" aria-label=\"" + text(picture.title()) + "\"";
  }

  /** The picture with the page's colours, and with its words for those who do not see it. */
  private static String inPage(String svg, String role) {
    String themed = svg.strip();
    for (ChartColour colour : ChartColour.values()) {
      themed = themed.replace(colour.svg(), "var(" + colour.property() + ")");
    }
    String paper = "var(" + ChartColour.PAPER.property() + ")";
    themed = themed.replace("=\"white\"", "=\"" + paper + "\"");
    return themed.replaceFirst("role=\"img\"", Matcher.quoteReplacement(role));
  }

  private void sentences(Document.Block.Sentences block) {
    String list = block.numbered() ? "ol" : "ul";
    line("<" + list + ">");
    int number = 1;
    for (Cell sentence : block.sentences()) {
      String id = block.numbered() ? " id=\"source-" + number++ + "\"" : "";
      line("<li" + id + "><bdi>" + HtmlTable.text(sentence) + "</bdi></li>");
    }
    line("</" + list + ">");
  }

  private static String paragraph(String style, String text) {
    return "<p class=\"" + style + "\" dir=\"auto\">" + text(text) + "</p>";
  }

  /** The class of a tone in the page's style. */
  static String name(Tone tone) {
    return Wording.key(tone);
  }

  static String text(String text) {
    return HtmlText.escaped(text);
  }

  private void line(String line) {
    out.append(line).append('\n');
  }
}

package org.clickwage.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clickwage.message.Theme;
import org.clickwage.message.WordList;

/** Writes a document as LaTeX with the tables of booktabs, which compiles as it is. */
final class LatexWriter {
  private static final int LEAST_WIDTH = 6;
  private static final double USABLE = 0.97;
  private static final Map<String, String> SIGNS = WordList.named("latex").byWord();

  private final StringBuilder out = new StringBuilder();

  static String write(Document document, RenderContext context) {
    LatexWriter writer = new LatexWriter();
    document.blocks().forEach(writer::block);
    boolean isLetter = document.cover().isPresent();
    return Template.filled(
        "pages/document.tex",
        Map.of(
            "title",
            isLetter ? "" : text(Finding.of(document, context).title()),
            "subtitle",
            context.heading().subtitle().map(LatexWriter::subtitle).orElse(""),
            "blocks",
            writer.out.toString(),
            "made",
            isLetter ? "" : text(context.made())));
  }

  private static String subtitle(String text) {
    return "{\\large " + text(text) + "\\par}\n";
  }

  private void block(Document.Block block) {
    if (block instanceof Document.Block.Answer answer) {
      line("\\textbf{" + text(answer.text()) + "}\\par\\medskip");
    } else if (block instanceof Document.Block.Cover cover) {
      cover.letter().parts().forEach(this::part);
      line("\\newpage");
    } else if (block instanceof Document.Block.Titled titled) {
      section(titled.title());
      table(titled.table().forPeople().withoutBars().withErrorsBelow());
    } else if (block instanceof Document.Block.Picture picture) {
      picture.words().forEach(this::block);
    } else if (block instanceof Document.Block.Barred barred) {
      barred.bars().inWords().forEach(this::block);
    } else if (block instanceof Document.Block.Sentences sentences) {
      section(sentences.title());
      String list = sentences.numbered() ? "enumerate" : "itemize";
      list(list, sentences.sentences().stream().map(Cell::text).toList());
    }
  }

  private void part(Letter.Part part) {
    if (part.areNumbered()) {
      list("enumerate", part.lines());
    } else {
      List<String> lines = part.lines().stream().map(LatexWriter::text).toList();
      line(String.join("\\newline ", lines) + "\\par\\medskip");
    }
  }

  private void list(String kind, List<String> items) {
    line("\\begin{" + kind + "}\\small");
    items.forEach(each -> line("\\item " + text(each)));
    line("\\end{" + kind + "}");
  }

  private void section(String title) {
    line("\\section*{" + text(title) + "}");
  }

  private void table(Table table) {
    line("{\\small\\begin{longtable}{@{}" + columns(table) + "@{}}");
    line("\\toprule");
    if (table.titled()) {
      line(row(table.columns().stream().map(Table.Head::title).toList()));
      line("\\midrule\\endhead");
    }
    for (List<Cell> row : table.rows()) {
      line(row(row.stream().map(Cell::text).toList()));
    }
    line("\\bottomrule");
    line("\\end{longtable}}");
  }

  private static String row(List<String> cells) {
    List<String> texts = new ArrayList<>();
    cells.forEach(cell -> texts.add(text(cell)));
    return String.join(" & ", texts) + " \\\\";
  }

  /** Columns share the line by the longest of their cells. */
  private static String columns(Table table) {
    double[] shares = new double[table.columns().size()];
    double sum = 0;
    for (int i = 0; i < shares.length; i++) {
      int longest = LEAST_WIDTH;
      for (List<Cell> row : table.rows()) {
        longest = Math.max(longest, row.get(i).text().length());
      }
      // A name of a hundred letters is not to leave the figures no room.
      shares[i] = Math.sqrt(longest);
      sum += shares[i];
    }
    StringBuilder columns = new StringBuilder();
    for (int i = 0; i < shares.length; i++) {
      boolean right = table.columns().get(i).align() == Column.Align.RIGHT;
      columns.append(right ? ">{\\raggedleft" : ">{\\raggedright").append("\\arraybackslash}");
      double share = USABLE * shares[i] / sum;
      columns.append(
          String.format(Locale.ROOT, "p{\\dimexpr%.3f\\linewidth-2\\tabcolsep\\relax}", share));
    }
    return columns.toString();
  }

  /** A text as itself: none of its characters is a command, and all of them can be set. */
  static String text(String text) {
    String stripControls = Theme.stripControls(text);
    StringBuilder escaped = new StringBuilder(stripControls.length() + 16);
    stripControls.codePoints().forEach(point -> escaped.append(sign(point)));
    return escaped.toString();
  }

  private static String sign(int point) {
    String sign = Character.toString(point);
    if (point == '|') {
      return "\\textbar{}";
    }
    return "{}$&#%_".contains(sign)
        ? "\\" + sign
        : SIGNS.getOrDefault(sign, isLatin(point) ? sign : code(point));
  }

  /** What any engine can set; anything else would stop one of them. */
  private static boolean isLatin(int point) {
    return point >= ' ' && point < 0x7f || point > 0xa0 && point < 0x180 && point != 0xad;
  }

  private static String code(int point) {
    return String.format(Locale.ROOT, "{\\footnotesize U+%04X}", point);
  }

  private void line(String line) {
    if (!line.isEmpty()) {
      out.append(line).append('\n');
    }
  }
}

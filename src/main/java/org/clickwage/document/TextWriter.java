package org.clickwage.document;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clickwage.message.Theme;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;

/** Writes a document for a terminal: it fits the width given and paints by meaning. */
public final class TextWriter {
  /** The width of text that is compared, not seen: a row is a line, and nothing is padded. */
  public static final int UNLIMITED = Integer.MAX_VALUE;

  private static final String INDENT = "  ";
  private static final String GAP = "  ";

  /** Bars are drawn this wide on a usual terminal; half of what another has more is theirs. */
  private static final int USUAL_BAR = 18;

  private static final int USUAL_WIDTH = 80;
  private static final int LEAST_BAR = 12;
  private static final int MOST_BAR = 48;

  /** Tables have all their columns on terminals as wide. */
  private static final int WIDTH_FOR_ALL = 120;

  private final Charset charset;
  private final Theme theme;
  private final Palette palette;
  private final int width;
  private final int barWidth;
  private final StringBuilder out = new StringBuilder();

  /** Whether the last line is of a table or list, from which a sentence stands apart. */
  private boolean isBelowRows;

  private TextWriter(Charset charset, Palette palette, int width) {
    this.charset = charset;
    this.theme = Theme.of(charset);
    this.palette = palette;
    this.width = width;
    int bar = USUAL_BAR + (width - USUAL_WIDTH) / 2;
    this.barWidth = Math.max(LEAST_BAR, Math.min(bar, MOST_BAR));
  }

  /**
   * @param charset what the terminal can show: texts are brought to it before they are laid out
   */
  public static String write(Document document, Charset charset, Palette palette, int width) {
    TextWriter writer = new TextWriter(charset, palette, width);
    writer.blocks(document.blocks());
    return writer.out.toString();
  }

  /** A line for a terminal of this width; what goes on below is indented like its beginning. */
  public static String folded(String line, Charset charset, int width) {
    String text = line.stripLeading();
    String indent = line.substring(0, line.length() - text.length());
    String fitted = Theme.fitForLayout(text, charset);
    List<String> lines = TextLines.wrapped(fitted, width - indent.length());
    return indent + String.join("\n" + indent, lines);
  }

  private String fitted(String text) {
    return Theme.fitForLayout(Theme.stripControls(text), charset);
  }

  private void blocks(List<Document.Block> blocks) {
    for (Document.Block block : blocks) {
      block(block);
    }
  }

  private void block(Document.Block block) {
    if (block instanceof Document.Block.Answer answer) {
      if (isBelowRows) {
        line("");
      }
      isBelowRows = false;
      for (String line : TextLines.wrapped(fitted(answer.marked()), width)) {
        line(palette.paint(answer.tone(), line));
      }
    } else if (block instanceof Document.Block.Cover cover) {
      out.append(cover.letter().text(width));
    } else if (block instanceof Document.Block.Titled titled) {
      Table all = titled.table();
      Table shown = width < WIDTH_FOR_ALL ? all.narrow() : all.forPeople();
      if (!shown.columns().isEmpty()) {
        title(titled.title());
        table(shown.with(this::fitted));
      }
    } else if (block instanceof Document.Block.Barred barred) {
      blocks(barred.bars().tables());
      barred.bars().remarks().forEach(this::remark);
    } else if (block instanceof Document.Block.Picture picture) {
      blocks(picture.words());
    } else if (block instanceof Document.Block.Sentences sentences) {
      title(sentences.title());
      sentences(sentences);
    }
  }

  private void remark(String remark) {
    isBelowRows = true;
    block(new Document.Block.Answer(remark, Tone.PLAIN));
  }

  private void title(String title) {
    List<String> lines = TextLines.wrapped(fitted(title), width);
    String last = lines.get(lines.size() - 1);
    String rule = width == UNLIMITED ? "" : theme.rule(width - DisplayWidth.of(last) - 1);
    line("");
    lines.subList(0, lines.size() - 1).forEach(each -> line(palette.paint(Tone.TITLE, each)));
    line(palette.paint(Tone.TITLE, last) + " " + palette.paint(Tone.ASIDE, rule));
    isBelowRows = true;
  }

  private void sentences(Document.Block.Sentences block) {
    int number = 1;
    for (Cell sentence : block.sentences()) {
      String mark = block.numbered() ? "[" + number++ + "] " : "– ";
      String indent = INDENT + " ".repeat(mark.length());
      List<String> lines = TextLines.wrapped(fitted(sentence.text()), width - indent.length());
      for (int i = 0; i < lines.size(); i++) {
        line((i == 0 ? INDENT + mark : indent) + palette.paint(Tone.ASIDE, lines.get(i)));
      }
    }
  }

  /** With bars where they leave the figures their room. */
  private Table shown(Table table) {
    boolean hasRoom = width < UNLIMITED && widths(table).fit();
    return hasRoom ? table : table.withoutBars();
  }

  private void table(Table all) {
    Table table = shown(all.withErrorsBelow());
    if (width == UNLIMITED) {
      withTitles(shown(all)).forEach(this::rowBetweenBars);
    } else if (table.titled() && !widths(table).fit()) {
      table(stacked(shown(all)));
    } else {
      int[] widths = widths(table).shared();
      withTitles(table).forEach(row -> row(table, row, widths));
    }
  }

  private ColumnWidths widths(Table table) {
    int free = width - INDENT.length() - GAP.length() * (table.columns().size() - 1);
    return new ColumnWidths(table, barWidth, free);
  }

  private static List<List<Cell>> withTitles(Table table) {
    List<Cell> titles =
        table.columns().stream().map(head -> Cell.text(head.title()).in(Tone.TITLE)).toList();
    return table.titled()
        ? Stream.concat(Stream.of(titles), table.rows().stream()).toList()
        : table.rows();
  }

  private void rowBetweenBars(List<Cell> row) {
    line(row.stream().map(Cell::text).collect(Collectors.joining(" | ", INDENT + "| ", " |")));
  }

  private void row(Table table, List<Cell> row, int[] widths) {
    List<List<String>> cells = new ArrayList<>();
    int height = 1;
    for (int i = 0; i < row.size(); i++) {
      boolean bar = table.columns().get(i).align() == Column.Align.BAR;
      List<String> lines =
          bar ? List.of(bar(row.get(i))) : TextLines.wrapped(row.get(i).text(), widths[i]);
      cells.add(lines);
      height = Math.max(height, lines.size());
    }
    for (int line = 0; line < height; line++) {
      StringBuilder text = new StringBuilder(INDENT);
      for (int i = 0; i < row.size(); i++) {
        String part = line < cells.get(i).size() ? cells.get(i).get(line) : "";
        String space = " ".repeat(Math.max(widths[i] - DisplayWidth.of(part), 0));
        String painted = palette.paint(row.get(i).tone(), part);
        boolean right = table.columns().get(i).align() == Column.Align.RIGHT;
        text.append(i == 0 ? "" : GAP).append(right ? space + painted : painted + space);
      }
      line(text.toString());
    }
  }

  private String bar(Cell cell) {
    Object exact = cell.exact().orElse(null);
    if (exact instanceof Bars.Strip strip) {
      return crossed(bar(strip), strip.marks());
    }
    return exact instanceof Range ends
        ? bar(new Bars.Strip(Rational.ZERO, ends, List.of())).stripTrailing()
        : "";
  }

  /** From 0 to the nearer end for sure, and to the other at most. */
  private String bar(Bars.Strip strip) {
    int zero = place(strip.zero());
    int low = place(strip.ends().low());
    int high = place(strip.ends().high());
    StringBuilder bar = new StringBuilder(" ".repeat(barWidth));
    if (low == zero && high == zero) {
      int at = Math.min(zero, barWidth - 1);
      bar.replace(at, at + 1, theme.start());
    }
    for (int i = Math.min(low, zero); i < Math.max(high, zero); i++) {
      boolean isCertain = i < zero ? i >= high : i < low;
      bar.replace(i, i + 1, isCertain ? theme.full(1) : theme.light(1));
    }
    return strip.ends().high().compareTo(Rational.ONE) > 0
        ? bar.replace(barWidth - 1, barWidth, "/").toString()
        : bar.toString();
  }

  /** The marks on a bar or after it, but none where it begins. */
  private String crossed(String bar, List<Rational> marks) {
    StringBuilder crossed = new StringBuilder(bar);
    for (int i = 0; i < marks.size(); i++) {
      int at = Math.min(place(marks.get(i)), barWidth - 1);
      if (at > 0) {
        crossed.replace(at, at + 1, theme.mark(i > 0));
      }
    }
    return crossed.toString();
  }

  private int place(Rational fraction) {
    Rational shown = fraction.max(Rational.ZERO).min(Rational.ONE);
    return shown.times(barWidth).rounded(0).intValue();
  }

  /** A table that is too wide, each row as lines of its own: the title, then the cell. */
  private static Table stacked(Table table) {
    List<List<Cell>> lines = new ArrayList<>();
    for (List<Cell> row : table.rows()) {
      if (!lines.isEmpty()) {
        lines.add(List.of(Cell.text(""), Cell.text("")));
      }
      for (int i = 0; i < row.size(); i++) {
        if (!row.get(i).text().isEmpty()) {
          lines.add(List.of(Cell.text(table.columns().get(i).title()), row.get(i)));
        }
      }
    }
    Table.Head left = new Table.Head("", "", Column.Align.LEFT, Column.Room.ANY);
    return new Table(List.of(left, left), lines, false);
  }

  private void line(String text) {
    out.append(text.stripTrailing()).append('\n');
  }
}

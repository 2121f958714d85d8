package org.clickwage.document;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.clickwage.message.Theme;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;

/** Writes a document for a terminal: it fits the width given and paints by meaning. */
public final class TextWriter {
  /** The width of text that is compared, not seen: a row is a line, and nothing is padded. */
  public static final int UNLIMITED = Integer.MAX_VALUE;

  private static final String INDENT = "  ";
  private static final String GAP = "  ";

  /** Bars are drawn this wide, on terminals wide enough to leave the figures their room. */
  private static final int BAR_WIDTH = 18;

  private static final int WIDTH_FOR_BARS = 72;

  private static final String SPACE = " ";

  /** A figure and its unit part before a word is broken inside, and never a figure's thousands. */
  private static final String SPACE_OR_JOINT = " |(?<!\\d)\u00a0|\u00a0(?!\\d)|(?<=-)";

  private final Theme theme;
  private final Palette palette;
  private final int width;
  private final StringBuilder out = new StringBuilder();

  private TextWriter(Theme theme, Palette palette, int width) {
    this.theme = theme;
    this.palette = palette;
    this.width = width;
  }

  /**
   * @param charset what the terminal can show: texts are brought to it before they are laid out
   */
  public static String write(Document document, Charset charset, Palette palette, int width) {
    TextWriter writer = new TextWriter(Theme.of(charset), palette, width);
    document
        .with(text -> Theme.fitForLayout(Theme.stripControls(text), charset))
        .blocks()
        .forEach(writer::block);
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

  private void block(Document.Block block) {
    if (block instanceof Document.Block.Answer answer) {
      for (String line : TextLines.wrapped(answer.text(), width)) {
        line(palette.paint(answer.tone(), line));
      }
    } else if (block instanceof Document.Block.Titled titled) {
      title(titled.title());
      table(titled.table().forPeople());
    } else if (block instanceof Document.Block.Picture picture) {
      if (!picture.lines().table().rows().isEmpty() && width >= WIDTH_FOR_BARS) {
        title(picture.lines().title());
        table(picture.lines().table());
      }
    } else if (block instanceof Document.Block.Sentences sentences) {
      title(sentences.title());
      sentences(sentences);
    }
  }

  private void title(String title) {
    List<String> lines = TextLines.wrapped(title, width);
    String last = lines.get(lines.size() - 1);
    String rule = width == UNLIMITED ? "" : theme.rule(width - DisplayWidth.of(last) - 1);
    line("");
    lines.subList(0, lines.size() - 1).forEach(each -> line(palette.paint(Tone.TITLE, each)));
    line(palette.paint(Tone.TITLE, last) + " " + palette.paint(Tone.ASIDE, rule));
  }

  private void sentences(Document.Block.Sentences block) {
    int number = 1;
    for (String sentence : block.sentences()) {
      String mark = block.numbered() ? "[" + number++ + "] " : "– ";
      String indent = INDENT + " ".repeat(mark.length());
      List<String> lines = TextLines.wrapped(sentence, width - indent.length());
      for (int i = 0; i < lines.size(); i++) {
        line((i == 0 ? INDENT + mark : indent) + palette.paint(Tone.ASIDE, lines.get(i)));
      }
    }
  }

  private void table(Table all) {
    if (width == UNLIMITED) {
      withTitles(all.withoutBars()).forEach(this::rowBetweenBars);
      return;
    }
    Table table = width < WIDTH_FOR_BARS ? all.withoutBars() : all;
    if (table.titled() && sum(narrowest(table, fullWidths(table))) > free(table)) {
      table(stacked(table));
      return;
    }
    int[] widths = widths(table);
    withTitles(table).forEach(row -> row(table, row, widths));
  }

  /** The rows below that of the titles, where the columns have them. */
  private static List<List<Cell>> withTitles(Table table) {
    List<List<Cell>> rows = new ArrayList<>();
    if (table.titled()) {
      rows.add(
          table.columns().stream().map(head -> Cell.text(head.title()).in(Tone.TITLE)).toList());
    }
    rows.addAll(table.rows());
    return rows;
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
    if (!(cell.exact().orElse(null) instanceof Range fraction)) {
      return "";
    }
    int low = barLength(fraction.low());
    int high = barLength(fraction.high());
    return theme.full(low) + theme.light(high - low);
  }

  private static int barLength(Rational fraction) {
    Rational shown = fraction.max(Rational.ZERO).min(Rational.ONE);
    return shown.times(BAR_WIDTH).rounded(0).intValue();
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
    Table.Head left = new Table.Head("", "", Column.Align.LEFT, false);
    return new Table(List.of(left, left), lines, false);
  }

  /** What each column needs, the widest taken back until the row fits: titles before cells. */
  private int[] widths(Table table) {
    int[] widths = fullWidths(table);
    int[] wholeCells = fullWidths(table, TextLines::longestWord);
    if (sum(wholeCells) <= free(table)) {
      shrink(widths, wholeCells, free(table));
      return widths;
    }
    shrink(widths, longest(SPACE, table, widths), free(table));
    shrink(widths, longest(SPACE_OR_JOINT, table, widths), free(table));
    shrink(widths, narrowest(table, widths), free(table));
    return widths;
  }

  /** The columns of the terminal that the cells of a row can share. */
  private int free(Table table) {
    return width - INDENT.length() - GAP.length() * (table.columns().size() - 1);
  }

  private static int[] fullWidths(Table table) {
    return fullWidths(table, DisplayWidth::of);
  }

  /** What cells need that are not broken, under titles that need so much. */
  private static int[] fullWidths(Table table, ToIntFunction<String> ofTitle) {
    int[] widths = new int[table.columns().size()];
    for (int i = 0; i < widths.length; i++) {
      if (table.columns().get(i).align() == Column.Align.BAR) {
        widths[i] = BAR_WIDTH;
        continue;
      }
      widths[i] = table.titled() ? ofTitle.applyAsInt(table.columns().get(i).title()) : 0;
      for (List<Cell> row : table.rows()) {
        widths[i] = Math.max(widths[i], DisplayWidth.of(row.get(i).text()));
      }
    }
    return widths;
  }

  /** Takes columns back, the widest first, down to their least widths, until the row fits. */
  private static void shrink(int[] widths, int[] least, int free) {
    for (int excess = sum(widths) - free; excess > 0; excess--) {
      int widest = widestAbove(widths, least);
      if (widest < 0) {
        return;
      }
      widths[widest]--;
    }
  }

  /** The width at which a column still breaks only at such a place. */
  private static int[] longest(String place, Table table, int[] widths) {
    int[] longest = narrowest(table, widths);
    for (List<Cell> row : table.rows()) {
      for (int i = 0; i < longest.length; i++) {
        for (String word : row.get(i).text().split(place)) {
          longest[i] = Math.max(longest[i], DisplayWidth.of(word));
        }
      }
    }
    return longest;
  }

  /** The least widths: neither a bar nor a word of a title breaks, a cell's long word may. */
  private static int[] narrowest(Table table, int[] widths) {
    int[] narrowest = new int[widths.length];
    for (int i = 0; i < widths.length; i++) {
      Table.Head head = table.columns().get(i);
      int title = table.titled() ? TextLines.longestWord(head.title()) : 0;
      int cell = head.align() == Column.Align.BAR ? BAR_WIDTH : TextLines.NARROWEST;
      narrowest[i] = Math.max(title, Math.min(widths[i], cell));
    }
    return narrowest;
  }

  private static int sum(int[] widths) {
    int sum = 0;
    for (int each : widths) {
      sum += each;
    }
    return sum;
  }

  private static int widestAbove(int[] widths, int[] least) {
    int widest = -1;
    for (int i = 0; i < widths.length; i++) {
      boolean canGive = widths[i] > least[i];
      if (canGive && (widest < 0 || widths[i] > widths[widest])) {
        widest = i;
      }
    }
    return widest;
  }

  private void line(String text) {
    out.append(text.stripTrailing()).append('\n');
  }
}

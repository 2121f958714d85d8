package org.clickwage.document;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * How wide the columns of a table are that share the line of a terminal.
 *
 * @param ofBar how wide a column of bars is
 * @param free what all columns have together
 */
record ColumnWidths(Table table, int ofBar, int free) {
  /** A figure and its unit part before a word is broken inside, and never a figure's thousands. */
  private static final String SPACE_OR_JOINT =
      " |(?<!\\d)[\u00a0\u202f]|[\u00a0\u202f](?!\\d)|(?<=-)";

  /** Whether a row fits in any way. */
  boolean fit() {
    return sum(narrowest()) <= free;
  }

  /** What each column needs, the widest taken back until the row fits: titles before cells. */
  int[] shared() {
    ToIntFunction<String> whole = DisplayWidth::of;
    int[] widths = widths(whole, whole);
    int[] wholeCells = widths(TextLines::longestWord, whole);
    if (sum(wholeCells) <= free) {
      shrink(widths, wholeCells);
      return widths;
    }
    for (String place : List.of(" ", SPACE_OR_JOINT)) {
      shrink(
          widths,
          widths(
              ColumnWidths::leastTitle,
              cell -> Math.max(TextLines.longestPart(cell, place), readable(cell))));
    }
    shrink(widths, narrowest());
    return widths;
  }

  /** The least widths: neither a bar nor a word of a title breaks, a cell's long word may. */
  private int[] narrowest() {
    return widths(ColumnWidths::leastTitle, ColumnWidths::readable);
  }

  private static int leastTitle(String title) {
    return Math.max(TextLines.longestWord(title), readable(title));
  }

  private static int readable(String text) {
    return Math.min(DisplayWidth.of(text), TextLines.NARROWEST);
  }

  private int[] widths(ToIntFunction<String> ofTitle, ToIntFunction<String> ofCell) {
    int[] widths = new int[table.columns().size()];
    for (int column = 0; column < widths.length; column++) {
      widths[column] = width(column, ofTitle, ofCell);
    }
    return widths;
  }

  private int width(int column, ToIntFunction<String> ofTitle, ToIntFunction<String> ofCell) {
    Table.Head head = table.columns().get(column);
    if (head.align() == Column.Align.BAR) {
      return ofBar;
    }
    int width = table.titled() ? ofTitle.applyAsInt(head.title()) : 0;
    for (List<Cell> row : table.rows()) {
      width = Math.max(width, ofCell.applyAsInt(row.get(column).text()));
    }
    return width;
  }

  /** Takes columns back, the widest first, down to their least widths, until the row fits. */
  private void shrink(int[] widths, int[] least) {
    while (sum(widths) > free) {
      OptionalInt widest = widestAbove(widths, least);
      if (widest.isEmpty()) {
        return;
      }
      widths[widest.getAsInt()]--;
    }
  }

  /** The first of the widest columns that can give something. */
  private static OptionalInt widestAbove(int[] widths, int[] least) {
    return IntStream.range(0, widths.length)
        .filter(i -> widths[i] > least[i])
        .reduce((one, other) -> widths[other] > widths[one] ? other : one);
  }

  private static int sum(int... widths) {
    int sum = 0;
    for (int width : widths) {
      sum += width;
    }
    return sum;
  }
}

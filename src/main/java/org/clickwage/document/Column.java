package org.clickwage.document;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.clickwage.message.ResultTitle;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;

/**
 * A column, declared once.
 *
 * @param key its name for machines
 * @param titleKey its title's key in the message tables; empty where people need none
 * @param room where it is shown
 */
public record Column<R>(
    String key, String titleKey, Align align, Room room, Function<R, Cell> accessor) {

  private static final String OF_FILE = "title-of-file.";

  /** Where a column is shown. */
  public enum Room {
    ANY,
    /** On paper, on pages and on wide terminals: a first look needs none of it. */
    WIDE,
    /** For machines only, too wide for a person's table. */
    NONE
  }

  /** Which side of its column a cell keeps to. */
  public enum Align {
    LEFT,
    RIGHT,
    /** A bar from 0 to 1, drawn where there is room for it; its exact value is a range. */
    BAR
  }

  public static <R> Column<R> left(String key, String titleKey, Function<R, Cell> accessor) {
    return new Column<>(key, titleKey, Align.LEFT, Room.ANY, accessor);
  }

  /** A column of words. */
  public static <R> Column<R> text(String key, String titleKey, Function<R, String> text) {
    return left(key, titleKey, row -> Cell.text(text.apply(row)));
  }

  /** A column under a title of the user's file, in the reader's language where it is a field's. */
  public static <R> Column<R> ofFile(String title, Function<R, String> text) {
    return text(title, OF_FILE + title, text);
  }

  /** A column of words for machines. */
  public static <R> Column<R> text(String key, Function<R, String> text) {
    return text(key, "", text);
  }

  String title(Wording wording) {
    return titleKey.startsWith(OF_FILE)
        ? wording.word(OF_FILE, titleKey.substring(OF_FILE.length()))
        : wording.word("", titleKey);
  }

  public static <R> Column<R> right(String key, String titleKey, Function<R, Cell> accessor) {
    return new Column<>(key, titleKey, Align.RIGHT, Room.ANY, accessor);
  }

  /** A bar as long as a fraction of the widest one. */
  public static <R> Column<R> bar(Function<R, Optional<Range>> fraction) {
    return new Column<>(
        "bar",
        "",
        Align.BAR,
        Room.ANY,
        row -> fraction.apply(row).map(range -> Cell.of(range, "")).orElse(Cell.text("")));
  }

  /**
   * The columns, those of them renamed whose keys the columns before them have too: {@code
   * clickwage_currency} next to a group's own {@code currency}.
   */
  public static <R> List<Column<R>> renamedWhereTaken(List<String> taken, List<Column<R>> columns) {
    return columns.stream()
        .map(column -> taken.contains(column.key()) ? column.renamed() : column)
        .toList();
  }

  private Column<R> renamed() {
    return new Column<>(ResultTitle.prefixed(key), titleKey, align, room, accessor);
  }

  /** The column under another title, be it a key or a text. */
  public Column<R> titled(String other) {
    return new Column<>(key, other, align, room, accessor);
  }

  /** The column where there is room for it. */
  public Column<R> whereWide() {
    return new Column<>(key, titleKey, align, Room.WIDE, accessor);
  }

  /** The column with each of its cells in a tone. */
  public Column<R> in(Function<R, Tone> tone) {
    return with((row, cell) -> cell.in(tone.apply(row)));
  }

  /** The column with other cells in place of its own. */
  Column<R> with(BiFunction<R, Cell, Cell> other) {
    return new Column<>(key, titleKey, align, room, row -> other.apply(row, accessor.apply(row)));
  }

  public static <R> Column<R> detail(String key, Function<R, Cell> accessor) {
    return new Column<>(key, "", Align.LEFT, Room.NONE, accessor);
  }
}

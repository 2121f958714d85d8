package org.clickwage.document;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.clickwage.message.Wording;

/**
 * Columns and rows of cells: data before it is any format.
 *
 * @param titled whether the columns have titles that a person needs
 */
public record Table(List<Head> columns, List<List<Cell>> rows, boolean titled) {
  /** What a format needs to know of a column. */
  public record Head(String key, String title, Column.Align align, Column.Room room) {
    Head titled(String other) {
      return new Head(key, other, align, room);
    }
  }

  /** A table with column titles. */
  public static <R> Table of(List<Column<R>> columns, List<R> rows, Wording wording) {
    return table(columns, rows, wording, true);
  }

  /** No table at all. */
  public static final Table NONE = new Table(List.of(), List.of(), false);

  /** A table whose rows speak for themselves, such as a waterfall. */
  public static <R> Table untitled(List<Column<R>> columns, List<R> rows, Wording wording) {
    return table(columns, rows, wording, false);
  }

  /** Sentences one below the other. */
  public static Table sentences(List<String> sentences, Wording wording) {
    return untitled(List.of(Column.<String>text("sentence", "", text -> text)), sentences, wording);
  }

  /**
   * A table with column titles, each row of which is made anew whenever it is asked for: a survey
   * may have a group for each worker.
   */
  public static <R> Table onDemand(List<Column<R>> columns, List<R> rows, Wording wording) {
    List<List<Cell>> made =
        new AbstractList<>() {
          @Override
          public List<Cell> get(int index) {
            return cells(columns, rows.get(index));
          }

          @Override
          public int size() {
            return rows.size();
          }
        };
    return new Table(heads(columns, wording), made, true);
  }

  private static <R> Table table(
      List<Column<R>> columns, List<R> rows, Wording wording, boolean titled) {
    List<List<Cell>> cells = rows.stream().map(row -> cells(columns, row)).toList();
    return new Table(heads(columns, wording), cells, titled);
  }

  private static <R> List<Head> heads(List<Column<R>> columns, Wording wording) {
    List<Head> heads = new ArrayList<>();
    for (Column<R> column : columns) {
      heads.add(new Head(column.key(), column.title(wording), column.align(), column.room()));
    }
    return List.copyOf(heads);
  }

  private static <R> List<Cell> cells(List<Column<R>> columns, R row) {
    return columns.stream().map(column -> column.accessor().apply(row)).toList();
  }

  /** The table with what its columns mean, as far as that is said, for their titles. */
  public Table explained(Wording wording) {
    List<String> titles = new ArrayList<>();
    for (Head head : columns) {
      String key = "field." + head.key().replaceFirst("_(?:low|high)$", "");
      titles.add(wording.has(key) ? wording.say(key) : head.title());
    }
    return titled(titles);
  }

  /** The table with a title for each of its columns. */
  public Table titled(List<String> titles) {
    List<Head> heads = new ArrayList<>();
    columns.forEach(head -> heads.add(head.titled(titles.get(heads.size()))));
    return new Table(heads, rows, titled);
  }

  /** The table with each title and each cell's text in another form. */
  Table with(UnaryOperator<String> form) {
    return new Table(
        columns.stream().map(head -> head.titled(form.apply(head.title()))).toList(),
        rows.stream().map(row -> row.stream().map(cell -> cell.with(form)).toList()).toList(),
        titled);
  }

  /** The table with standard errors in rows of their own, each below its figure. */
  Table withErrorsBelow() {
    List<List<Cell>> all = new ArrayList<>();
    for (List<Cell> row : rows) {
      all.add(row.stream().map(cell -> cell.withError("")).toList());
      if (hasError(row)) {
        all.add(row.stream().map(Cell::errorBelow).toList());
      }
    }
    return new Table(columns, all, titled);
  }

  boolean hasErrors() {
    return rows.stream().anyMatch(Table::hasError);
  }

  private static boolean hasError(List<Cell> row) {
    return row.stream().anyMatch(cell -> !cell.error().isEmpty());
  }

  /** The table a person sees: without the columns that are for machines. */
  Table forPeople() {
    return without(head -> head.room() == Column.Room.NONE);
  }

  /** The table where there is room for it. */
  public Table whereWide() {
    return new Table(
        columns.stream()
            .map(head -> new Head(head.key(), head.title(), head.align(), Column.Room.WIDE))
            .toList(),
        rows,
        titled);
  }

  /** The table of a screen that is not wide. */
  Table narrow() {
    return without(head -> head.room() != Column.Room.ANY);
  }

  Table withoutBars() {
    return without(head -> head.align() == Column.Align.BAR);
  }

  /** Without the columns in which no row has anything. */
  public Table withoutEmpty() {
    return without(head -> rows.stream().allMatch(row -> isEmpty(cell(row, head))));
  }

  /** Words that all rows have alike, a title with its words; nothing of a single row. */
  Map<String, String> alike() {
    Map<String, String> alike = new LinkedHashMap<>();
    columns.stream()
        .filter(this::isAlike)
        .forEach(head -> alike.put(head.title(), cell(rows.get(0), head).text()));
    return alike;
  }

  /** Without the columns of such words. */
  Table withoutAlike() {
    return without(this::isAlike);
  }

  private boolean isAlike(Head head) {
    return rows.size() > 1
        && head.align() == Column.Align.LEFT
        && !head.title().isEmpty()
        && rows.stream().map(row -> cell(row, head)).distinct().count() == 1;
  }

  private Cell cell(List<Cell> row, Head head) {
    return row.get(columns.indexOf(head));
  }

  private static boolean isEmpty(Cell cell) {
    return cell.exact().isEmpty() && (cell.text().isEmpty() || cell.equals(Cell.MISSING));
  }

  private Table without(Predicate<Head> left) {
    List<Integer> kept = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      if (!left.test(columns.get(i))) {
        kept.add(i);
      }
    }
    if (kept.size() == columns.size()) {
      return this;
    }
    return new Table(
        kept.stream().map(columns::get).toList(),
        rows.stream().map(row -> kept.stream().map(row::get).toList()).toList(),
        titled);
  }
}

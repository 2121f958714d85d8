package org.clickwage.disclosure;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.clickwage.message.Note;
import org.clickwage.number.Rational;
import org.clickwage.statistics.GroupStatistics;
import org.clickwage.statistics.Histogram;

/** A row of group statistics: of one group, or of all together, as far as it may be shown. */
public interface ShownRow {
  /** Of more groups nobody reads each, and a page of them is too large to be opened. */
  int MOST_READ = 10_000;

  /** What makes the group. */
  List<String> keys();

  /** Whether it is of all together: a group's own name may be an asterisk. */
  boolean ofAll();

  /** Of the units that count once: workers, records or tasks. */
  GroupStatistics statistics();

  /** How the rates spread; empty where no picture of it is asked for. */
  Optional<Histogram> histogram();

  /** Whether the row may be shown, is flagged as small, or is suppressed. */
  Suppression.Cell shown();

  default boolean isSuppressed() {
    return shown().isHidden();
  }

  /** Whether what its people lack is theirs by law: not what a proposed floor would add. */
  default boolean isOwed() {
    return true;
  }

  /** Whether the figures of any group are held back. */
  static boolean suppressGroups(List<? extends ShownRow> rows) {
    return rows.stream().anyMatch(row -> !row.ofAll() && row.isSuppressed());
  }

  /** Says where the groups are more than anyone reads; empty where they are not. */
  static Optional<Note> manyGroups(List<? extends ShownRow> rows) {
    long groups = rows.stream().filter(row -> !row.ofAll()).map(ShownRow::keys).distinct().count();
    return groups > MOST_READ
        ? Optional.of(Note.of("groups.many", Rational.of(groups)))
        : Optional.empty();
  }

  /** The first rows of a table for people, as many as are read, and those of all together. */
  static <R> List<R> mostRead(List<R> rows, Function<R, ? extends ShownRow> of) {
    Stream<R> groups = rows.stream().filter(row -> !of.apply(row).ofAll()).limit(MOST_READ);
    return Stream.concat(groups, rows.stream().filter(row -> of.apply(row).ofAll())).toList();
  }

  /** Whether a row of all together is held back since it would reveal a group's. */
  static boolean withholdTotal(List<? extends ShownRow> rows) {
    return rows.stream()
        .anyMatch(row -> row.ofAll() && row.shown() == Suppression.Cell.COMPLEMENTARY);
  }

  /** Whether it may be told how many all are, and when. */
  static boolean showTotal(List<? extends ShownRow> rows) {
    return !withholdTotal(rows)
        && rows.stream().anyMatch(row -> row.ofAll() && !row.isSuppressed());
  }
}

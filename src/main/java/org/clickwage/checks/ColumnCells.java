package org.clickwage.checks;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.profile.RecordField;
import org.clickwage.work.Per;

/**
 * The first cells of a column, and which field they can be: each is read as the calculation would.
 * Codes for no answer count as empty.
 *
 * @param title all that is above them
 * @param cells by record; null where one says nothing
 */
record ColumnCells(
    int place, String title, List<String> cells, CellReader reader, Map<RecordField, Integer> fit) {
  static final Pattern BARE = Pattern.compile("[\\d., \u00a0\u202f'’]+");
  private static final Pattern CLOCK =
      Pattern.compile(
          "(?i)(?:[01]?\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d+)?)?( ?[ap]\\.? ?m\\.?)?");

  ColumnCells(int place, String title, List<String> cells, CellReader reader) {
    this(place, title, cells, reader, new EnumMap<>(RecordField.class));
  }

  /** Its own title, or its place where it has none. */
  String name() {
    return reader.nameOf(place);
  }

  /** Whether no cell says anything. */
  boolean isEmpty() {
    return filled() == 0;
  }

  private long filled() {
    return cells.stream().filter(Objects::nonNull).count();
  }

  /** Whether nine of ten cells, and one at the least, read as a field. */
  boolean fits(RecordField field) {
    return !isEmpty() && 10 * readingAs(field) >= 9 * filled();
  }

  /** Whether any cell reads as a field. */
  boolean canBe(RecordField field) {
    return readingAs(field) > 0;
  }

  private int readingAs(RecordField field) {
    return fit.computeIfAbsent(field, any -> (int) count(cell -> reader.reads(field, cell)));
  }

  private long count(Function<String, Boolean> isSo) {
    return cells.stream().filter(cell -> cell != null && isSo.apply(cell)).count();
  }

  /** Whether most cells are numbers that name no unit. */
  boolean isBare() {
    return 2 * count(cell -> BARE.matcher(cell).matches()) > filled();
  }

  /** Whether all cells may be times of day. */
  boolean areClocks() {
    return areAll(CLOCK);
  }

  /** Whether there are cells, all of which are of one form. */
  boolean areAll(Pattern form) {
    return !isEmpty() && count(cell -> form.matcher(cell).matches()) == filled();
  }

  /** Whether most amounts say themselves that they are for an hour. */
  boolean areHourly() {
    Function<String, Boolean> isHourly =
        cell ->
            cell.indexOf('/') > 0
                && reader
                    .meaning(RecordField.PAY, cell)
                    .filter(money -> money.per().equals(Optional.of(Per.Each.HOUR)))
                    .isPresent();
    return 2 * count(isHourly) > filled();
  }

  /** The amounts of a field by record; null where a cell gives none. */
  List<Rational> amounts(RecordField field) {
    return each(
        cell ->
            reader.meaning(field, cell).flatMap(CellMeaning::number).map(Range::low).orElse(null));
  }

  /** The hours of each cell, where a bare number counts in a unit; null where a cell gives none. */
  List<Rational> hours(TimeUnit unit) {
    return each(
        cell -> {
          Optional<Rational> hours =
              reader.meaning(RecordField.HOURS, cell).flatMap(CellMeaning::number).map(Range::low);
          boolean isBare = BARE.matcher(cell).matches();
          return hours.map(number -> isBare ? unit.hours(number) : number).orElse(null);
        });
  }

  /** What comes of each cell that says something; null for the others. */
  <T> List<T> each(Function<String, T> reading) {
    List<T> all = new ArrayList<>();
    cells.forEach(cell -> all.add(cell == null ? null : reading.apply(cell)));
    return all;
  }
}

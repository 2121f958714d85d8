package org.clickwage.checks;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
    int place,
    String title,
    List<String> cells,
    CellReader reader,
    Map<RecordField, List<Rational>> amounts) {
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
    return filledOnes().findFirst().isEmpty();
  }

  /** Whether nine of ten cells, and one at the least, read as a field. */
  boolean fits(RecordField field) {
    return !isEmpty() && 10 * count(cell -> reader.reads(field, cell)) >= 9 * filled();
  }

  /** Whether any cell reads as a field. */
  boolean canBe(RecordField field) {
    return filledOnes().anyMatch(cell -> reader.reads(field, cell));
  }

  private Stream<String> filledOnes() {
    return cells.stream().filter(Objects::nonNull);
  }

  private long filled() {
    return filledOnes().count();
  }

  private long count(Predicate<String> isSo) {
    return filledOnes().filter(isSo).count();
  }

  /** Whether most cells are numbers that name no unit. */
  boolean isBare() {
    return 2 * count(ColumnCells::isBare) > filled();
  }

  private static boolean isBare(String cell) {
    return BARE.matcher(cell).matches();
  }

  /** Whether all cells may be times of day. */
  boolean areClocks() {
    return areAll(cell -> CLOCK.matcher(cell).matches());
  }

  /** Whether there are cells, all of which are so. */
  boolean areAll(Predicate<String> isSo) {
    return !isEmpty() && filledOnes().allMatch(isSo);
  }

  /** Whether most amounts say themselves that they are for an hour. */
  boolean areHourly() {
    Predicate<String> isHourly =
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
    return amounts.computeIfAbsent(field, any -> each(cell -> reader.amount(field, cell)));
  }

  /** The hours of each cell, where a bare number counts in a unit; null where a cell gives none. */
  List<Rational> hours(TimeUnit unit) {
    List<Rational> hours = new ArrayList<>(amounts(RecordField.HOURS));
    for (int i = 0; i < hours.size(); i++) {
      if (hours.get(i) != null && isBare(cells.get(i))) {
        hours.set(i, unit.hours(hours.get(i)));
      }
    }
    return hours;
  }

  /** What comes of each cell that says something; null for the others. */
  <T> List<T> each(Function<String, T> reading) {
    List<T> all = new ArrayList<>();
    cells.forEach(cell -> all.add(cell == null ? null : reading.apply(cell)));
    return all;
  }
}

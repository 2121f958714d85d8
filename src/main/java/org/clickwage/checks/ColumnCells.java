package org.clickwage.checks;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clickwage.profile.RecordField;
import org.clickwage.work.Per;

/**
 * The first cells of a column, and which field they can be: each is read as the calculation would.
 * Codes for no answer count as empty.
 *
 * @param title all that is above them
 * @param cells by record; null where one says nothing
 */
record ColumnCells(int place, String title, List<String> cells, CellReader reader) {
  private static final Pattern BARE = Pattern.compile("[\\d., \u00a0\u202f'’]+");
  private static final Pattern CLOCK =
      Pattern.compile(
          "(?i)(?:[01]?\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d+)?)?( ?[ap]\\.? ?m\\.?)?");

  /** A time before or after noon. */
  private static final Pattern HALF = Pattern.compile("(?i).*\\d ?[ap]\\.? ?m\\.?");

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

  /** How many cells say something. */
  long filled() {
    return filledOnes().count();
  }

  private long count(Predicate<String> isSo) {
    return filledOnes().filter(isSo).count();
  }

  /** Whether most cells are numbers that name no unit. */
  boolean isBare() {
    return 2 * count(ColumnCells::isBare) > filled();
  }

  /** Whether a cell is a number that names no unit. */
  static boolean isBare(String cell) {
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

  /** Whether most cells name a half of the day, which no length has. */
  boolean haveHalves() {
    return 2 * count(cell -> HALF.matcher(cell).matches()) > filled();
  }

  /** Whether any cell says itself what its amount is for. */
  boolean namePeriods() {
    return filledOnes().anyMatch(cell -> cell.indexOf('/') >= 0);
  }
}

package org.clickwage.checks;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.RecordField;
import org.clickwage.work.Per;

/**
 * What a hundred records show of a column: its cells, and which field they can be. Each is read as
 * the calculation would.
 *
 * @param field what it gives; null where it gives nothing
 * @param place {@link Mapping#NONE} for a field that has no column
 * @param title all that is above its cells
 * @param cells those that say something: neither empty ones nor codes for no answer
 * @param records how many records there are
 */
record ColumnProfile(
    Sample sample, RecordField field, int place, String title, List<String> cells, int records) {
  /** What is between the digits of a number. */
  private static final String MARKS = "., \u00a0\u202f'’";

  private static final Pattern CLOCK =
      Pattern.compile(
          "(?i)(?:[01]?\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d+)?)?( ?[ap]\\.? ?m\\.?)?");

  /** A time before or after noon. */
  private static final Pattern HALF = Pattern.compile("(?i).*\\d ?[ap]\\.? ?m\\.?");

  /** The same as what gives a field. */
  ColumnProfile of(RecordField given) {
    return new ColumnProfile(sample, given, place, title, cells, records);
  }

  /** Its own title, or its place where it has none; that of the field where it is no column. */
  String name() {
    return place == Mapping.NONE ? fieldName() : sample.mapping().nameOf(place);
  }

  String fieldName() {
    return field.columnName();
  }

  /** Whether a word of its title begins like one of a name in the list of likely words. */
  boolean suggests(String name) {
    return TitleWords.suggest(name, title);
  }

  /** What its field reads in all first records, or is for all records, with how often. */
  Map<String, Integer> texts() {
    return sample.texts(field);
  }

  /** Whether any of these texts is so. */
  boolean hasText(Predicate<String> isSo) {
    return texts().keySet().stream().anyMatch(isSo);
  }

  /** Whether nine of ten cells, and one at the least, read as a field. */
  boolean fits(RecordField field) {
    return !cells.isEmpty()
        && 10 * cells.stream().filter(cell -> reads(field, cell)).count() >= 9 * cells.size();
  }

  /** Whether any cell reads as a field. */
  boolean canBe(RecordField field) {
    return cells.stream().anyMatch(cell -> reads(field, cell));
  }

  private boolean reads(RecordField field, String cell) {
    return sample.reader().reads(field, cell);
  }

  private boolean areMost(Predicate<String> isSo) {
    return 2 * cells.stream().filter(isSo).count() > cells.size();
  }

  /** Whether most cells are numbers that name no unit. */
  boolean isBare() {
    return areMost(ColumnProfile::isBare);
  }

  /** Whether a cell is a number that names no unit. */
  static boolean isBare(String cell) {
    return cell.chars().allMatch(c -> c >= '0' && c <= '9' || MARKS.indexOf(c) >= 0);
  }

  /** Whether all cells may be times of day. */
  boolean areClocks() {
    return areAll(cell -> CLOCK.matcher(cell).matches());
  }

  /** Whether there are cells, all of which are so. */
  boolean areAll(Predicate<String> isSo) {
    return !cells.isEmpty() && cells.stream().allMatch(isSo);
  }

  /** Whether most amounts say themselves that they are for an hour. */
  boolean areHourly() {
    return areMost(
        cell ->
            cell.indexOf('/') > 0
                && sample
                    .reader()
                    .meaning(RecordField.PAY, cell)
                    .filter(money -> money.per().equals(Optional.of(Per.Each.HOUR)))
                    .isPresent());
  }

  /** Whether most cells name a half of the day, which no length has. */
  boolean haveHalves() {
    return areMost(cell -> HALF.matcher(cell).matches());
  }

  /** Whether any cell says itself what its amount is for. */
  boolean namePeriods() {
    return cells.stream().anyMatch(cell -> cell.indexOf('/') >= 0);
  }
}

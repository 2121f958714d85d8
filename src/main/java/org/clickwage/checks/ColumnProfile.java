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
 * A column in the first hundred records: its cells, and which fields they can be. Cells are read as
 * in the calculation.
 *
 * @param field the field that is read from it; null where none is
 * @param place {@link Mapping#NONE} for a field that has no column
 * @param title all the text above its cells
 * @param cells those with an answer: neither empty ones nor codes for no answer
 * @param records how many records were read
 */
record ColumnProfile(
    Sample sample, RecordField field, int place, String title, List<String> cells, int records) {
  /** What may be between the digits of a number. */
  private static final String MARKS = "., \u00a0\u202f'’";

  private static final Pattern CLOCK =
      Pattern.compile(
          "(?i)(?:[01]?\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d+)?)?( ?[ap]\\.? ?m\\.?)?");

  /** A time before or after noon. */
  private static final Pattern HALF = Pattern.compile("(?i).*\\d ?[ap]\\.? ?m\\.?");

  /** The same column, read as another field. */
  ColumnProfile of(RecordField given) {
    return new ColumnProfile(sample, given, place, title, cells, records);
  }

  /** Its title, or its place where it has none; the name of the field where it is no column. */
  String name() {
    return place == Mapping.NONE ? fieldName() : sample.mapping().nameOf(place);
  }

  String fieldName() {
    return field.columnName();
  }

  /** Whether a word of its title begins like one that the list of words has under this name. */
  boolean suggests(String name) {
    return TitleWords.suggest(name, title);
  }

  /** The texts of its field and how often each occurs; also of a field that is set for all. */
  Map<String, Integer> texts() {
    return sample.texts(field);
  }

  /** Whether any of these texts meets the condition. */
  boolean hasText(Predicate<String> isSo) {
    return texts().keySet().stream().anyMatch(isSo);
  }

  /** Whether at least nine of ten cells can be read as a field; not without cells. */
  boolean fits(RecordField field) {
    return !cells.isEmpty()
        && 10 * cells.stream().filter(cell -> reads(field, cell)).count() >= 9 * cells.size();
  }

  /** Whether any cell can be read as a field. */
  boolean canBe(RecordField field) {
    return cells.stream().anyMatch(cell -> reads(field, cell));
  }

  private boolean reads(RecordField field, String cell) {
    return sample.reader().reads(field, cell);
  }

  private boolean areMost(Predicate<String> isSo) {
    return 2 * cells.stream().filter(isSo).count() > cells.size();
  }

  /** Whether most cells are numbers without a unit. */
  boolean isBare() {
    return areMost(ColumnProfile::isBare);
  }

  /** Whether a cell is a number without a unit. */
  static boolean isBare(String cell) {
    return cell.chars().allMatch(c -> c >= '0' && c <= '9' || MARKS.indexOf(c) >= 0);
  }

  /** Whether all cells may be times of day. */
  boolean areClocks() {
    return areAll(cell -> CLOCK.matcher(cell).matches());
  }

  /** Whether all cells meet the condition; not without cells. */
  boolean areAll(Predicate<String> isSo) {
    return !cells.isEmpty() && cells.stream().allMatch(isSo);
  }

  /** Whether most amounts are written as hourly ones: {@code 12/h}. */
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

  /** Whether most cells have am or pm, which no duration has. */
  boolean haveHalves() {
    return areMost(cell -> HALF.matcher(cell).matches());
  }

  /** Whether any cell names the period of its amount. */
  boolean namePeriods() {
    return cells.stream().anyMatch(cell -> cell.indexOf('/') >= 0);
  }
}

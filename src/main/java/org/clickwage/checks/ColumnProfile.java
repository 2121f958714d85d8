package org.clickwage.checks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.profile.FieldCells;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.RecordField;
import org.clickwage.work.Per;

/**
 * A column in the first records, or what all records have: its cells, which fields they can be, and
 * what they are understood as. Cells are read as in the calculation.
 *
 * @param field the field that is read from it; null where none is
 * @param place {@link Mapping#NONE} for a field that has no column
 * @param title all the text above its cells
 * @param texts what those that are not empty say, and how often, in the order of the file
 * @param shown where columns are shown, those cells; none of a hidden column
 */
public record ColumnProfile(
    Sample sample,
    RecordField field,
    int place,
    String title,
    Map<String, Integer> texts,
    List<Example> shown) {
  private static final int EXAMPLES = 3;
  private static final Rational TWO = Rational.of(2);

  /** What may be between the digits of a number. */
  private static final String MARKS = "., \u00a0\u202f'’";

  private static final Pattern CLOCK =
      Pattern.compile(
          "(?i)(?:[01]?\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d+)?)?( ?[ap]\\.? ?m\\.?)?");

  /** A time before or after noon. */
  private static final Pattern HALF = Pattern.compile("(?i).*\\d ?[ap]\\.? ?m\\.?");

  /** A cell as it is in the file, with what it is understood as; nothing where it is unread. */
  public record Example(String cell, Optional<CellMeaning> meaning) {}

  /** The least of some amounts, the middle one and the greatest. */
  public record Spread(Rational least, Rational median, Rational greatest) {}

  ColumnProfile(Sample sample, RecordField field, int place) {
    this(sample, field, place, title(sample, place), new LinkedHashMap<>(), new ArrayList<>());
  }

  private static String title(Sample sample, int place) {
    return sample.titles().stream()
        .filter(row -> place != Mapping.NONE && place < row.size())
        .map(row -> row.get(place))
        .collect(Collectors.joining(" "));
  }

  /** Its title, or its place where it has none; the name of the field where it is no column. */
  public String name() {
    return isColumn() ? sample.mapping().nameOf(place) : fieldName();
  }

  public String fieldName() {
    return field.columnName();
  }

  /** Whether a word of its title begins like one that the list of words has under this name. */
  boolean suggests(String name) {
    return TitleWords.suggest(name, title);
  }

  /** Takes what a record says. */
  void count(FieldCells record) {
    text(record).ifPresent(text -> texts.merge(text, 1, Integer::sum));
  }

  private Optional<String> text(FieldCells record) {
    return Optional.ofNullable(isRead() ? record.text(field) : record.text(place));
  }

  @Override
  public Map<String, Integer> texts() {
    sample.count();
    return texts;
  }

  /** Whether any of its texts meets the condition. */
  boolean hasText(Predicate<String> isSo) {
    return texts().keySet().stream().anyMatch(isSo);
  }

  /** What cells say that have an answer: neither empty ones nor words for no answer. */
  Stream<String> answers() {
    return texts().keySet().stream().filter(cell -> !CellChecks.isMissing(cell));
  }

  /** How many cells have an answer. */
  int known() {
    return count(any -> true);
  }

  private int count(Predicate<String> isSo) {
    return answers().filter(isSo).mapToInt(texts::get).sum();
  }

  /** Whether at least nine of ten cells can be read as a field; not without cells. */
  boolean fits(RecordField other) {
    return canBe(other) && 10 * count(cell -> reads(other, cell)) >= 9 * known();
  }

  /** Whether any cell can be read as a field. */
  boolean canBe(RecordField other) {
    return answers().anyMatch(cell -> reads(other, cell));
  }

  private boolean reads(RecordField other, String cell) {
    return sample.reader().reads(other, cell);
  }

  private boolean areMost(Predicate<String> isSo) {
    return 2 * count(isSo) > known();
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
    return answers().findAny().isPresent() && answers().allMatch(isSo);
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
    return answers().anyMatch(cell -> cell.indexOf('/') >= 0);
  }

  public boolean isRead() {
    return field != null;
  }

  /** Whether it is in the file, not one value that is set for all records. */
  public boolean isColumn() {
    return place != Mapping.NONE;
  }

  /** Some cells; what all records have needs one. */
  public List<Example> examples() {
    return shown.stream().limit(isColumn() ? EXAMPLES : 1).toList();
  }

  /** Shows what a record says. */
  void show(FieldCells record, CellReader reader) {
    text(record)
        .map(
            text ->
                new Example(
                    text, Optional.ofNullable(field).flatMap(of -> reader.meaning(of, text))))
        .ifPresent(shown::add);
  }

  /** The units of its amounts, of which there should be one. */
  public List<String> units() {
    return meanings().map(CellMeaning::unit).filter(unit -> !unit.isEmpty()).distinct().toList();
  }

  /** What its amounts are for: one period, or several that cells or a column name. */
  public List<Per> periods() {
    return meanings().flatMap(each -> each.per().stream()).distinct().toList();
  }

  private Stream<CellMeaning> meanings() {
    return shown.stream().flatMap(cell -> cell.meaning().stream());
  }

  /**
   * The ends and the middle of its amounts, where they have one unit and one period: of ranges the
   * least of their low ends, the greatest of the high ones, their middles.
   */
  public Optional<Spread> spread() {
    List<Range> numbers = meanings().flatMap(each -> each.number().stream()).toList();
    if (!isColumn() || numbers.isEmpty() || units().size() > 1 || periods().size() > 1) {
      return Optional.empty();
    }
    List<Rational> middles =
        numbers.stream().map(each -> middle(each.low(), each.high())).sorted().toList();
    int half = middles.size() / 2;
    return Optional.of(
        new Spread(
            numbers.stream().map(Range::low).reduce(Rational::min).orElseThrow(),
            middle(middles.get((middles.size() - 1) / 2), middles.get(half)),
            numbers.stream().map(Range::high).reduce(Rational::max).orElseThrow()));
  }

  private static Rational middle(Rational low, Rational high) {
    return low.plus(high).dividedBy(TWO);
  }
}

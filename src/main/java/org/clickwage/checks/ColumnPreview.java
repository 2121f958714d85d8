package org.clickwage.checks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.profile.FieldCells;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.RecordField;
import org.clickwage.work.Per;

/**
 * How a column is understood: what a reader looks at before he trusts a figure.
 *
 * @param field what the column gives; empty where it is not read
 * @param title the column's; empty where one value is set for all records
 * @param cells those of the first records that say something; none of a hidden column
 */
public record ColumnPreview(
    Optional<RecordField> field, Optional<String> title, List<Example> cells) {
  private static final int EXAMPLES = 3;
  private static final Rational TWO = Rational.of(2);

  /** A cell as it is in the file, with what it is understood as; nothing where it is unread. */
  public record Example(String cell, Optional<CellMeaning> meaning) {}

  /** The least of some amounts, the middle one and the greatest. */
  public record Spread(Rational least, Rational median, Rational greatest) {}

  /**
   * The columns that give a field, then those that are not read.
   *
   * @param hidden whether the cells of a column, by its place, are not to be shown
   */
  public static List<ColumnPreview> of(Sample sample, IntPredicate hidden) {
    IntPredicate isHidden = place -> place != Mapping.NONE && hidden.test(place);
    Map<ColumnProfile, List<Example>> cells = new LinkedHashMap<>();
    Stream.concat(
            Stream.of(RecordField.values()).filter(sample.mapping()::gives).map(sample::column),
            sample.unread())
        .forEach(column -> cells.put(column, new ArrayList<>()));
    sample.forEach(
        record -> {
          CellReader reader =
              new CellReader(
                  sample, record, field -> isHidden.test(sample.mapping().column(field)));
          cells.keySet().stream()
              .filter(column -> !isHidden.test(column.place()))
              .forEach(column -> example(column, record, reader).ifPresent(cells.get(column)::add));
        });
    return cells.keySet().stream().map(column -> of(column, cells.get(column))).toList();
  }

  private static Optional<Example> example(
      ColumnProfile column, FieldCells record, CellReader reader) {
    RecordField field = column.field();
    if (field != null) {
      return Optional.ofNullable(record.text(field))
          .map(text -> new Example(text, reader.meaning(field, text)));
    }
    return Optional.of(record.record().text(column.place()))
        .filter(text -> !text.isEmpty())
        .map(text -> new Example(text, Optional.empty()));
  }

  private static ColumnPreview of(ColumnProfile column, List<Example> cells) {
    return new ColumnPreview(
        Optional.ofNullable(column.field()),
        Optional.of(column).filter(each -> each.place() != Mapping.NONE).map(ColumnProfile::name),
        cells);
  }

  public boolean isRead() {
    return field.isPresent();
  }

  /** Some cells; what all records have needs one. */
  public List<Example> examples() {
    return cells.stream().limit(title.isPresent() ? EXAMPLES : 1).toList();
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
    return cells.stream().flatMap(cell -> cell.meaning().stream());
  }

  /**
   * The ends and the middle of its amounts, where they have one unit and one period: of ranges the
   * least of their low ends, the greatest of the high ones, their middles.
   */
  public Optional<Spread> spread() {
    List<Range> numbers = meanings().flatMap(each -> each.number().stream()).toList();
    if (title.isEmpty() || numbers.isEmpty() || units().size() > 1 || periods().size() > 1) {
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

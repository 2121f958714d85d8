package org.clickwage.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.clickwage.checks.ColumnPreview.Example;
import org.clickwage.checks.ColumnPreview.Spread;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.RecordField;
import org.clickwage.work.Per;

/**
 * How each column of an input is understood: what a reader looks at before he trusts a figure.
 *
 * @param hidden whether the cells of a column, by its place, are not to be shown
 */
public record Preview(Sample sample, IntPredicate hidden) {
  private static final int EXAMPLES = 3;
  private static final Rational TWO = Rational.of(2);

  /** The columns that give a field, then those that are not read. */
  public List<ColumnPreview> columns() {
    Mapping mapping = sample.mapping();
    return Stream.concat(
            Stream.of(RecordField.values()).filter(mapping::gives).map(this::given),
            mapping.titles().unreadPlaces().mapToObj(this::unread))
        .toList();
  }

  private ColumnPreview given(RecordField field) {
    List<Example> cells = new ArrayList<>();
    sample.forEach(
        record -> {
          if (record.has(field) && !isHidden(field)) {
            CellReader reader = new CellReader(sample, record, this::isHidden);
            cells.add(new Example(record.text(field), reader.meaning(field)));
          }
        });
    Optional<String> title =
        sample.hasColumn(field)
            ? Optional.of(sample.mapping().nameOf(sample.mapping().column(field)))
            : Optional.empty();
    return preview(Optional.of(field), title, cells);
  }

  private boolean isHidden(RecordField field) {
    return sample.hasColumn(field) && hidden.test(sample.mapping().column(field));
  }

  private ColumnPreview unread(int place) {
    List<Example> cells = new ArrayList<>();
    sample.forEach(
        record -> {
          if (!record.record().isEmpty(place) && !hidden.test(place)) {
            cells.add(new Example(record.record().text(place), Optional.empty()));
          }
        });
    return preview(Optional.empty(), Optional.of(sample.mapping().nameOf(place)), cells);
  }

  /** What all records have, so that it has no title, needs one example and has no spread. */
  private static ColumnPreview preview(
      Optional<RecordField> field, Optional<String> title, List<Example> cells) {
    List<CellMeaning> meanings = cells.stream().flatMap(cell -> cell.meaning().stream()).toList();
    List<String> units =
        meanings.stream()
            .map(CellMeaning::unit)
            .filter(unit -> !unit.isEmpty())
            .distinct()
            .toList();
    List<Per> periods = meanings.stream().flatMap(each -> each.per().stream()).distinct().toList();
    List<Range> numbers = meanings.stream().flatMap(each -> each.number().stream()).toList();
    boolean hasSpread =
        title.isPresent() && !numbers.isEmpty() && units.size() < 2 && periods.size() < 2;
    return new ColumnPreview(
        field,
        title,
        cells.stream().limit(title.isPresent() ? EXAMPLES : 1).toList(),
        units,
        periods,
        hasSpread ? Optional.of(spread(numbers)) : Optional.empty());
  }

  /** Of ranges the least of their low ends, the greatest of the high ones, their middles. */
  private static Spread spread(List<Range> numbers) {
    List<Rational> middles =
        numbers.stream().map(each -> middle(each.low(), each.high())).sorted().toList();
    int half = middles.size() / 2;
    return new Spread(
        numbers.stream().map(Range::low).reduce(Rational::min).orElseThrow(),
        middle(middles.get((middles.size() - 1) / 2), middles.get(half)),
        numbers.stream().map(Range::high).reduce(Rational::max).orElseThrow());
  }

  private static Rational middle(Rational low, Rational high) {
    return low.plus(high).dividedBy(TWO);
  }
}

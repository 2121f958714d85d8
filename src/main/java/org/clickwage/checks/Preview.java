package org.clickwage.checks;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.clickwage.checks.ColumnPreview.Example;
import org.clickwage.checks.ColumnPreview.Spread;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.profile.FieldCells;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.RecordField;
import org.clickwage.work.Per;

/** How each column of an input is understood: what a reader looks at before he trusts a figure. */
public final class Preview {
  private static final int EXAMPLES = 3;
  private static final Rational TWO = Rational.of(2);

  /** A column as it fills while the first records are looked at. */
  private static final class Filling {
    private final Optional<RecordField> field;
    private final Optional<String> title;
    private final List<Example> examples = new ArrayList<>();
    private final Set<String> units = new LinkedHashSet<>();
    private final Set<Per> periods = new LinkedHashSet<>();
    private final List<Range> numbers = new ArrayList<>();

    Filling(Optional<RecordField> field, Optional<String> title) {
      this.field = field;
      this.title = title;
    }

    /** What all records have needs one example. */
    void add(String cell, Optional<CellMeaning> meaning) {
      if (examples.size() < (title.isPresent() ? EXAMPLES : 1)) {
        examples.add(new Example(cell, meaning));
      }
      meaning.flatMap(CellMeaning::number).ifPresent(numbers::add);
      meaning.map(CellMeaning::unit).filter(unit -> !unit.isEmpty()).ifPresent(units::add);
      meaning.flatMap(CellMeaning::per).ifPresent(periods::add);
    }

    ColumnPreview done() {
      boolean hasSpread =
          title.isPresent() && !numbers.isEmpty() && units.size() < 2 && periods.size() < 2;
      return new ColumnPreview(
          field,
          title,
          examples,
          List.copyOf(units),
          List.copyOf(periods),
          hasSpread ? Optional.of(spread()) : Optional.empty());
    }

    /** Of ranges the least of their low ends, the greatest of the high ones, their middles. */
    private Spread spread() {
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

  private final Sample sample;
  private final IntPredicate hidden;
  private final List<Filling> fields = new ArrayList<>();

  /** The columns that give no field, by their places. */
  private final Map<Integer, Filling> unread = new TreeMap<>();

  private Preview(Sample sample, IntPredicate hidden) {
    this.sample = sample;
    this.hidden = hidden;
    Mapping mapping = sample.mapping();
    Stream.of(RecordField.values())
        .filter(mapping::gives)
        .forEach(
            field ->
                fields.add(
                    new Filling(
                        Optional.of(field),
                        Optional.of(mapping.column(field))
                            .filter(column -> column != Mapping.NONE)
                            .map(mapping::nameOf))));
    mapping.titles().unreadPlaces().forEach(this::addUnread);
  }

  private void addUnread(int column) {
    String title = sample.mapping().nameOf(column);
    unread.put(column, new Filling(Optional.empty(), Optional.of(title)));
  }

  /**
   * The columns that give a field, then those that are not read.
   *
   * @param hidden whether the cells of a column, by its place, are not to be shown
   */
  public static List<ColumnPreview> of(Sample sample, IntPredicate hidden) {
    Preview preview = new Preview(sample, hidden);
    sample.forEach(preview::look);
    return Stream.concat(preview.fields.stream(), preview.unread.values().stream())
        .map(Filling::done)
        .toList();
  }

  private void look(FieldCells record) {
    CellReader reader = new CellReader(sample, record, this::isHidden);
    for (Filling column : fields) {
      RecordField field = column.field.orElseThrow();
      if (record.has(field) && !isHidden(field)) {
        column.add(record.text(field), reader.meaning(field));
      }
    }
    unread.forEach(
        (place, column) -> {
          if (!record.record().isEmpty(place) && !hidden.test(place)) {
            column.add(record.record().text(place), Optional.empty());
          }
        });
  }

  private boolean isHidden(RecordField field) {
    int column = sample.mapping().column(field);
    return column != Mapping.NONE && hidden.test(column);
  }
}

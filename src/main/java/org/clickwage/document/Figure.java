package org.clickwage.document;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.clickwage.message.Figures;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;

/**
 * A figure of a row, declared once: from it follow the columns that machines read, the cells that
 * people see, and the fields of a data package.
 *
 * @param key its name for machines
 * @param titleKey its title's key in the message tables; empty where it is for machines alone
 * @param hasTwoEnds whether machines get a column for each of its ends
 * @param value exact; empty where the figure is not known or not to be shown
 * @param shownIn the unit in which people see that of a row
 */
public record Figure<R>(
    String key,
    String titleKey,
    Unit unit,
    boolean hasTwoEnds,
    Function<R, Optional<Range>> value,
    Function<R, Unit> shownIn) {

  public Figure(
      String key,
      String titleKey,
      Unit unit,
      boolean hasTwoEnds,
      Function<R, Optional<Range>> value) {
    this(key, titleKey, unit, hasTwoEnds, value, row -> unit);
  }

  public static <R> Figure<R> of(
      String key, String titleKey, Unit unit, Function<R, Optional<Rational>> value) {
    return new Figure<>(key, titleKey, unit, false, row -> value.apply(row).map(Range::of));
  }

  /** A figure that is a range, such as a confidence interval. */
  public static <R> Figure<R> ofRange(
      String key, String titleKey, Unit unit, Function<R, Optional<Range>> value) {
    return new Figure<>(key, titleKey, unit, true, value);
  }

  public static <R> Figure<R> count(String key, String titleKey, Function<R, Long> value) {
    return of(key, titleKey, Unit.COUNT, row -> Optional.of(Rational.of(value.apply(row))));
  }

  /** The figure in rows that may show it, and missing in all others. */
  public Figure<R> where(Predicate<R> isShown) {
    Function<R, Optional<Range>> some =
        row -> isShown.test(row) ? value.apply(row) : Optional.empty();
    return new Figure<>(key, titleKey, unit, hasTwoEnds, some, shownIn);
  }

  /** The figure of what belongs to another kind of row. */
  public <S> Figure<S> in(Function<S, R> part) {
    return new Figure<>(
        key, titleKey, unit, hasTwoEnds, value.compose(part), shownIn.compose(part));
  }

  /** The figure where people see it in another unit in some rows. */
  public Figure<R> shownIn(Function<R, Unit> other) {
    return new Figure<>(key, titleKey, unit, hasTwoEnds, value, other);
  }

  /** The figure with its values found in another way. */
  public <S> Figure<S> with(Function<S, Optional<Range>> other) {
    return new Figure<>(key, titleKey, unit, hasTwoEnds, other);
  }

  /** The figure where both of its ends are the same in all rows. */
  public Figure<R> asPoint() {
    return new Figure<>(key, titleKey, unit, false, value, shownIn);
  }

  public boolean isForPeople() {
    return !titleKey.isEmpty();
  }

  /** The figure of a row as people read it. */
  public Optional<String> show(R row, Optional<Currency> currency, Figures figures) {
    return value.apply(row).map(known -> shownIn.apply(row).show(known, currency, figures));
  }

  /** The columns of figures for machines. */
  public static <R> List<Column<R>> forMachines(List<Figure<R>> figures) {
    return figures.stream().flatMap(Figure::forMachines).toList();
  }

  private Stream<Column<R>> forMachines() {
    return hasTwoEnds
        ? Stream.of(exact(key + "_low", Range::low), exact(key + "_high", Range::high))
        : Stream.of(exact(key, Range::low));
  }

  private Column<R> exact(String name, Function<Range, Rational> end) {
    return Column.right(
        name,
        titleKey,
        row -> value.apply(row).map(end).map(known -> Cell.of(known, "")).orElse(Cell.MISSING));
  }

  /** The column of the figure for people. */
  public Column<R> forPeople(Function<R, Optional<Currency>> currency, Figures figures) {
    return Column.right(
        key,
        titleKey,
        row ->
            value
                .apply(row)
                .map(
                    known ->
                        Cell.of(
                            known, shownIn.apply(row).show(known, currency.apply(row), figures)))
                .orElse(Cell.MISSING));
  }
}

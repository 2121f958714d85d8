package org.clickwage.document;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.clickwage.message.Figures;
import org.clickwage.number.Range;

/**
 * Figures from which the tables and sentences of people choose: by title, those without one by key.
 *
 * @param currency of a row's money; empty where it is not known
 * @param error the standard error of a figure, by its key
 */
public record ShownFigures<R>(
    List<Figure<R>> figures,
    Function<R, Optional<Currency>> currency,
    BiFunction<R, String, Optional<Range>> error,
    Figures form) {

  /** Figures that are no estimates. */
  public ShownFigures(
      List<Figure<R>> figures, Function<R, Optional<Currency>> currency, Figures form) {
    this(figures, currency, (row, key) -> Optional.empty(), form);
  }

  /** A figure of a row as people read it; empty where it is not known. */
  public Optional<String> show(String name, R row) {
    return figure(name).show(row, currency.apply(row), form);
  }

  public Figure<R> figure(String name) {
    return figures.stream()
        .filter(each -> (each.isForPeople() ? each.titleKey() : each.key()).equals(name))
        .findFirst()
        .orElseThrow();
  }

  public List<Column<R>> columns(List<String> titleKeys) {
    return titleKeys.stream().map(this::column).toList();
  }

  public Column<R> column(String titleKey) {
    Figure<R> figure = figure(titleKey);
    Column<R> column = figure.forPeople(currency, form);
    return figure.hasTwoEnds()
        ? column
        : column.with(
            (row, cell) -> cell.exact().isEmpty() ? cell : cell.withError(error(figure, row)));
  }

  /** In the figure's unit, but a share with a decimal. */
  private String error(Figure<R> figure, R row) {
    Unit shown = figure.shownIn().apply(row);
    Unit unit = shown == Unit.SHARE_OF_UNITS ? Unit.SHARE : shown;
    return error
        .apply(row, figure.key())
        .map(known -> unit.show(known, currency.apply(row), form))
        .orElse("");
  }
}

package org.clickwage.document;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.clickwage.message.Figures;

/**
 * Figures from which the tables of people choose by title.
 *
 * @param currency of a row's money; empty where it is not known
 */
public record ShownFigures<R>(
    List<Figure<R>> figures, Function<R, Optional<Currency>> currency, Figures form) {

  /** A figure of a row as people read it; empty where it is not known. */
  public Optional<String> show(String titleKey, R row) {
    return show(figure(titleKey), row);
  }

  public Optional<String> show(Figure<R> figure, R row) {
    return figure.show(row, currency.apply(row), form);
  }

  public Figure<R> figure(String titleKey) {
    return figures.stream()
        .filter(figure -> figure.titleKey().equals(titleKey))
        .findFirst()
        .orElseThrow();
  }

  public List<Column<R>> columns(List<String> titleKeys) {
    return titleKeys.stream().map(this::column).toList();
  }

  public Column<R> column(String titleKey) {
    return figure(titleKey).forPeople(currency, form);
  }
}

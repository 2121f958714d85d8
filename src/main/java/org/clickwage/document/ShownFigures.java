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

  public List<Column<R>> columns(List<String> titleKeys) {
    return titleKeys.stream().map(this::column).toList();
  }

  public Column<R> column(String titleKey) {
    return figures.stream()
        .filter(figure -> figure.titleKey().equals(titleKey))
        .map(figure -> figure.forPeople(currency, form))
        .findFirst()
        .orElseThrow();
  }
}

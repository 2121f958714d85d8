package org.clickwage.document;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.clickwage.message.Figures;

/**
 * Figures from which the tables and sentences of people choose: by title, those without one by key.
 *
 * @param currency of a row's money; empty where it is not known
 */
public record ShownFigures<R>(
    List<Figure<R>> figures, Function<R, Optional<Currency>> currency, Figures form) {

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
    return figure(titleKey).forPeople(currency, form);
  }
}

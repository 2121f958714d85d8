package org.clickwage.summary;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.clickwage.document.Cell;
import org.clickwage.document.Column;
import org.clickwage.message.Wording;
import org.clickwage.reference.ChargeScheme;
import org.clickwage.reference.ExchangeRate;
import org.clickwage.reference.Levy;
import org.clickwage.report.MinimumLine;
import org.clickwage.table.CellOrder;

/**
 * The facts that figures rest on as rows under keys, for the description of a run: each once, in an
 * order of their own, and empty where there are none.
 */
public record GroundRows(SurveyGrounds grounds, Wording wording) {
  /** A line of a charge scheme that took from pay. */
  private record Taken(ChargeScheme scheme, Levy levy) {}

  /** What {@code clickwage minimum} says of a law, and a description does not. */
  private static final Set<String> NOT_OF_LAW = Set.of("hourly", "scope", "why_not");

  private static Cell percent(Levy levy) {
    return levy.percent().map(share -> Cell.of(share.percent(), "")).orElse(Cell.MISSING);
  }

  /** The minimum wages; a series has one row of a day, gross or net. */
  public Optional<List<Map<String, Object>>> laws() {
    return rows(
        () ->
            MinimumLine.columns(wording).stream()
                .filter(column -> !NOT_OF_LAW.contains(column.key()))
                .toList(),
        grounds.references().stream().flatMap(each -> each.law().stream()).map(MinimumLine::of),
        List.of("country", "region", "series", "basis", "valid_from"));
  }

  /** The rates of exchange. */
  public Optional<List<Map<String, Object>>> rates() {
    return rows(
        GroundRows::ofRate,
        Stream.concat(
            grounds.references().stream().flatMap(each -> each.exchange().stream()),
            grounds.rates()),
        List.of("base", "quote", "year", "rate", "source"));
  }

  /** The lines of charge schemes, whose options may change a percentage. */
  public Optional<List<Map<String, Object>>> levies() {
    return rows(
        GroundRows::ofLevy,
        grounds.schemes().stream()
            .flatMap(scheme -> scheme.levies().stream().map(levy -> new Taken(scheme, levy))),
        List.of("scheme", "component", "valid_from", "percent", "source"));
  }

  private static List<Column<ExchangeRate>> ofRate() {
    return List.of(
        Column.text("base", rate -> rate.base().getCurrencyCode()),
        Column.text("quote", rate -> rate.quote().getCurrencyCode()),
        Column.detail("rate", rate -> Cell.of(rate.rate(), "")),
        Column.text("year", ExchangeRate::year),
        Column.text("source", rate -> rate.source().sentence()));
  }

  private static List<Column<Taken>> ofLevy() {
    return List.of(
        Column.text("scheme", each -> each.scheme().name()),
        Column.text("country", each -> each.scheme().country()),
        Column.text("component", each -> each.levy().component()),
        Column.text("kind", each -> Cell.word(each.levy().kind())),
        Column.detail("percent", each -> percent(each.levy())),
        Column.text("base", each -> Cell.word(each.levy().base())),
        Column.text("valid_from", each -> each.levy().validFrom().toString()),
        Column.text("confidence", each -> Cell.word(each.levy().confidence())),
        Column.text("source", each -> each.levy().source().sentence()));
  }

  /**
   * @param columns asked for where there are rows: what reads each takes time to load
   * @param order the keys that distinguish rows, the first one first
   */
  private static <R> Optional<List<Map<String, Object>>> rows(
      Supplier<List<Column<R>>> columns, Stream<R> facts, List<String> order) {
    List<R> known = facts.toList();
    if (known.isEmpty()) {
      return Optional.empty();
    }
    Set<Map<String, Object>> rows =
        new TreeSet<>(
            Comparator.comparing(
                row -> order.stream().map(key -> Objects.toString(row.get(key), "")).toList(),
                CellOrder.FIRST_TO_LAST));
    List<Column<R>> read = columns.get();
    known.forEach(fact -> rows.add(row(read, fact)));
    return Optional.of(List.copyOf(rows));
  }

  private static <R> Map<String, Object> row(List<Column<R>> columns, R fact) {
    Map<String, Object> row = new LinkedHashMap<>();
    columns.forEach(each -> row.put(each.key(), each.accessor().apply(fact).exact().orElse(null)));
    return row;
  }
}

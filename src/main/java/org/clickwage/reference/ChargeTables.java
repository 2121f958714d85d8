package org.clickwage.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The rows of the charge schemes' tables, found by {@code table/component} and day. */
final class ChargeTables {
  private final Tables tables;
  private final Map<String, List<ChargeRow>> byTable = new ConcurrentHashMap<>();

  ChargeTables(Tables tables) {
    this.tables = tables;
  }

  private List<ChargeRow> rows(String table) {
    return byTable.computeIfAbsent(
        table,
        name -> tables.read("charges/" + name + ".csv").stream().map(ChargeRow::of).toList());
  }

  /** Every row of these names, whenever it applies. */
  List<ChargeRow> all(List<String> names) {
    List<ChargeRow> rows = new ArrayList<>();
    for (String name : names) {
      int slash = name.indexOf('/');
      String component = name.substring(slash + 1);
      rows(name.substring(0, slash)).stream()
          .filter(row -> row.component().equals(component))
          .forEach(rows::add);
    }
    return rows;
  }

  private Stream<LocalDate> firstDays(List<String> names) {
    return all(names).stream().flatMap(row -> row.appliesFrom().stream());
  }

  /**
   * The rows of these names that began last and apply on the day: several where there are bands.
   */
  List<ChargeRow> inForce(List<String> names, LocalDate day) {
    Optional<LocalDate> began =
        firstDays(names).filter(first -> !first.isAfter(day)).max(LocalDate::compareTo);
    List<ChargeRow> newest =
        all(names).stream()
            .filter(row -> began.isPresent() && row.appliesFrom().equals(began))
            .toList();
    // An end of the newest row is the end of the levy: older rows do not come back.
    return newest.isEmpty() || newest.get(0).hasEndedBy(day) ? List.of() : newest;
  }

  Optional<ChargeRow> oneInForce(Optional<String> name, LocalDate day) {
    return name.flatMap(known -> inForce(List.of(known), day).stream().findFirst());
  }

  /** The first day on which any of these rows applies; empty where none ever does. */
  Optional<LocalDate> firstDay(List<String> names) {
    return firstDays(names).min(LocalDate::compareTo);
  }

  /** Whether a row of these names begins after the day: then the older one is known to hold. */
  boolean isSucceeded(List<String> names, LocalDate day) {
    return firstDays(names).anyMatch(day::isBefore);
  }
}

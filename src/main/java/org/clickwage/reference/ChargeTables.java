package org.clickwage.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The rows of the charge schemes' tables, found by {@code table/component} and day. */
final class ChargeTables {
  private final Tables tables;
  private final Map<String, List<ChargeRow>> byTable = new ConcurrentHashMap<>();

  ChargeTables(Tables tables) {
    this.tables = tables;
  }

  static String file(String table) {
    return "charges/" + table + ".csv";
  }

  private List<ChargeRow> rows(String table) {
    return byTable.computeIfAbsent(table, this::read);
  }

  private List<ChargeRow> read(String table) {
    List<ChargeRow> rows = new ArrayList<>();
    for (Row row : tables.read(file(table))) {
      rows.add(ChargeRow.of(row));
    }
    return rows;
  }

  /** Every row of these names, whenever it applies. */
  List<ChargeRow> all(List<String> names) {
    List<ChargeRow> rows = new ArrayList<>();
    for (String name : names) {
      int slash = name.indexOf('/');
      for (ChargeRow row : rows(name.substring(0, slash))) {
        if (row.component().equals(name.substring(slash + 1))) {
          rows.add(row);
        }
      }
    }
    return rows;
  }

  /**
   * The rows of these names that began last and apply on the day: several where there are bands.
   */
  List<ChargeRow> inForce(List<String> names, LocalDate day) {
    List<ChargeRow> newest = new ArrayList<>();
    for (ChargeRow row : all(names)) {
      if (!row.hasBegunBy(day)) {
        continue;
      }
      int order = newest.isEmpty() ? 1 : began(row).compareTo(began(newest.get(0)));
      if (order > 0) {
        newest.clear();
      }
      if (order >= 0) {
        newest.add(row);
      }
    }
    // An end of the newest row is the end of the levy: older rows do not come back.
    return newest.isEmpty() || newest.get(0).hasEndedBy(day) ? List.of() : newest;
  }

  Optional<ChargeRow> oneInForce(Optional<String> name, LocalDate day) {
    List<ChargeRow> rows = name.isEmpty() ? List.of() : inForce(List.of(name.get()), day);
    return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(0));
  }

  /** The first day on which any of these rows applies; empty where none ever does. */
  Optional<LocalDate> firstDay(List<String> names) {
    LocalDate first = LocalDate.MAX;
    for (ChargeRow row : all(names)) {
      if (row.hasBegunBy(first)) {
        first = began(row);
      }
    }
    return first.equals(LocalDate.MAX) ? Optional.empty() : Optional.of(first);
  }

  /** Whether a row of these names begins after the day: then the older one is known to hold. */
  boolean isSucceeded(List<String> names, LocalDate day) {
    for (ChargeRow row : all(names)) {
      if (row.hasBegunBy(LocalDate.MAX) && !row.hasBegunBy(day)) {
        return true;
      }
    }
    return false;
  }

  private static LocalDate began(ChargeRow row) {
    return row.appliesFrom().orElseThrow();
  }
}

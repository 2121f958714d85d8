package org.clickwage.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rates of one legal floor as in force on a day, and how sure it is that they still do. */
final class FloorRates {
  private final List<Row> all;
  private final LocalDate day;

  /** The newest rate of each part and of what it counts. */
  private final Map<List<String>, Row> inForce = new LinkedHashMap<>();

  FloorRates(List<Row> all, LocalDate day) {
    this.all = all;
    this.day = day;
    for (Row rate : all) {
      if (!from(rate).isAfter(day)) {
        inForce.merge(List.of(part(rate), rate.text("per")), rate, FloorRates::newer);
      }
    }
  }

  /** Of a threshold, that of a vehicle. */
  private static String part(Row rate) {
    return rate.optional("vehicle").orElseGet(() -> rate.text("part"));
  }

  private static LocalDate from(Row rate) {
    return rate.day("valid_from");
  }

  /** A user's own row follows ours, whatever its day. */
  private static Row newer(Row one, Row other) {
    return from(one).isAfter(from(other)) ? one : other;
  }

  boolean isEmpty() {
    return inForce.isEmpty();
  }

  /** The first day of all, past or to come. */
  LocalDate firstDay() {
    return all.stream().map(FloorRates::from).min(LocalDate::compareTo).orElseThrow();
  }

  /** The last day for which the rates are known, where that is over. */
  Optional<LocalDate> knownUntil() {
    return inForce.values().stream()
        .flatMap(rate -> rate.optionalDay("known_until").stream())
        .filter(day::isAfter)
        .findFirst();
  }

  List<LegalFloor.Part> parts() {
    Map<String, List<FloorTerm>> terms = new LinkedHashMap<>();
    inForce.forEach(
        (key, rate) ->
            terms.computeIfAbsent(key.get(0), part -> new ArrayList<>()).add(FloorTerm.of(rate)));
    List<LegalFloor.Part> parts = new ArrayList<>();
    terms.forEach((name, ofPart) -> parts.add(new LegalFloor.Part(name, ofPart)));
    return parts;
  }

  /**
   * The oldest day from which a part is carried over a year: as with minimum wages, a rate that
   * nothing follows may have been followed by one that is not in the table. A share of the minimum
   * wage steps with it.
   */
  Optional<LocalDate> carriedFrom() {
    Set<String> certain = certain();
    return parts().stream()
        .filter(part -> !certain.contains(part.name()))
        .filter(part -> !part.terms().stream().allMatch(FloorTerm::followsMinimum))
        .flatMap(part -> part.validFrom().stream())
        .filter(from -> from.plusMonths(WageSeries.MONTHS_WITHOUT_NOTE).isBefore(day))
        .min(LocalDate::compareTo);
  }

  /** Parts of which it is known how long their rates hold: another follows, or the last day is. */
  private Set<String> certain() {
    Set<String> certain = new HashSet<>();
    all.stream().filter(rate -> from(rate).isAfter(day)).forEach(rate -> certain.add(part(rate)));
    inForce.values().stream()
        .filter(rate -> rate.optionalDay("known_until").isPresent())
        .forEach(rate -> certain.add(part(rate)));
    return certain;
  }
}

package org.clickwage.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clickwage.number.Amount;
import org.clickwage.number.Rational;
import org.clickwage.work.WageQuantity;

/**
 * A unit as it was counted in a group: enough of it to calculate the group's figures again.
 *
 * @param name whose it is; empty where it is a record
 * @param cells the values of the columns between commas, each empty where it is not known
 * @param sampled where; null without a design
 */
public record CountedUnit(String name, String cells, SamplePoint sampled)
    implements Comparable<CountedUnit> {
  private record Column(String key, Function<Observation, Rational> value) {}

  /** The figures of a unit that may be kept by the million, so that they are kept as text. */
  private static final List<Column> ALL =
      Stream.concat(
              Stream.of(
                  new Column(
                      "weight", unit -> unit.weight == null ? Rational.ONE : unit.weight.value()),
                  new Column("rate", unit -> unit.rate),
                  new Column("rate_hours", unit -> known(unit.rateHours)),
                  new Column("reference", CountedUnit::reference)),
              WageQuantity.SUMMED.stream()
                  .map(each -> new Column(each.key(), unit -> known(unit.of(each)))))
          .toList();

  /** The columns: weight, rate, hours of the rate, reference of an hour, money, hours. */
  public static final List<String> COLUMNS = ALL.stream().map(Column::key).toList();

  static CountedUnit of(Observation unit) {
    return new CountedUnit(
        unit.name,
        ALL.stream()
            .map(column -> column.value().apply(unit))
            .map(value -> value == null ? "" : value.toString())
            .collect(Collectors.joining(",")),
        unit.sampled);
  }

  /** A unit of the sample that counts in no figure. */
  public static CountedUnit uncounted(SamplePoint sampled) {
    return new CountedUnit("", "1" + ",".repeat(ALL.size() - 1), sampled);
  }

  private static Rational known(Amount amount) {
    return amount.isKnown() ? amount.value() : null;
  }

  private static Rational reference(Observation unit) {
    return unit.rate == null ? null : unit.references.mean(unit.rateHours).orElse(null);
  }

  /** The value of a column by its place, empty where it is not known. */
  public List<String> values() {
    return List.of(cells.split(",", -1));
  }

  /** By what is counted first, so that the order tells nothing of a name. */
  @Override
  public int compareTo(CountedUnit other) {
    return Comparator.comparing(CountedUnit::cells)
        .thenComparing(CountedUnit::name)
        .thenComparing(CountedUnit::sampled, Comparator.nullsFirst(SamplePoint.WHOLE_ORDER))
        .compare(this, other);
  }
}

package org.clickwage.disclosure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.clickwage.number.Rational;
import org.clickwage.statistics.GroupAccumulator;
import org.clickwage.statistics.GroupStatistics;
import org.clickwage.statistics.MedianInterval;
import org.clickwage.statistics.Quantile;
import org.clickwage.statistics.RateDistribution;
import org.clickwage.statistics.Underpayment;

/**
 * Looks whether what rows of a group print of its rates tells the rate of one of its outer people
 * within 10 %, and takes as little as is needed: decimals of Gini and gap, then Gini, gap, or both.
 *
 * <p>What the quantiles and the numbers below references tell by themselves is not looked for. Of
 * people with several references it is their ratios to these that are bounded, by the gap alone;
 * where these have weights too, nothing is.
 */
public final class RankAudit {
  /** Severity is not linear in the rates: no fewer people show it. */
  static final long LEAST_OF_SEVERITY = 50;

  private static final Function<Rational, BigDecimal> TWO_DIGITS =
      exact -> exact.significant(2, RoundingMode.HALF_UP);

  private static final Function<Rational, BigDecimal> TWO_DECIMALS = exact -> exact.rounded(2);

  private static final List<UnaryOperator<GroupStatistics>> LESS =
      List.of(
          GroupStatistics::rounded,
          row -> row.rounded().withoutGini(),
          row -> row.rounded().withoutShortfalls(),
          row -> row.rounded().withoutGini().withoutShortfalls());

  /**
   * What a row says.
   *
   * @param all what there is to say of its people
   * @param shown what is said
   * @param weights in the order of the rates; none where all are 1
   */
  public record Row(GroupStatistics all, GroupStatistics shown, double[] weights) {
    /**
     * @param units of which the statistics are
     */
    public static Row of(GroupStatistics all, GroupStatistics shown, GroupAccumulator units) {
      boolean isAudited = showsGiniOrGap(shown);
      return new Row(all, shown, isAudited ? units.weightsByRate() : new double[0]);
    }

    private boolean isAudited() {
      return showsGiniOrGap(shown);
    }

    private static boolean showsGiniOrGap(GroupStatistics shown) {
      return shown.rates().flatMap(RateDistribution::gini).isPresent()
          || shown.underpayment().flatMap(Underpayment::gap).isPresent();
    }

    private Optional<RateDistribution> shownRates() {
      return shown.rates();
    }

    private Optional<Rational> reference() {
      return shown.underpayment().flatMap(Underpayment::reference);
    }

    private Optional<Printed> gap() {
      return shown
          .underpayment()
          .flatMap(Underpayment::gap)
          .map(gap -> Printed.of(gap, all.underpayment().flatMap(Underpayment::gap), TWO_DECIMALS));
    }

    private boolean hasSeveralReferences() {
      boolean isNegative = all.rates().flatMap(RateDistribution::min).orElseThrow().isNegative();
      return gap().isPresent() && reference().isEmpty() && weights.length == 0 && !isNegative;
    }

    private Row without(UnaryOperator<GroupStatistics> less) {
      return new Row(all, less.apply(shown), weights);
    }
  }

  private final int least;

  /**
   * @param least of how many people a row is at the least; of one, everything is shown
   */
  public RankAudit(int least) {
    this.least = least;
  }

  /** What may be shown of the rows of one group, be they of the same rates or of different ones. */
  public List<GroupStatistics> shown(List<Row> rows) {
    Map<Optional<RateDistribution>, List<Integer>> places = new LinkedHashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      places.computeIfAbsent(rows.get(i).all.rates(), rates -> new ArrayList<>()).add(i);
    }
    List<GroupStatistics> shown = new ArrayList<>(rows.stream().map(Row::shown).toList());
    places
        .values()
        .forEach(
            same -> {
              List<Row> audited = audited(same.stream().map(rows::get).toList());
              for (int i = 0; i < same.size(); i++) {
                shown.set(same.get(i), audited.get(i).shown);
              }
            });
    return shown;
  }

  /** Of the same rates. */
  private List<Row> audited(List<Row> rows) {
    if (least == 1 || rows.stream().noneMatch(Row::isAudited)) {
      return rows;
    }
    List<Row> audited = rows;
    for (UnaryOperator<GroupStatistics> less : LESS) {
      if (!findsAny(audited)) {
        return audited;
      }
      audited = rows.stream().map(row -> row.without(less)).toList();
    }
    return audited;
  }

  private boolean findsAny(List<Row> rows) {
    List<Long> found = rates(rows, true).found(true);
    return (!found.isEmpty() && !rates(rows, false).found(false).containsAll(found))
        || rows.stream().filter(Row::hasSeveralReferences).anyMatch(this::findsRatio);
  }

  /**
   * @param withSums whether what is summed over the rates is known too
   */
  private RankBounds rates(List<Row> rows, boolean withSums) {
    GroupStatistics all = rows.get(0).all;
    RateDistribution rates = all.rates().orElseThrow();
    Optional<Rational> median = rates.median().filter(Rational::isPositive);
    RankBounds bounds =
        new RankBounds(
            least,
            all.observations(),
            rows.get(0).weights,
            median.map(Printed::number).orElse(1.0),
            rates.min().filter(Rational::isNegative).map(Printed::number).orElse(0.0));
    Map<Integer, Quantile> quantiles = new TreeMap<>();
    rows.forEach(row -> row.shownRates().ifPresent(each -> quantiles.putAll(each.percentiles())));
    quantiles.values().forEach(bounds::quantile);
    shown(rows, RateDistribution::medianInterval)
        .ifPresent(interval -> add(bounds, interval, all.observations()));
    if (withSums) {
      shown(rows, RateDistribution::mean)
          .map(mean -> Printed.of(mean, rates.mean(), TWO_DIGITS))
          .ifPresent(bounds::mean);
      shown(rows, RateDistribution::gini)
          .map(gini -> Printed.of(gini, rates.gini(), TWO_DECIMALS))
          .ifPresent(bounds::gini);
    }
    for (Row row : rows) {
      row.reference().ifPresent(reference -> add(bounds, row, reference, withSums));
    }
    return bounds;
  }

  private static <T> Optional<T> shown(
      List<Row> rows, Function<RateDistribution, Optional<T>> figure) {
    return rows.stream().flatMap(row -> row.shownRates().flatMap(figure).stream()).findFirst();
  }

  private static void add(RankBounds bounds, MedianInterval interval, long people) {
    bounds.intervalEnd(new Quantile(interval.low(), interval.halvesBelow()));
    bounds.intervalEnd(new Quantile(interval.high(), 2 * people - interval.halvesAbove()));
  }

  private static void add(RankBounds bounds, Row row, Rational reference, boolean withGap) {
    Underpayment under = row.shown.underpayment().orElseThrow();
    bounds.below(under.observations(), under.below(), Printed.number(reference));
    row.gap()
        .filter(gap -> withGap)
        .ifPresent(
            gap -> bounds.gap(gap, under.observations(), under.below(), Printed.number(reference)));
  }

  private boolean findsRatio(Row row) {
    List<Long> found = ratios(row, true).found(true);
    return !found.isEmpty() && !ratios(row, false).found(false).containsAll(found);
  }

  private RankBounds ratios(Row row, boolean withGap) {
    long people = row.shown.underpayment().orElseThrow().observations();
    RankBounds bounds = new RankBounds(least, people, row.weights, 1, 0);
    add(bounds, row, Rational.ONE, withGap);
    return bounds;
  }
}

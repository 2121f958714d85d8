package org.clickwage.disclosure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import org.clickwage.number.Rational;
import org.clickwage.statistics.GroupAccumulator;
import org.clickwage.statistics.GroupStatistics;
import org.clickwage.statistics.Quantile;
import org.clickwage.statistics.QuantileInterval;
import org.clickwage.statistics.RateDistribution;
import org.clickwage.statistics.Underpayment;

/**
 * Looks whether what rows of a group print of its rates tells the rate of one of its outer people
 * within 10 %, and takes as little as is needed: trimmed means with decimals of Gini and gap, then
 * Gini, gap, or both.
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
   * @param table the rows of groups and of all together that belong to one another
   * @param all what there is to say of its people
   * @param shown what is said
   * @param weights in the order of the rates; none where all are 1
   * @param gapByOthers what other rows say of its gap
   */
  public record Row(
      Object table,
      GroupStatistics all,
      GroupStatistics shown,
      double[] weights,
      Optional<Printed> gapByOthers) {
    /**
     * @param units of which the statistics are
     */
    public static Row of(
        Object table, GroupStatistics all, GroupStatistics shown, GroupAccumulator units) {
      double[] weights = showsSums(shown) ? units.weightsByRate() : new double[0];
      return new Row(table, all, shown, weights, Optional.empty());
    }

    private boolean isAudited() {
      return showsSums(shown);
    }

    private static boolean showsSums(GroupStatistics shown) {
      return shown.rates().flatMap(RateDistribution::gini).isPresent()
          || shown.rates().flatMap(RateDistribution::trimmed).isPresent()
          || shown.underpayment().flatMap(Underpayment::gap).isPresent();
    }

    private Optional<RateDistribution> shownRates() {
      return shown.rates();
    }

    private Optional<Rational> reference() {
      return shown.underpayment().flatMap(Underpayment::reference);
    }

    private Optional<Rational> exactGap() {
      return all.underpayment().flatMap(Underpayment::gap);
    }

    /** Of a group that is too small against its reference, nothing is shown to be audited. */
    private boolean isRounded() {
      return shown.isRounded() && shown.underpayment().isPresent();
    }

    private boolean lacksGap() {
      return exactGap().isPresent() && shown.underpayment().flatMap(Underpayment::gap).isEmpty();
    }

    private Optional<Printed> gap() {
      Optional<Printed> printed =
          shown
              .underpayment()
              .flatMap(Underpayment::gap)
              .map(gap -> Printed.of(gap, exactGap(), TWO_DECIMALS));
      return printed.map(own -> gapByOthers.map(own::and).orElse(own)).or(() -> gapByOthers);
    }

    private boolean isOfTable(Row row) {
      return table.equals(row.table) && row.exactGap().isPresent();
    }

    private double gapAsNumber() {
      return Printed.number(exactGap().orElseThrow());
    }

    private double weightWithReference() {
      double share = (double) all.underpayment().orElseThrow().observations() / all.observations();
      return Printed.number(all.weight()) * share;
    }

    private Row withGapByOthers(Printed gap) {
      return new Row(table, all, shown, weights, Optional.of(gap));
    }

    private boolean hasSeveralReferences() {
      boolean isNegative = all.rates().flatMap(RateDistribution::min).orElseThrow().isNegative();
      return gap().isPresent() && reference().isEmpty() && weights.length == 0 && !isNegative;
    }

    private Row without(UnaryOperator<GroupStatistics> less) {
      return new Row(table, all, less.apply(shown), weights, gapByOthers);
    }
  }

  private final int least;

  /**
   * @param least of how many people a row is at the least; of one, everything is shown
   */
  public RankAudit(int least) {
    this.least = least;
  }

  /**
   * The rows of one group, be they of the same rates or of different ones, as they may be shown.
   */
  public List<Row> audited(List<Row> rows) {
    List<Row> audited = new ArrayList<>(rows);
    for (List<Integer> same : ofSameRates(rows)) {
      List<Row> shown = auditedOfSameRates(same.stream().map(rows::get).toList());
      for (int i = 0; i < same.size(); i++) {
        audited.set(same.get(i), shown.get(i));
      }
    }
    return audited;
  }

  /**
   * The places of rows of the same rates: of those with the same figures of all of them. Records
   * are no keys here: that Java links the hashes of four takes longer than all programs of a run.
   */
  private static Collection<List<Integer>> ofSameRates(List<Row> rows) {
    Map<List<Optional<Rational>>, List<Integer>> places = new LinkedHashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      List<Optional<Rational>> figures =
          rows.get(i)
              .all
              .rates()
              .map(rates -> List.of(rates.mean(), rates.min(), rates.max(), rates.gini()))
              .orElse(List.of());
      places.computeIfAbsent(figures, each -> new ArrayList<>()).add(i);
    }
    return places.values();
  }

  /**
   * The rows of all together as they may be shown with groups from which the audit removed
   * something: from their gap, and what is known of the gaps of the other groups, nobody's rate in
   * such a group can be worked out. The Gini of all is no sum of those of groups.
   *
   * @param groups of each the audited rows
   */
  public List<Row> withGroups(List<Row> ofAll, List<List<Row>> groups) {
    List<Row> rounded = groups.stream().flatMap(List::stream).filter(Row::isRounded).toList();
    boolean someLackIt = rounded.stream().anyMatch(Row::lacksGap);
    List<UnaryOperator<GroupStatistics>> less =
        List.of(
            GroupStatistics::withoutSeverity,
            all -> someLackIt ? all.rounded().withoutMissingPay() : all.rounded(),
            GroupStatistics::withoutShortfalls);
    return ofAll.stream()
        .map(all -> withRounded(all, rounded.stream().filter(all::isOfTable).toList(), less))
        .toList();
  }

  private Row withRounded(Row ofAll, List<Row> rounded, List<UnaryOperator<GroupStatistics>> less) {
    if (rounded.isEmpty() || ofAll.gap().isEmpty()) {
      return ofAll;
    }
    double[] below = new double[rounded.size()];
    double[] above = new double[rounded.size()];
    for (int i = 0; i < below.length; i++) {
      Row row = rounded.get(i);
      Printed known = knownGap(row);
      double exact = row.gapAsNumber();
      below[i] = row.weightWithReference() * Math.max(exact - known.low(), 0);
      above[i] = row.weightWithReference() * Math.max(known.high() - exact, 0);
    }
    Row shown = ofAll;
    for (UnaryOperator<GroupStatistics> each : less) {
      shown = ofAll.without(each);
      if (shown.gap().isEmpty() || !findsAny(rounded, shown, below, above)) {
        return shown;
      }
    }
    return shown;
  }

  /** What a row shows of its gap without the gap of all; its own where that is left open. */
  private Printed knownGap(Row row) {
    Underpayment under = row.all.underpayment().orElseThrow();
    boolean haveAll = under.observations() == row.all.observations();
    return row.reference()
        .filter(reference -> haveAll)
        .map(Printed::number)
        .map(reference -> rates(List.of(row), true).knownGap(under.below(), reference))
        .filter(Printed::isKnown)
        .orElseGet(() -> new Printed(row.gapAsNumber(), row.gapAsNumber()));
  }

  /** Whether the gap of all shows anyone's rate in a group, as the other groups' gaps are known. */
  private boolean findsAny(List<Row> rounded, Row ofAll, double[] below, double[] above) {
    Printed gap = ofAll.gap().orElseThrow();
    double exact = ofAll.gapAsNumber();
    double weight = ofAll.weightWithReference();
    double othersBelow = DoubleStream.of(below).sum();
    double othersAbove = DoubleStream.of(above).sum();
    for (int i = 0; i < below.length; i++) {
      Row row = rounded.get(i);
      double own = row.gapAsNumber();
      double low = (gap.low() - exact) * weight - (othersAbove - above[i]);
      double high = (gap.high() - exact) * weight + othersBelow - below[i];
      double of = row.weightWithReference();
      Row byOthers = row.withGapByOthers(new Printed(own + low / of, own + high / of));
      if (findsAny(List.of(byOthers)) && !findsAny(List.of(row))) {
        return true;
      }
    }
    return false;
  }

  /** Of the same rates. */
  private List<Row> auditedOfSameRates(List<Row> rows) {
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
    Map<Integer, QuantileInterval> intervals = new TreeMap<>();
    rows.forEach(row -> row.shownRates().ifPresent(each -> intervals.putAll(each.intervals())));
    intervals.values().forEach(interval -> add(bounds, interval));
    if (withSums) {
      shown(rows, RateDistribution::mean)
          .map(mean -> Printed.of(mean, rates.mean(), TWO_DIGITS))
          .ifPresent(bounds::mean);
      shown(rows, RateDistribution::gini)
          .map(gini -> Printed.of(gini, rates.gini(), TWO_DECIMALS))
          .ifPresent(bounds::gini);
      shown(rows, RateDistribution::trimmed).ifPresent(bounds::trimmed);
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

  private static void add(RankBounds bounds, QuantileInterval interval) {
    bounds.intervalEnd(interval.low());
    bounds.intervalEnd(interval.high());
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

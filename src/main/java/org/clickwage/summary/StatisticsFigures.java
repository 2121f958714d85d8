package org.clickwage.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.clickwage.disclosure.ShownRow;
import org.clickwage.document.Column;
import org.clickwage.document.Figure;
import org.clickwage.document.Unit;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.report.RateGapFigures;
import org.clickwage.statistics.GroupStatistics;
import org.clickwage.statistics.PooledGap;
import org.clickwage.statistics.RateDistribution;
import org.clickwage.statistics.SamplingErrors;
import org.clickwage.statistics.TrimmedMeans;
import org.clickwage.statistics.Underpayment;
import org.clickwage.wage.RateGap;

/**
 * The figures of any table of group statistics, be it of a survey or of a task log, and the columns
 * that name its groups.
 */
final class StatisticsFigures {
  /** Figures that have the ends of their intervals beside them in any case. */
  private static final Set<String> OWN_INTERVALS = Set.of("median", "headcount_ratio");

  /** The titles of {@link #sizes}. */
  static final List<String> SIZES = List.of("column.n-eff", "column.df");

  private StatisticsFigures() {}

  /** How the hourly rates spread. */
  static List<Figure<GroupStatistics>> distribution(SortedSet<Integer> percents) {
    List<Figure<GroupStatistics>> figures = new ArrayList<>();
    figures.add(
        spread("mean", "column.mean", RateDistribution::mean)
            .shownIn(all -> all.hasMeanOfFew() ? Unit.ROUNDED_MONEY : Unit.MONEY));
    for (int percent : percents) {
      String key = RateDistribution.key(percent);
      figures.add(
          spread(key, percent == 50 ? "column.median" : "", rates -> rates.percentile(percent)));
    }
    figures.add(spread("min", "", RateDistribution::min));
    figures.add(spread("max", "", RateDistribution::max));
    figures.add(
        Figure.ofRange(
            "median",
            "column.median-interval",
            Unit.MONEY,
            all ->
                all.rates()
                    .flatMap(each -> each.interval(50))
                    .map(interval -> new Range(interval.low().rate(), interval.high().rate()))));
    return figures;
  }

  /** Means without, or with less of, the ends. */
  static List<Figure<GroupStatistics>> trimmed() {
    return List.of(
        spread(
            "trimmed_mean",
            "column.trimmed-mean",
            rates -> rates.trimmed().map(TrimmedMeans::trimmed)),
        spread(
            "winsorised_mean",
            "column.winsorised-mean",
            rates -> rates.trimmed().map(TrimmedMeans::winsorised)));
  }

  private static Figure<GroupStatistics> spread(
      String key, String titleKey, Function<RateDistribution, Optional<Rational>> figure) {
    return Figure.of(key, titleKey, Unit.MONEY, all -> all.rates().flatMap(figure));
  }

  /** How many are below the reference, and by how much. */
  static List<Figure<GroupStatistics>> underpayment() {
    return List.of(
        below(
            "headcount_ratio",
            "column.below",
            Unit.SHARE_OF_UNITS,
            under -> Optional.of(under.headcountRatio())),
        Figure.ofRange(
            "headcount",
            "column.interval",
            Unit.SHARE_OF_UNITS,
            all ->
                all.underpayment()
                    .map(Underpayment::headcountInterval)
                    .map(interval -> new Range(interval.low(), interval.high()))),
        below("gap", "column.gap", Unit.SHARE, Underpayment::gap)
            .shownIn(all -> all.isRounded() ? Unit.SHARE_OF_UNITS : Unit.SHARE),
        below("severity", "", Unit.SHARE, Underpayment::severity));
  }

  /** For people: how many units have a reference. */
  static Figure<GroupStatistics> units() {
    return below("n", "column.n", Unit.COUNT, under -> count(under.observations()));
  }

  /** For people: how many units are below the reference. */
  static Figure<GroupStatistics> unitsBelow() {
    return below("below", "", Unit.COUNT, under -> count(under.below()));
  }

  private static Optional<Rational> count(long units) {
    return Optional.of(Rational.of(units));
  }

  /** The part of the reference that those below it lack on average. */
  static Figure<GroupStatistics> meanShortfall() {
    return below(
        "mean_shortfall",
        "",
        Unit.SHARE_OF_UNITS,
        under ->
            Optional.of(under.headcountRatio())
                .filter(Rational::isPositive)
                .flatMap(share -> under.gap().map(gap -> gap.dividedBy(share))));
  }

  /** For people: from the first quarter of the units to the last. */
  static Figure<GroupStatistics> middleHalf() {
    return Figure.ofRange(
        "middle_half",
        "column.middle-half",
        Unit.MONEY,
        all ->
            all.rates()
                .flatMap(
                    rates -> Range.over(List.of(25, 75), percent -> rates.percentile(percent))));
  }

  /** Why an hour leaves less than was advertised. */
  static <R> List<Figure<R>> why(Function<R, Optional<PooledGap>> gap) {
    List<Figure<R>> figures = new ArrayList<>();
    for (Figure<RateGap> each : RateGapFigures.ALL) {
      figures.add(each.with(row -> gap.apply(row).map(PooledGap::gap).flatMap(each.value())));
    }
    Figure<R> units =
        Figure.of(
            "why_units", "", Unit.COUNT, row -> gap.apply(row).flatMap(all -> count(all.units())));
    figures.add(2, units);
    return figures;
  }

  private static Figure<GroupStatistics> below(
      String key, String titleKey, Unit unit, Function<Underpayment, Optional<Rational>> figure) {
    return Figure.of(key, titleKey, unit, all -> all.underpayment().flatMap(figure));
  }

  static Figure<GroupStatistics> gini() {
    return Figure.of(
        "gini", "column.gini", Unit.INDEX, all -> all.rates().flatMap(RateDistribution::gini));
  }

  /**
   * How sure figures are: a standard error for each that has one, and the ends of its confidence
   * interval, where the figure is shown; and the mean shortfall, which two of them give without
   * one.
   *
   * @param known figures with one end, in their order
   * @param shown makes a figure of a row of one of its statistics
   */
  static <R> List<Figure<R>> errors(
      List<Figure<R>> known,
      Function<Figure<GroupStatistics>, Figure<R>> shown,
      Function<R, GroupStatistics> statistics) {
    Figure<R> meanShortfall = shown.apply(meanShortfall());
    List<Figure<R>> withErrors = new ArrayList<>(known);
    withErrors.add(meanShortfall);
    List<Figure<R>> figures = new ArrayList<>(List.of(meanShortfall));
    for (Figure<R> figure : withErrors) {
      String key = figure.key();
      if (SamplingErrors.haveOne(key) && !figure.hasTwoEnds()) {
        Function<R, Optional<Range>> interval =
            row ->
                figure
                    .value()
                    .apply(row)
                    .flatMap(value -> statistics.apply(row).interval(key, value.low()));
        figures.add(
            Figure.of(
                key + "_se",
                "",
                figure.unit(),
                row -> figure.value().apply(row).flatMap(any -> statistics.apply(row).error(key))));
        if (!OWN_INTERVALS.contains(key)) {
          figures.add(Figure.ofRange(key, "", figure.unit(), interval));
        }
      }
    }
    figures.add(
        shown.apply(
            Figure.of(
                "units",
                "",
                Unit.COUNT,
                all -> count(all.observations()).filter(any -> all.errors().areAsked()))));
    sizes().forEach(size -> figures.add(shown.apply(size)));
    return figures;
  }

  /** The standard deviation of the rates, where their mean is shown. */
  static Figure<GroupStatistics> deviation() {
    return Figure.of(
        "sd",
        "column.sd",
        Unit.MONEY,
        all ->
            all.rates().flatMap(RateDistribution::mean).flatMap(any -> all.errors().deviation()));
  }

  /** Of how many units of equal weight they are worth, and the freedom of their intervals. */
  static List<Figure<GroupStatistics>> sizes() {
    return List.of(
        Figure.of("n_eff", "column.n-eff", Unit.COUNT, all -> all.errors().effectiveSize()),
        Figure.of(
            "df",
            "column.df",
            Unit.COUNT,
            all -> count(all.errors().degrees()).filter(any -> all.errors().areAsked())));
  }

  /** By how much the design makes the variance of the mean larger. */
  static Figure<GroupStatistics> designEffect() {
    return Figure.of("deff", "", Unit.INDEX, all -> all.errors().designEffect());
  }

  /** The hourly reference, where all have the same. */
  static Figure<GroupStatistics> reference() {
    return Figure.of(
        "reference", "", Unit.MONEY, all -> all.underpayment().flatMap(Underpayment::reference));
  }

  /** What all of them lack to their references. */
  static Figure<GroupStatistics> aggregateShortfall() {
    return Figure.of(
        "missing_pay",
        "column.missing-pay",
        Unit.MONEY,
        all -> all.underpayment().flatMap(Underpayment::aggregateShortfall));
  }

  /**
   * A column for each key that makes the groups.
   *
   * @param name what a row is called by the key of this place
   */
  static <R> List<Column<R>> groups(List<String> by, BiFunction<R, Integer, String> name) {
    List<Column<R>> columns = new ArrayList<>();
    for (int i = 0; i < by.size(); i++) {
      int index = i;
      columns.add(Column.ofFile(by.get(i), row -> name.apply(row, index)));
    }
    return columns;
  }

  /** The columns of a table of groups for machines: those of the groups, then all others. */
  static <R extends ShownRow> List<Column<R>> ofGroups(List<String> by, List<Column<R>> columns) {
    List<Column<R>> all = groups(by, (row, place) -> row.keys().get(place));
    all.addAll(Column.renamedWhereTaken(by, columns));
    return all;
  }

  /** Why a row is suppressed, if it is. */
  static <R extends ShownRow> Column<R> suppressed(int minGroup) {
    return Column.text("suppressed", row -> RowNames.whyNot(row, minGroup));
  }
}

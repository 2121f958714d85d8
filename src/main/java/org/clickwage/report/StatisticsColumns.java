package org.clickwage.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.clickwage.disclosure.Suppression;
import org.clickwage.document.Cell;
import org.clickwage.document.Column;
import org.clickwage.number.Rational;
import org.clickwage.statistics.GroupStatistics;
import org.clickwage.statistics.Interval;
import org.clickwage.statistics.MedianInterval;
import org.clickwage.statistics.RateDistribution;
import org.clickwage.statistics.Underpayment;

/**
 * The columns that any table of group statistics has for machines: the spread of the rates, how
 * many are below the reference, and which rows are held back.
 */
final class StatisticsColumns<R> {
  private final Function<R, GroupStatistics> statistics;
  private final Predicate<R> hidden;
  private final Predicate<R> withoutMoney;
  private final List<Column<R>> columns = new ArrayList<>();

  /**
   * @param hidden rows whose figures are not shown
   * @param withoutMoney rows without figures that are money
   */
  private StatisticsColumns(
      Function<R, GroupStatistics> statistics, Predicate<R> hidden, Predicate<R> withoutMoney) {
    this.statistics = statistics;
    this.hidden = hidden;
    this.withoutMoney = withoutMoney;
  }

  static <R> List<Column<R>> distribution(
      Function<R, GroupStatistics> statistics, Predicate<R> hidden, Predicate<R> withoutMoney) {
    StatisticsColumns<R> all = new StatisticsColumns<>(statistics, hidden, withoutMoney);
    all.spread("mean", each -> Optional.of(each.mean()));
    for (int percent : RateDistribution.PERCENTS) {
      all.spread(percent == 50 ? "median" : "p" + percent, each -> each.percentile(percent));
    }
    all.spread("min", RateDistribution::min);
    all.spread("max", RateDistribution::max);
    all.spread("median_low", each -> each.medianInterval().map(MedianInterval::low));
    all.spread("median_high", each -> each.medianInterval().map(MedianInterval::high));
    return all.columns;
  }

  static <R> List<Column<R>> underpayment(
      Function<R, GroupStatistics> statistics, Predicate<R> hidden, Predicate<R> withoutMoney) {
    StatisticsColumns<R> all = new StatisticsColumns<>(statistics, hidden, withoutMoney);
    all.under("headcount_ratio", Underpayment::headcountRatio);
    all.under("headcount_low", under -> end(under, Interval::low));
    all.under("headcount_high", under -> end(under, Interval::high));
    all.under("gap", Underpayment::gap);
    all.under("severity", Underpayment::severity);
    all.number("gini", withoutMoney, each -> each.rates().flatMap(RateDistribution::gini));
    return all.columns;
  }

  /** Why a row is held back, if it is. */
  static <R> Column<R> suppressed(Function<R, Suppression.Cell> shown, int minGroup) {
    return Column.left(
        "suppressed",
        "",
        row -> Cell.text(SuppressionLabel.forMachines(shown.apply(row), minGroup)));
  }

  private static Rational end(Underpayment under, Function<Interval, Rational> end) {
    return end.apply(under.headcountInterval());
  }

  private void spread(String key, Function<RateDistribution, Optional<Rational>> figure) {
    number(key, withoutMoney, all -> all.rates().flatMap(figure));
  }

  private void under(String key, Function<Underpayment, Rational> figure) {
    number(key, row -> false, all -> all.underpayment().map(figure));
  }

  private void number(
      String key, Predicate<R> without, Function<GroupStatistics, Optional<Rational>> figure) {
    columns.add(
        Column.right(
            key,
            "",
            row ->
                hidden.test(row) || without.test(row)
                    ? Cell.MISSING
                    : figure
                        .apply(statistics.apply(row))
                        .map(number -> Cell.of(number, ""))
                        .orElse(Cell.MISSING)));
  }
}

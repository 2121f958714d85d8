package org.clickwage.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.clickwage.document.Figure;
import org.clickwage.document.Unit;
import org.clickwage.group.SummaryRow;
import org.clickwage.number.Range;
import org.clickwage.statistics.GroupStatistics;
import org.clickwage.statistics.PooledGap;
import org.clickwage.wage.RateGap;
import org.clickwage.wage.RateGapRange;

/**
 * A group against one reference at both ends of stated ranges, which people read as one row.
 *
 * @param low where the hourly rates are lowest
 * @param high where they are highest; the same row where nothing is a range
 */
record SummaryEnds(SummaryRow low, SummaryRow high) {
  /** The rows of a survey in their order, those of one group and reference together. */
  static List<SummaryEnds> of(List<SummaryRow> rows) {
    List<SummaryEnds> pairs = new ArrayList<>();
    int step = rows.stream().allMatch(row -> row.bound().isEmpty()) ? 1 : 2;
    for (int i = 0; i < rows.size(); i += step) {
      pairs.add(new SummaryEnds(rows.get(i), rows.get(i + step - 1)));
    }
    return pairs;
  }

  /** A figure from the lower to the higher end; empty where either has none. */
  static Figure<SummaryEnds> over(Figure<SummaryRow> figure) {
    Figure<SummaryEnds> over = figure.with(ends -> ends.hull(figure.value()));
    return over.shownIn(
        ends -> {
          Unit low = figure.shownIn().apply(ends.low());
          return low == figure.unit() ? figure.shownIn().apply(ends.high()) : low;
        });
  }

  private Optional<Range> hull(Function<SummaryRow, Optional<Range>> value) {
    Optional<Range> least = Range.over(rows(), row -> value.apply(row).map(Range::low));
    Optional<Range> most = Range.over(rows(), row -> value.apply(row).map(Range::high));
    return least.map(known -> new Range(known.low(), most.orElseThrow().high()));
  }

  /** The standard error of a figure, from the less to the more certain end. */
  Optional<Range> error(String key) {
    return Range.over(rows(), row -> row.statistics().error(key));
  }

  private List<SummaryRow> rows() {
    return List.of(low, high);
  }

  /** An end that is not shown hides the other. */
  SummaryRow shown() {
    return low.isSuppressed() ? low : high;
  }

  boolean isSuppressed() {
    return shown().isSuppressed();
  }

  /** What lies between the rates; empty where either end does not show it. */
  Optional<RateGapRange> gap() {
    return gap(low)
        .flatMap(
            least ->
                gap(high)
                    .filter(most -> most.parts().keySet().equals(least.parts().keySet()))
                    .map(most -> new RateGapRange(least, most)));
  }

  private static Optional<RateGap> gap(SummaryRow end) {
    return Optional.of(end)
        .filter(SummaryRow::showsMoney)
        .flatMap(row -> row.statistics().gap())
        .map(PooledGap::gap);
  }

  /** The name of the rate that the figures are of. */
  String rate() {
    return low.rate().equals(high.rate()) ? low.rate() : SummaryRow.MIXED_RATES;
  }

  /** Whether the rates and what they are compared with are the same at both ends. */
  boolean isOne() {
    return ofRates(low.statistics()).equals(ofRates(high.statistics()))
        && low.histogram().equals(high.histogram());
  }

  private static List<Object> ofRates(GroupStatistics statistics) {
    return List.of(statistics.rates(), statistics.underpayment());
  }
}

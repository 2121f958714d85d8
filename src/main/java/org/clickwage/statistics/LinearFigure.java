package org.clickwage.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.clickwage.statistics.UnitTerms.Term;
import org.clickwage.wage.RateName;
import org.clickwage.work.WageQuantity;

/**
 * A figure of a group that is the quotient of two sums over its units, or one such sum: its
 * standard error follows from theirs.
 *
 * @param key its name in files
 * @param top what is summed above, or alone
 * @param bottom what is summed below; null for a sum
 */
record LinearFigure(String key, Term top, Term bottom) {
  /** All of them. */
  static final List<LinearFigure> ALL =
      Stream.of(
              Stream.of(
                  sum(WageQuantity.GROSS_PAY.key(), Term.GROSS_PAY),
                  sum(WageQuantity.NET_PAY.key(), Term.NET_PAY),
                  sum("missing_pay", Term.MISSING_PAY),
                  sum(WageQuantity.PAID_HOURS.key(), Term.PAID_HOURS),
                  sum(WageQuantity.UNPAID_HOURS.key(), Term.UNPAID_HOURS),
                  sum(WageQuantity.WORK_HOURS.key(), Term.WORK_HOURS)),
              Arrays.stream(RateName.values())
                  .map(
                      rate ->
                          new LinearFigure(
                              "pooled_" + rate.word(),
                              Term.of(rate.amount()),
                              Term.of(rate.hours()))),
              Stream.of(
                  new LinearFigure("mean", Term.RATE, Term.ONE),
                  new LinearFigure("headcount_ratio", Term.BELOW, Term.REFERRED),
                  new LinearFigure("gap", Term.GAP, Term.REFERRED),
                  new LinearFigure("severity", Term.SQUARED_GAP, Term.REFERRED),
                  new LinearFigure("mean_shortfall", Term.GAP, Term.BELOW),
                  new LinearFigure("unpaid_per_paid", Term.UNPAID_HOURS, Term.PAID_HOURS)))
          .flatMap(all -> all)
          .toList();

  private static LinearFigure sum(String key, Term term) {
    return new LinearFigure(key, term, null);
  }

  boolean isRatio() {
    return bottom != null;
  }

  /**
   * Whether a unit has a part in it.
   *
   * @param known the terms that it has, as bits
   */
  boolean isOf(int known) {
    int needed = top.bit() | (isRatio() ? bottom.bit() : 0);
    return (known & needed) == needed;
  }
}

package org.clickwage.statistics;

import java.util.List;
import java.util.stream.Stream;
import org.clickwage.number.Amount;
import org.clickwage.number.Rational;
import org.clickwage.wage.RateName;
import org.clickwage.work.WageQuantity;

/**
 * A figure of a group that is the quotient of two sums over its units, or one such sum: its
 * standard error follows from theirs.
 *
 * @param key its name in files
 * @param top what a unit adds above, or to the sum; NaN where it has no part in the figure
 * @param bottom what it adds below
 * @param isRatio whether there is a sum below
 */
record LinearFigure(String key, Term top, Term bottom, boolean isRatio) {
  /** What a unit adds to a sum, before it is weighted. */
  interface Term {
    double of(Observation unit, Gap gap);
  }

  /**
   * How a unit compares with its reference.
   *
   * @param isBelow whether it is below it
   * @param share the part of the reference that it lacks then
   * @param money what its hours lack
   */
  record Gap(boolean isBelow, double share, double money) {
    private static final Gap NONE = new Gap(false, 0, 0);

    static Gap of(Observation unit) {
      if (unit.rate == null || unit.references.isEmpty()) {
        return NONE;
      }
      double ratio;
      boolean isBelow;
      if (BlendedReferenceRatio.isOf(unit)) {
        BlendedReferenceRatio blended = new BlendedReferenceRatio(unit);
        isBelow = blended.isUnderOne();
        ratio = LargestTerms.size(blended.exact());
      } else {
        Rational reference = unit.references.mean(unit.rateHours).orElseThrow();
        isBelow = unit.rate.isLessThan(reference);
        ratio = LargestTerms.size(unit.rate.dividedBy(reference));
      }
      double money = unit.rateHours.isKnown() ? Shortfalls.shortfall(unit) : Double.NaN;
      return isBelow ? new Gap(true, 1 - ratio, money) : new Gap(false, 0, money * 0);
    }
  }

  private static final Term ONE = (unit, gap) -> 1;
  private static final Term REFERRED =
      (unit, gap) -> unit.rate == null || unit.references.isEmpty() ? Double.NaN : 1;
  private static final Term BELOW = (unit, gap) -> gap.isBelow() ? 1 : 0;
  private static final Term GAP = (unit, gap) -> gap.share();
  private static final Term UNPAID_HOURS =
      (unit, gap) -> of(unit, WageQuantity.WORK_HOURS) - of(unit, WageQuantity.PAID_HOURS);

  /** All of them. */
  static final List<LinearFigure> ALL =
      Stream.of(
              Stream.of(
                  sum(WageQuantity.GROSS_PAY),
                  sum(WageQuantity.NET_PAY),
                  sum("missing_pay", (unit, gap) -> gap.money()),
                  sum(WageQuantity.PAID_HOURS),
                  sum(WageQuantity.UNPAID_HOURS.key(), UNPAID_HOURS),
                  sum(WageQuantity.WORK_HOURS)),
              Stream.of(RateName.values())
                  .map(
                      rate ->
                          ratio(
                              "pooled_" + rate.word(),
                              amount(rate.amount()),
                              amount(rate.hours()))),
              Stream.of(
                  ratio("mean", (unit, gap) -> rate(unit), ONE),
                  ratio("headcount_ratio", BELOW, REFERRED),
                  ratio("gap", GAP, REFERRED),
                  ratio("severity", (unit, gap) -> gap.share() * gap.share(), REFERRED),
                  ratio("mean_shortfall", GAP, BELOW),
                  ratio("unpaid_per_paid", UNPAID_HOURS, amount(WageQuantity.PAID_HOURS))))
          .flatMap(all -> all)
          .toList();

  private static LinearFigure sum(WageQuantity quantity) {
    return sum(quantity.key(), amount(quantity));
  }

  private static LinearFigure sum(String key, Term term) {
    return new LinearFigure(key, term, ONE, false);
  }

  private static LinearFigure ratio(String key, Term top, Term bottom) {
    return new LinearFigure(key, top, bottom, true);
  }

  private static Term amount(WageQuantity quantity) {
    return (unit, gap) -> of(unit, quantity);
  }

  private static double of(Observation unit, WageQuantity quantity) {
    Amount amount = unit.of(quantity);
    return amount.isKnown()
        ? LargestTerms.units(amount, quantity.unit()) / quantity.unit().one()
        : Double.NaN;
  }

  private static double rate(Observation unit) {
    return unit.rate == null ? Double.NaN : LargestTerms.size(unit.rate);
  }
}

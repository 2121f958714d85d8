package org.clickwage.compare;

import org.clickwage.number.Rational;
import org.clickwage.reference.Basis;
import org.clickwage.wage.PlainWage;

/**
 * One plain wage beside one reference: what {@link PointComparison} says, for millions of records.
 * A figure is null where the pay or the hours that it needs are not known.
 */
public final class PlainComparison {
  private PlainComparison() {}

  /** Our pay ÷ (work time × reference). */
  public static Rational ratio(PlainWage wage, ReferenceWage reference) {
    Rational rate = hourlyRate(wage, reference);
    return rate == null ? null : rate.dividedBy(reference.hourly().perHour());
  }

  /** What is missing to the reference in each hour; 0 where nothing is. */
  public static Rational shortfallPerHour(PlainWage wage, ReferenceWage reference) {
    Rational rate = hourlyRate(wage, reference);
    return rate == null ? null : reference.hourly().perHour().minus(rate).max(Rational.ZERO);
  }

  /** The worker's hourly rate that stands beside the reference: of earnings, net or gross pay. */
  private static Rational hourlyRate(PlainWage wage, ReferenceWage reference) {
    return wage.payPerHour(counterpart(wage, reference));
  }

  private static long counterpart(PlainWage wage, ReferenceWage reference) {
    if (reference.kind() == ReferenceWage.Kind.PROMISED) {
      return wage.grossUnits();
    }
    return reference.basis() == Basis.NET ? wage.netUnits() : wage.earningsUnits();
  }
}

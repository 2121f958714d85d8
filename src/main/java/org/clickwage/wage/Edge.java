package org.clickwage.wage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.clickwage.number.Rational;
import org.clickwage.reference.Threshold;

/**
 * The way between two corners: one range runs from its low to its high end, the others stay fixed.
 */
public final class Edge {
  private final WageBreakdown low;
  private final WageBreakdown high;
  private final Function<Rational, WageBreakdown> between;
  private final boolean perYear;

  /**
   * @param between the point at a position from 0 low to 1 high
   */
  Edge(WageBreakdown low, WageBreakdown high, Function<Rational, WageBreakdown> between) {
    this.low = low;
    this.high = high;
    this.between = between;
    this.perYear = !hasSameYear() && !isStraight();
  }

  /** Whether the works of a year are as many at both ends. */
  boolean hasSameYear() {
    return low.work().worksPerYear().equals(high.work().worksPerYear());
  }

  /** Whether fee, rent, costs and charges are the same at both ends, so that only the pay runs. */
  boolean takesTheSame() {
    return hasSameYear()
        && low.deductions().equals(high.deductions())
        && low.work().taken().equals(high.work().taken());
  }

  /**
   * Whether the length of one work runs straight, as along its span; else the works of a year do.
   */
  private boolean isStraight() {
    Rational half = length(between.apply(Rational.of(1, 2)));
    return half.times(2).equals(length(low).plus(length(high)));
  }

  private static Rational length(WageBreakdown point) {
    return Rational.ONE.dividedBy(point.work().worksPerYear().orElseThrow());
  }

  List<Threshold> thresholds() {
    return low.deductions().charges().map(Charges::thresholds).orElse(List.of());
  }

  WageBreakdown low() {
    return low;
  }

  WageBreakdown high() {
    return high;
  }

  /**
   * The points at which an amount of the work comes to one of these levels; none where it stays
   * fixed.
   *
   * <p>Amounts are sums of products in which what runs occurs once, so they run straight; where the
   * days of a week run, they do so per year. The points are exact.
   */
  List<WageBreakdown> where(
      Function<WageBreakdown, Optional<Rational>> amount, List<Rational> levels) {
    Optional<Rational> atLow = amount.apply(low);
    Optional<Rational> atHigh = amount.apply(high);
    List<WageBreakdown> points = new ArrayList<>();
    if (atLow.isPresent() && atHigh.isPresent()) {
      for (Rational level : levels) {
        Rational from = straight(low, atLow.get().minus(level));
        Rational to = straight(high, atHigh.get().minus(level));
        position(from, to).map(between).ifPresent(points::add);
      }
    }
    return points;
  }

  /** Where a straight line passes through zero, from 0 to 1; empty where it does not. */
  private static Optional<Rational> position(Rational from, Rational to) {
    if (from.equals(to)) {
      return Optional.empty();
    }
    Rational position = from.dividedBy(from.minus(to));
    return Optional.of(position).filter(at -> !at.isNegative() && at.compareTo(Rational.ONE) <= 0);
  }

  private Rational straight(WageBreakdown end, Rational amount) {
    return perYear ? amount.times(end.work().worksPerYear().orElseThrow()) : amount;
  }
}

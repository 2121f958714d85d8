package org.clickwage.wage;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.clickwage.money.Range;
import org.clickwage.money.Rational;
import org.clickwage.reference.Levy;
import org.clickwage.reference.Threshold;
import org.clickwage.work.Corner;
import org.clickwage.work.StatedWork;
import org.clickwage.work.WorkRecord;

/**
 * A stated work reckoned at every corner of its ranges; each figure is then the range over them.
 *
 * <p>Where a charge scheme steps inside the ranges, a figure may have its extreme at the step: so
 * each edge between two corners is also reckoned at the step and one smallest coin to either side.
 *
 * @param points one breakdown for each corner and step; a single one when nothing is a range
 * @param coin the smallest coin of the currency
 */
public record WageRange(List<WageBreakdown> points, Rational coin) {
  /** With more ranges than this in one statement there would be too many corners to reckon. */
  public static final int MOST_RANGES = 14;

  /** More ranges in one statement than {@link #MOST_RANGES}. */
  public static class TooManyRangesException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
  }

  /**
   * @param currency the currency of the amounts, for its smallest coin
   */
  public static WageRange of(
      StatedWork work, StatedDeductions deductions, Optional<Currency> currency) {
    Corners corners = new Corners(work, deductions, coin(currency));
    List<WageBreakdown> points = new ArrayList<>();
    for (int ends = 0; ends < 1 << corners.ranges; ends++) {
      WageBreakdown point = corners.at(Corner.of(ends));
      points.add(point);
      for (int moved = 0; moved < corners.ranges; moved++) {
        if ((ends >> moved & 1) == 0) {
          corners.addSteps(points, point, ends, moved);
        }
      }
    }
    return new WageRange(List.copyOf(points), corners.coin);
  }

  public Optional<Range> over(Function<WageBreakdown, Optional<Rational>> figure) {
    return Range.over(points, figure);
  }

  /** The range of an amount of the pay breakdown; empty when the pay is not known. */
  public Optional<Range> pay(Function<PayBreakdown, Rational> amount) {
    return over(point -> point.pay().map(amount));
  }

  /** The range of a fact of the work itself. */
  public Optional<Range> work(Function<WorkRecord, Optional<Rational>> fact) {
    return over(point -> fact.apply(point.work()));
  }

  private static Rational coin(Optional<Currency> currency) {
    int digits = currency.map(Currency::getDefaultFractionDigits).orElse(2);
    return Rational.ofDecimal(1, Math.max(digits, 0));
  }

  /** The corners of one statement's ranges and the edges between them. */
  private static final class Corners {
    private final StatedWork work;
    private final StatedDeductions deductions;
    private final Rational coin;
    private final int ranges;

    Corners(StatedWork work, StatedDeductions deductions, Rational coin) {
      this.work = work;
      this.deductions = deductions;
      this.coin = coin;
      Corner first = Corner.of(0);
      at(first);
      this.ranges = first.ranges();
      if (ranges > MOST_RANGES) {
        throw new TooManyRangesException();
      }
    }

    WageBreakdown at(Corner corner) {
      return WageBreakdown.of(work.at(corner), deductions.at(corner));
    }

    /** Adds the points on one edge where the charges step or bend, and just beside them. */
    void addSteps(List<WageBreakdown> points, WageBreakdown low, int ends, int moved) {
      List<Threshold> thresholds =
          low.deductions().charges().map(Charges::thresholds).orElse(List.of());
      if (thresholds.isEmpty() || low.pay().isEmpty() || low.work().worksPerYear().isEmpty()) {
        return;
      }
      WageBreakdown high = at(Corner.of(ends | 1 << moved));
      Rational year = low.work().worksPerYear().get();
      if (!high.work().worksPerYear().equals(low.work().worksPerYear())) {
        return;
      }
      for (Threshold threshold : thresholds) {
        Rational step = threshold.yearly().dividedBy(year);
        for (Rational base : List.of(step.minus(coin), step, step.plus(coin))) {
          position(base, base(threshold, low), base(threshold, high))
              .ifPresent(at -> points.add(at(Corner.onEdge(ends, moved, at))));
        }
      }
    }

    private static Rational base(Threshold threshold, WageBreakdown point) {
      PayBreakdown pay = point.pay().orElseThrow();
      return threshold.base() == Levy.Base.TURNOVER ? pay.grossPay() : pay.earnings();
    }

    /** Where between two bases a third lies, from 0 to 1; empty at their ends and outside. */
    private static Optional<Rational> position(Rational base, Rational from, Rational to) {
      if (from.equals(to)) {
        return Optional.empty();
      }
      Rational position = base.minus(from).dividedBy(to.minus(from));
      return Optional.of(position)
          .filter(at -> at.isPositive() && at.isLessThan(Rational.ONE));
    }
  }
}

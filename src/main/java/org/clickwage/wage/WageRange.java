package org.clickwage.wage;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.clickwage.message.Note;
import org.clickwage.number.Money;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.reference.ChargeScheme;
import org.clickwage.reference.Levy;
import org.clickwage.reference.Threshold;
import org.clickwage.work.Corner;
import org.clickwage.work.Period;
import org.clickwage.work.Stated;
import org.clickwage.work.WorkInput;
import org.clickwage.work.WorkRecord;

/**
 * A stated work calculated at every corner of its ranges; each figure is then the range over them.
 *
 * <p>Where a charge scheme steps inside the ranges, a figure may have its extreme at the step: so
 * each edge between two corners is also calculated at the step, at the last whole coin below and at
 * the first whole coin above it.
 *
 * @param points one breakdown for each corner and step; a single one when nothing is a range
 * @param edges the edges along which charges may step; empty where the scheme has no steps
 * @param coin the smallest coin of the currency
 */
public record WageRange(List<WageBreakdown> points, List<Edge> edges, Rational coin) {
  /** With more ranges than this in one statement there would be too many corners to calculate. */
  private static final int MOST_RANGES = 14;

  /** More ranges in one statement than {@link #MOST_RANGES}. */
  public static class TooManyRangesException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public Note why() {
      return Note.of("problem.too-many-ranges", Rational.of(MOST_RANGES));
    }
  }

  /**
   * @param currency the currency of the amounts; empty where none is known
   * @throws UnknownChargesException where the scheme's limits are in another currency
   */
  public static WageRange of(
      WorkInput work, StatedDeductions deductions, Optional<Currency> currency) {
    if (work.pay().isPresent() || work.hasAdditionsToPay()) {
      currency.ifPresent(known -> checkCurrency(deductions, known));
    }
    Corners corners = new Corners(work, deductions, Money.coin(currency));
    if (corners.ranges == 0) {
      return new WageRange(List.of(corners.first), List.of(), corners.coin);
    }
    List<WageBreakdown> points = new ArrayList<>();
    List<Edge> edges = new ArrayList<>();
    for (int ends = 0; ends < 1 << corners.ranges; ends++) {
      WageBreakdown point = ends == 0 ? corners.first : corners.at(Corner.of(ends));
      points.add(point);
      if (hasSteps(point)) {
        corners.addEdges(edges, point, ends);
      }
    }
    edges.forEach(edge -> corners.addSteps(points, edge));
    return new WageRange(List.copyOf(points), List.copyOf(edges), corners.coin);
  }

  private static void checkCurrency(StatedDeductions deductions, Currency currency) {
    if (deductions.charges().orElse(null) instanceof Charges.Scheme stated
        && stated.scheme().perUnit().isEmpty()
        && !stated.scheme().currency().equals(currency)) {
      ChargeScheme scheme = stated.scheme();
      throw new UnknownChargesException(
          Note.of(
              "charges.other-currency",
              scheme.name(),
              scheme.currency().getCurrencyCode(),
              currency.getCurrencyCode()));
    }
  }

  private static boolean hasSteps(WageBreakdown point) {
    return point.work().worksPerYear().isPresent()
        && point
            .deductions()
            .charges()
            .filter(scheme -> !scheme.thresholds().isEmpty())
            .isPresent();
  }

  public Optional<Range> over(Function<WageBreakdown, Optional<Rational>> figure) {
    return Range.over(points, figure);
  }

  /** The range of a fact of the work itself. */
  public Optional<Range> work(Function<WorkRecord, Optional<Rational>> fact) {
    return over(point -> fact.apply(point.work()));
  }

  /**
   * The points, and those at which the gross pay that leaves a required amount lies at a step of
   * the charges, or one smallest coin off it: there the pay that is required jumps.
   */
  public List<WageBreakdown> pointsRequiring(
      Function<WageBreakdown, Optional<Rational>> amount,
      Function<WageBreakdown, Optional<Rational>> left) {
    List<WageBreakdown> requiring = new ArrayList<>(points);
    for (Edge edge : edges) {
      boolean still = amount.apply(edge.low()).equals(amount.apply(edge.high()));
      if (!still || !edge.takesTheSame()) {
        for (Threshold threshold : edge.thresholds()) {
          for (Rational off : List.of(coin.negated(), Rational.ZERO, coin)) {
            Function<WageBreakdown, Optional<Rational>> more =
                point ->
                    new RequiredPay(point.work(), point.deductions(), left, coin)
                        .leftAt(threshold, off)
                        .flatMap(rest -> amount.apply(point).map(required -> required.minus(rest)));
            requiring.addAll(edge.where(more, List.of(Rational.ZERO, coin)));
          }
        }
      }
    }
    return requiring;
  }

  /** The corners of one statement's ranges and the edges between them. */
  private static final class Corners {
    private final WorkInput work;
    private final StatedDeductions deductions;
    private final Rational coin;
    private final int ranges;

    /** With every range at its low end. */
    private final WageBreakdown first;

    Corners(WorkInput work, StatedDeductions deductions, Rational coin) {
      this.work = work;
      this.deductions = deductions;
      this.coin = coin;
      Corner low = Corner.of(0);
      this.first = at(low);
      this.ranges = low.ranges();
      if (ranges > MOST_RANGES) {
        throw new TooManyRangesException();
      }
    }

    WageBreakdown at(Corner corner) {
      return WageBreakdown.of(work.at(corner), deductions.at(corner));
    }

    /** Adds the edges on which a range leaves its low end at this corner. */
    void addEdges(List<Edge> edges, WageBreakdown low, int ends) {
      for (int moved = 0; moved < ranges; moved++) {
        if ((ends >> moved & 1) == 0) {
          int running = moved;
          edges.add(
              new Edge(
                  low,
                  at(Corner.of(ends | 1 << moved)),
                  position -> at(Corner.onEdge(ends, running, position))));
        }
      }
    }

    /** Adds the points on one edge where the charges step or bend, and just off them. */
    void addSteps(List<WageBreakdown> points, Edge edge) {
      if (work.pay().isEmpty()) {
        return;
      }
      for (Threshold threshold : edge.thresholds()) {
        Function<WageBreakdown, Optional<Rational>> base =
            threshold.base() == Levy.Base.TURNOVER
                ? WageBreakdown::grossPay
                : WageBreakdown::earnings;
        Optional<WageBreakdown> step = where(edge, base, threshold.yearly());
        if (step.isPresent()) {
          points.add(step.get());
          addWholeCoins(points, edge, step.get(), carrier(edge, base));
        }
      }
    }

    /** Where on an edge an amount of the work comes to this much in a year. */
    private static Optional<WageBreakdown> where(
        Edge edge, Function<WageBreakdown, Optional<Rational>> amount, Rational yearly) {
      Function<WageBreakdown, Optional<Rational>> more =
          point ->
              amount.apply(point).map(known -> known.minus(yearly.dividedBy(worksPerYear(point))));
      return edge.where(more, List.of(Rational.ZERO)).stream().findFirst();
    }

    /**
     * What is counted in whole coins: the gross pay, or where that stays fixed, the base itself.
     */
    private static Function<WageBreakdown, Optional<Rational>> carrier(
        Edge edge, Function<WageBreakdown, Optional<Rational>> base) {
      boolean still = edge.low().grossPay().equals(edge.high().grossPay());
      return still ? base : WageBreakdown::grossPay;
    }

    private void addWholeCoins(
        List<WageBreakdown> points,
        Edge edge,
        WageBreakdown step,
        Function<WageBreakdown, Optional<Rational>> amount) {
      Rational coins = coin.times(timesPaidAYear(edge));
      Rational yearly = amount.apply(step).orElseThrow().times(worksPerYear(step));
      Rational count = yearly.dividedBy(coins);
      Rational below = count.ceiling().minus(Rational.ONE);
      Rational above = count.negated().ceiling().negated().plus(Rational.ONE);
      where(edge, amount, below.times(coins)).ifPresent(points::add);
      where(edge, amount, above.times(coins)).ifPresent(points::add);
    }

    /** How many of the payments that are stated make a year, each of whole coins. */
    private Rational timesPaidAYear(Edge edge) {
      Optional<Period> paid =
          work.pay().flatMap(Stated::period).filter(period -> period.unit() != Period.Unit.DAY);
      if (paid.isPresent()) {
        return Period.YEAR.in(paid.get(), Optional.empty());
      }
      return edge.hasSameYear() ? worksPerYear(edge.low()) : Rational.ONE;
    }

    private static Rational worksPerYear(WageBreakdown point) {
      return point.work().worksPerYear().orElseThrow();
    }
  }
}

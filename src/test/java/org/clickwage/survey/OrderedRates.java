package org.clickwage.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.clickwage.number.Rational;
import org.clickwage.statistics.GroupAccumulator;
import org.clickwage.statistics.MedianInterval;
import org.clickwage.statistics.Observation;
import org.clickwage.statistics.StatisticsOptions;
import org.hipparchus.optim.linear.LinearConstraint;
import org.hipparchus.optim.linear.LinearConstraintSet;
import org.hipparchus.optim.linear.LinearObjectiveFunction;
import org.hipparchus.optim.linear.NonNegativeConstraint;
import org.hipparchus.optim.linear.Relationship;
import org.hipparchus.optim.linear.SimplexSolver;
import org.hipparchus.optim.nonlinear.scalar.GoalType;

/**
 * What is known of the rates of a group, from the lowest to the highest, none of them negative. A
 * bound is a linear program, whose variables are by how much each rate is over the one before; the
 * first is the rate that is sought, as the solver takes one for another of those that are alike.
 */
final class OrderedRates {
  /** Of bounds that are no further apart, the middle is within 10 % of whatever lies between. */
  private static final double NEAR = 1.1 / 0.9;

  /** No rate of theirs is higher. */
  private static final double MOST = 1e6;

  /**
   * Of samples of equal sizes, the ends of the interval have equal ranks: it is drawn by a seed.
   */
  private static final Map<Integer, MedianInterval> INTERVALS = new HashMap<>();

  /** Between which a rate lies. */
  private record Bounds(double low, double high) {
    boolean isNear(Bounds other) {
      return Math.max(high, other.high) <= NEAR * Math.min(low, other.low);
    }

    boolean holds(double rate) {
      return rate > low * (1 - 1e-4) && rate < high * (1 + 1e-4);
    }
  }

  private final int size;
  private final List<LinearConstraint> known = new ArrayList<>();

  OrderedRates(int size) {
    this.size = size;
    known.add(rate(size, Relationship.LEQ, MOST));
  }

  OrderedRates copy() {
    OrderedRates copy = new OrderedRates(size);
    copy.known.addAll(known.subList(1, known.size()));
    return copy;
  }

  /**
   * @param coefficient by the rank, from 1
   */
  void sum(IntToDoubleFunction coefficient, double value) {
    known.add(new LinearConstraint(variables(0, coefficient), Relationship.EQ, value));
  }

  void at(double rank, double value) {
    sum(each -> Math.abs(each - rank) < 0.9 ? 1 : 0, Math.ceil(rank) == rank ? value : 2 * value);
  }

  void quantile(int percent, double value) {
    int parts = percent * size;
    at(parts % 100 == 0 ? parts / 100 + 0.5 : parts / 100 + 1, value);
  }

  /** Of an odd number, the medians drawn are rates, in the order of their ranks. */
  void interval(double least, double most) {
    MedianInterval ranks = INTERVALS.computeIfAbsent(size, OrderedRates::ranks);
    end(ranks.low().toDecimal().doubleValue(), least);
    end(ranks.high().toDecimal().doubleValue(), most);
  }

  private void end(double rank, double value) {
    if (size % 2 == 1 && Math.ceil(rank) == rank) {
      at(rank, value);
    }
  }

  private static MedianInterval ranks(int size) {
    GroupAccumulator group = new GroupAccumulator();
    for (int i = 1; i <= size; i++) {
      Observation unit = new Observation();
      unit.rate = Rational.of(i);
      group.add(unit);
    }
    StatisticsOptions options = new StatisticsOptions(Rational.ofDecimal(95, 2), 20, 1);
    return group.statistics(options).rates().orElseThrow().medianInterval().orElseThrow();
  }

  /** So many are below a rate. */
  void below(int number, double limit) {
    if (number > 0) {
      known.add(rate(number, Relationship.LEQ, limit));
    }
    if (number < size) {
      known.add(rate(number + 1, Relationship.GEQ, limit));
    }
  }

  /**
   * The ranks whose rates are found.
   *
   * @param inside whether it is unknown whose a rank is that is so far from both ends
   * @param alike nor of how many whom he knows to earn about the same
   */
  List<Integer> found(double[] rates, int inside, int alike) {
    return ranks()
        .filter(rank -> rank < inside || size - rank + 1 < inside)
        .filter(rank -> isFound(rank, rates[rank - 1], alike))
        .boxed()
        .toList();
  }

  private boolean isFound(int rank, double rate, int alike) {
    Bounds bounds = bounds(rank);
    if (!bounds.holds(rate)) {
      throw new IllegalStateException(bounds + " of rank " + rank + " at " + rate);
    }
    return bounds.isNear(bounds)
        && ranks().filter(other -> bounds.isNear(bounds(other))).count() < alike;
  }

  private IntStream ranks() {
    return IntStream.rangeClosed(1, size);
  }

  private Bounds bounds(int rank) {
    List<LinearConstraint> all = new ArrayList<>(known);
    all.add(new LinearConstraint(variables(-1, at(rank)), Relationship.EQ, 0));
    return new Bounds(bound(all, GoalType.MINIMIZE), bound(all, GoalType.MAXIMIZE));
  }

  private double bound(List<LinearConstraint> all, GoalType goal) {
    LinearObjectiveFunction sought = new LinearObjectiveFunction(variables(1, each -> 0), 0);
    LinearConstraintSet constraints = new LinearConstraintSet(all);
    return new SimplexSolver()
        .optimize(sought, constraints, goal, new NonNegativeConstraint(true))
        .getValue();
  }

  private LinearConstraint rate(int rank, Relationship relationship, double limit) {
    return new LinearConstraint(variables(0, at(rank)), relationship, limit);
  }

  private static IntToDoubleFunction at(int rank) {
    return each -> each == rank ? 1 : 0;
  }

  /** A step counts in all rates from it on. */
  private double[] variables(double sought, IntToDoubleFunction coefficient) {
    double[] variables = new double[size + 1];
    variables[0] = sought;
    double sum = 0;
    for (int rank = size; rank > 0; rank--) {
      sum += coefficient.applyAsDouble(rank);
      variables[rank] = sum;
    }
    return variables;
  }
}

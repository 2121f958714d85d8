package org.clickwage.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.clickwage.number.Rational;
import org.clickwage.statistics.GroupAccumulator;
import org.clickwage.statistics.Observation;
import org.clickwage.statistics.QuantileInterval;

/**
 * What is known of the rates of a group, from the lowest to the highest, none of them negative:
 * linear equations, solved, and then bounds that follow from them and from their order.
 */
final class OrderedRates {
  /** Of bounds that are no further apart, the middle is within 10 % of whatever lies between. */
  private static final double NEAR = 1.1 / 0.9;

  private static final double NOTHING = 1e-7;

  /** No rate of theirs is higher. */
  private static final double MOST = 1e6;

  /** Of samples of equal sizes, the ends of an interval have equal ranks. */
  private static final Map<List<Integer>, QuantileInterval> INTERVALS = new HashMap<>();

  private final int size;

  /** Coefficients of ranks from 1, and what they come to at 0. */
  private final List<double[]> equations = new ArrayList<>();

  /** Their mean and the squares of their deviations from it; 0 where these are not known. */
  private double mean;

  private double squares;

  private final double[] low;
  private final double[] high;

  OrderedRates(int size) {
    this.size = size;
    this.low = new double[size + 2];
    this.high = new double[size + 2];
    Arrays.fill(high, MOST);
  }

  OrderedRates copy() {
    OrderedRates copy = new OrderedRates(size);
    equations.forEach(each -> copy.equations.add(each.clone()));
    System.arraycopy(low, 0, copy.low, 0, low.length);
    System.arraycopy(high, 0, copy.high, 0, high.length);
    return copy;
  }

  void sum(IntToDoubleFunction coefficient, double value) {
    double[] equation = new double[size + 1];
    equation[0] = value;
    for (int rank = 1; rank <= size; rank++) {
      equation[rank] = coefficient.applyAsDouble(rank);
    }
    equations.add(equation);
  }

  void at(double rank, double value) {
    sum(each -> Math.abs(each - rank) < 0.9 ? 1 : 0, Math.ceil(rank) == rank ? value : 2 * value);
  }

  void quantile(int percent, double value) {
    int parts = percent * size;
    at(parts % 100 == 0 ? parts / 100 + 0.5 : parts / 100 + 1, value);
  }

  void interval(int percent, double least, double most) {
    QuantileInterval ranks = INTERVALS.computeIfAbsent(List.of(size, percent), OrderedRates::ranks);
    end(ranks.low().rate().toDecimal().doubleValue(), least);
    end(ranks.high().rate().toDecimal().doubleValue(), most);
  }

  private void end(double rank, double value) {
    if (size % 2 == 1 && Math.ceil(rank) == rank) {
      at(rank, value);
    }
  }

  private static QuantileInterval ranks(List<Integer> of) {
    GroupAccumulator group = new GroupAccumulator(false, true);
    for (int i = 1; i <= of.get(0); i++) {
      Observation unit = new Observation();
      unit.rate = Rational.of(i);
      group.add(unit);
    }
    return group
        .statistics(NobodyShownTest.OPTIONS)
        .rates()
        .orElseThrow()
        .interval(of.get(1))
        .orElseThrow();
  }

  /** What the squares of all deviations from the mean come to, which a standard error tells. */
  void squares(double ofMean, double sum) {
    mean = ofMean;
    squares = sum;
  }

  /** So many are below a rate. */
  void below(int number, double rate) {
    for (int rank = 1; rank <= size; rank++) {
      if (rank <= number) {
        high[rank] = Math.min(high[rank], rate);
      } else {
        low[rank] = Math.max(low[rank], rate);
      }
    }
  }

  /**
   * The ranks whose rates are found.
   *
   * @param inside whether it is unknown whose a rank is that is so far from both ends
   * @param alike nor of how many whom he knows to earn about the same
   */
  List<Integer> found(double[] rates, int inside, int alike) {
    solve();
    for (int i = 0; i < 8; i++) {
      order();
      equations.forEach(this::bound);
      boundSquares();
    }
    order();
    List<Integer> found = new ArrayList<>();
    for (int rank = 1; rank <= size; rank++) {
      boolean isInside = rank >= inside && size - rank + 1 >= inside;
      if (!isInside && isNear(rank, rank) && about(rank) < alike) {
        if (rates[rank - 1] < low[rank] * (1 - 1e-4) || rates[rank - 1] > high[rank] * (1 + 1e-4)) {
          throw new IllegalStateException("a wrong bound of rank " + rank);
        }
        found.add(rank);
      }
    }
    return found;
  }

  private boolean isNear(int rank, int other) {
    return Math.max(high[rank], high[other]) <= NEAR * Math.min(low[rank], low[other]);
  }

  private long about(int rank) {
    long number = 0;
    for (int other = 1; other <= size; other++) {
      number += isNear(rank, other) ? 1 : 0;
    }
    return number;
  }

  /** Brings the equations into their reduced form: each has a rank that no other one has. */
  private void solve() {
    int solved = 0;
    for (int rank = 1; rank <= size && solved < equations.size(); rank++) {
      int pivot = solved;
      for (int i = solved; i < equations.size(); i++) {
        pivot = Math.abs(equations.get(i)[rank]) > Math.abs(equations.get(pivot)[rank]) ? i : pivot;
      }
      if (Math.abs(equations.get(pivot)[rank]) < NOTHING) {
        continue;
      }
      double[] row = equations.remove(pivot);
      double by = row[rank];
      for (int i = 0; i <= size; i++) {
        row[i] /= by;
      }
      for (double[] other : equations) {
        double times = other[rank];
        for (int i = 0; i <= size; i++) {
          other[i] -= times * row[i];
        }
      }
      equations.add(solved, row);
      solved++;
    }
  }

  private void order() {
    for (int rank = 1; rank <= size; rank++) {
      low[rank] = Math.max(low[rank], low[rank - 1]);
    }
    high[size + 1] = MOST;
    for (int rank = size; rank > 0; rank--) {
      high[rank] = Math.min(high[rank], high[rank + 1]);
    }
  }

  /** What the deviations of all others leave of the squares to each. */
  private void boundSquares() {
    double least = 0;
    double most = 0;
    for (int rank = 1; rank <= size; rank++) {
      least += least(rank);
      most += most(rank);
    }
    for (int rank = 1; rank <= size && squares > 0; rank++) {
      double far = Math.sqrt(Math.max(0, squares - least + least(rank)));
      double near = Math.sqrt(Math.max(0, squares - most + most(rank)));
      low[rank] = Math.max(low[rank], mean - far - NOTHING);
      high[rank] = Math.min(high[rank], mean + far + NOTHING);
      if (low[rank] > mean - near) {
        low[rank] = Math.max(low[rank], mean + near - NOTHING);
      } else if (high[rank] < mean + near) {
        high[rank] = Math.min(high[rank], mean - near + NOTHING);
      }
    }
  }

  private double least(int rank) {
    double deviation = Math.max(0, Math.max(low[rank] - mean, mean - high[rank]));
    return deviation * deviation;
  }

  private double most(int rank) {
    double deviation = Math.max(high[rank] - mean, mean - low[rank]);
    return deviation * deviation;
  }

  /** What the bounds of all others leave of an equation to each. */
  private void bound(double[] equation) {
    double[] least = new double[size + 1];
    double[] most = new double[size + 1];
    double sumOfLeast = 0;
    double sumOfMost = 0;
    for (int rank = 1; rank <= size; rank++) {
      double factor = equation[rank];
      if (Math.abs(factor) >= NOTHING) {
        least[rank] = factor * (factor > 0 ? low[rank] : high[rank]);
        most[rank] = factor * (factor > 0 ? high[rank] : low[rank]);
        sumOfLeast += least[rank];
        sumOfMost += most[rank];
      }
    }
    for (int rank = 1; rank <= size; rank++) {
      double factor = equation[rank];
      if (Math.abs(factor) >= NOTHING) {
        double one = (equation[0] - sumOfLeast + least[rank]) / factor;
        double other = (equation[0] - sumOfMost + most[rank]) / factor;
        low[rank] = Math.max(low[rank], Math.min(one, other) - NOTHING);
        high[rank] = Math.min(high[rank], Math.max(one, other) + NOTHING);
      }
    }
  }
}

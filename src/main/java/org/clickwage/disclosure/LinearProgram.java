package org.clickwage.disclosure;

import java.util.ArrayList;
import java.util.List;

/**
 * Unknowns of which none is negative, what is known of weighted sums of them, and how small another
 * one can be: the simplex method on a dense tableau (Dantzig 1963, "Linear Programming and
 * Extensions"; Bland's rule of 1977 where it might go round in circles). Each question goes on from
 * the answer of the last one.
 *
 * <p>Sums should be of a size near 1. Where doubles leave a question open, the answer is NaN.
 */
final class LinearProgram {
  private static final double NOTHING = 1e-9;
  private static final double LEAST_PIVOT = 1e-7;
  private static final int REDUNDANT = -1;
  private static final int ARTIFICIAL = -2;

  /** After so many steps for each sum Bland's rule ends what may be a circle. */
  private static final int STEPS = 8;

  private record Sum(double[] factors, int slack, double value) {}

  private final int unknowns;
  private final List<Sum> sums = new ArrayList<>();
  private int width;

  /** The values are in the last column. */
  private double[][] tableau;

  /** The unknown that each row says. */
  private int[] basis;

  LinearProgram(int unknowns) {
    this.unknowns = unknowns;
    this.width = unknowns;
  }

  void equal(double[] factors, double value) {
    add(factors, 0, value);
  }

  void atMost(double[] factors, double value) {
    add(factors, 1, value);
  }

  void atLeast(double[] factors, double value) {
    add(factors, -1, value);
  }

  private void add(double[] factors, int slack, double value) {
    double size = NOTHING;
    for (double factor : factors) {
      size = Math.max(size, Math.abs(factor));
    }
    double[] scaled = new double[unknowns];
    for (int i = 0; i < unknowns; i++) {
      scaled[i] = factors[i] / size;
    }
    sums.add(new Sum(scaled, slack, value / size));
    width += Math.abs(slack);
  }

  /** Finds unknowns that fulfil all; returns whether there are any. */
  boolean isFeasible() {
    fill();
    double[] missing = new double[width + 1];
    for (int row = 0; row < basis.length; row++) {
      if (basis[row] == ARTIFICIAL) {
        for (int i = 0; i <= width; i++) {
          missing[i] -= tableau[row][i];
        }
      }
    }
    boolean isOver = improve(missing, Double.NEGATIVE_INFINITY);
    if (!isOver || missing[width] < -LEAST_PIVOT) {
      return false;
    }
    for (int row = 0; row < basis.length; row++) {
      if (basis[row] == ARTIFICIAL) {
        replaceArtificial(row);
      }
    }
    return true;
  }

  private void fill() {
    tableau = new double[sums.size()][width + 1];
    basis = new int[sums.size()];
    int next = unknowns;
    for (int row = 0; row < basis.length; row++) {
      Sum sum = sums.get(row);
      int sign = sum.value < 0 ? -1 : 1;
      for (int i = 0; i < unknowns; i++) {
        tableau[row][i] = sign * sum.factors[i];
      }
      tableau[row][width] = sign * sum.value;
      basis[row] = ARTIFICIAL;
      if (sum.slack != 0) {
        tableau[row][next] = sign * sum.slack;
        basis[row] = sign == sum.slack ? next : ARTIFICIAL;
        next++;
      }
    }
  }

  private void replaceArtificial(int row) {
    int best = 0;
    for (int i = 1; i < width; i++) {
      best = Math.abs(tableau[row][i]) > Math.abs(tableau[row][best]) ? i : best;
    }
    if (Math.abs(tableau[row][best]) > LEAST_PIVOT) {
      pivot(row, best, new double[width + 1]);
    } else {
      basis[row] = REDUNDANT;
    }
  }

  /**
   * How small a weighted sum of the unknowns can be: negative infinity where there is no end of it,
   * NaN where it was not found out.
   *
   * @param enough what is no greater need not be made smaller
   */
  double least(double[] factors, double enough) {
    double[] costs = new double[width + 1];
    System.arraycopy(factors, 0, costs, 0, unknowns);
    for (int row = 0; row < basis.length; row++) {
      double cost = basis[row] >= 0 && basis[row] < unknowns ? factors[basis[row]] : 0;
      if (cost != 0) {
        for (int i = 0; i <= width; i++) {
          costs[i] -= cost * tableau[row][i];
        }
      }
    }
    boolean isKnown = improve(costs, enough);
    return isKnown ? -costs[width] : Double.NaN;
  }

  /** What the unknowns that were found last come to, each by a factor. */
  double value(double[] factors) {
    double value = 0;
    for (int row = 0; row < basis.length; row++) {
      value +=
          basis[row] >= 0 && basis[row] < unknowns ? factors[basis[row]] * tableau[row][width] : 0;
    }
    return value;
  }

  /** Goes on from corner to corner; returns whether it came to an end. */
  private boolean improve(double[] costs, double enough) {
    int few = STEPS * (basis.length + 1);
    for (int step = 0; step < few * STEPS; step++) {
      if (-costs[width] <= enough) {
        return true;
      }
      int entering = entering(costs, step > few);
      if (entering < 0) {
        return true;
      }
      int leaving = leaving(entering, step > few);
      if (leaving < 0) {
        costs[width] = Double.POSITIVE_INFINITY;
        return true;
      }
      pivot(leaving, entering, costs);
    }
    return false;
  }

  private int entering(double[] costs, boolean isFirst) {
    int best = -1;
    double least = -NOTHING;
    for (int i = 0; i < width; i++) {
      if (costs[i] < least) {
        best = i;
        least = costs[i];
        if (isFirst) {
          break;
        }
      }
    }
    return best;
  }

  private int leaving(int entering, boolean isFirst) {
    int best = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int row = 0; row < basis.length; row++) {
      double factor = tableau[row][entering];
      if (factor > LEAST_PIVOT && basis[row] != REDUNDANT) {
        double ratio = Math.max(tableau[row][width], 0) / factor;
        boolean isTie = Math.abs(ratio - least) <= NOTHING;
        boolean isBetter =
            best < 0 || (isFirst ? basis[row] < basis[best] : factor > tableau[best][entering]);
        if (isTie ? isBetter : ratio < least) {
          best = row;
          least = ratio;
        }
      }
    }
    return best;
  }

  private void pivot(int row, int column, double[] costs) {
    double[] pivot = tableau[row];
    double by = pivot[column];
    for (int i = 0; i <= width; i++) {
      pivot[i] /= by;
    }
    pivot[column] = 1;
    for (double[] other : tableau) {
      if (other != pivot) {
        eliminate(other, pivot, column);
      }
    }
    eliminate(costs, pivot, column);
    basis[row] = column;
  }

  private void eliminate(double[] row, double[] pivot, int column) {
    double times = row[column];
    if (times != 0) {
      for (int i = 0; i <= width; i++) {
        row[i] -= times * pivot[i];
      }
      row[column] = 0;
    }
  }
}

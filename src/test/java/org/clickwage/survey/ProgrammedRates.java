package org.clickwage.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.linear.UnboundedSolutionException;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

/**
 * What is known of the rates of a group in their order, by a linear program over the steps from one
 * to the next.
 */
final class ProgrammedRates {
  private static final double NEAR = 1.1 / 0.9;
  private static final MaxIter MOST = new MaxIter(20_000);

  private final int size;
  private final List<LinearConstraint> known = new ArrayList<>();

  ProgrammedRates(int size) {
    this.size = size;
  }

  /** A sum of the rates by their ranks from 1. */
  void sum(IntToDoubleFunction factor, Relationship relation, double value) {
    double[] ofSteps = new double[size];
    double ofAll = 0;
    for (int rank = size; rank > 0; rank--) {
      ofAll += factor.applyAsDouble(rank);
      ofSteps[rank - 1] = ofAll;
    }
    known.add(new LinearConstraint(ofSteps, relation, value));
  }

  /** A sum of which a printed number says between what it is. */
  void sum(IntToDoubleFunction factor, double low, double high) {
    if (low == high) {
      sum(factor, Relationship.EQ, low);
    } else {
      sum(factor, Relationship.GEQ, low);
      sum(factor, Relationship.LEQ, high);
    }
  }

  /** Whether what lies at a rank is known within 10 %. */
  boolean finds(int rank) {
    double least = bound(rank, GoalType.MINIMIZE);
    return bound(rank, GoalType.MAXIMIZE) <= least * NEAR;
  }

  private double bound(int rank, GoalType goal) {
    double[] steps = new double[size];
    Arrays.fill(steps, 0, rank, 1);
    try {
      PointValuePair best =
          new SimplexSolver(1e-7, 10, 1e-9)
              .optimize(
                  MOST,
                  new LinearObjectiveFunction(steps, 0),
                  new LinearConstraintSet(known),
                  new NonNegativeConstraint(true),
                  goal);
      return best.getValue();
    } catch (UnboundedSolutionException e) {
      return Double.POSITIVE_INFINITY;
    } catch (MathIllegalStateException e) {
      throw new IllegalStateException("rank " + rank + " of " + size, e);
    }
  }
}

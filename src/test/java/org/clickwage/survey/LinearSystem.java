package org.clickwage.survey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Equations in the same unknowns, what they come to in the last place. */
final class LinearSystem {
  private static final double NOTHING = 1e-9;

  private LinearSystem() {}

  /** Gauss and Jordan: each equation that is left has an unknown which no other has. */
  static List<double[]> reduced(List<double[]> system) {
    List<double[]> left = new ArrayList<>(system.stream().map(double[]::clone).toList());
    List<double[]> solved = new ArrayList<>();
    for (int unknown = 0; !left.isEmpty() && unknown < left.get(0).length - 1; unknown++) {
      int at = unknown;
      Optional<double[]> pivot =
          left.stream()
              .filter(row -> Math.abs(row[at]) > NOTHING)
              .max(Comparator.comparingDouble(row -> Math.abs(row[at])));
      if (pivot.isPresent()) {
        double[] row = pivot.get();
        left.remove(row);
        divide(row, row[at]);
        Stream.concat(left.stream(), solved.stream())
            .filter(other -> Math.abs(other[at]) > NOTHING)
            .forEach(other -> subtract(other, row, other[at]));
        solved.add(row);
      }
    }
    return solved;
  }

  private static void divide(double[] row, double by) {
    for (int i = 0; i < row.length; i++) {
      row[i] /= by;
    }
  }

  private static void subtract(double[] from, double[] row, double times) {
    for (int i = 0; i < row.length; i++) {
      from[i] -= times * row[i];
    }
  }
}

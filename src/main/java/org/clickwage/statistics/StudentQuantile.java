package org.clickwage.statistics;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.clickwage.number.Rational;

/**
 * How many standard errors hold a given part of Student's distribution.
 *
 * <p>M. Abramowitz and I. A. Stegun 1964, "Handbook of Mathematical Functions": up to {@value #FEW}
 * degrees of freedom the finite series 26.7.3 and 26.7.4, solved by halving; of more the expansion
 * 26.7.5, which is right to twelve digits then.
 */
final class StudentQuantile {
  private static final int FEW = 1000;
  private static final int HALVINGS = 60;

  /** A part of the distribution of few degrees of freedom. */
  private record Part(double confidence, int degrees) {}

  /** Thousands of groups are of the same few sizes. */
  private static final Map<Part, Double> SOLVED = new ConcurrentHashMap<>();

  private StudentQuantile() {}

  /** The t for which a part {@code confidence} lies between −t and t: 2.7764451 for 0.95 and 4. */
  static double twoSided(Rational confidence, long degrees) {
    return degrees > FEW
        ? expanded(NormalQuantile.twoSided(confidence), degrees)
        : SOLVED.computeIfAbsent(
            new Part(confidence.toDecimal().doubleValue(), (int) degrees), StudentQuantile::solved);
  }

  private static double expanded(double z, double degrees) {
    double square = z * z;
    double first = z * (square + 1) / 4;
    double second = z * ((5 * square + 16) * square + 3) / 96;
    double third = z * (((3 * square + 19) * square + 17) * square - 15) / 384;
    double fourth =
        z * ((((79 * square + 776) * square + 1482) * square - 1920) * square - 945) / 92160;
    return z + (first + (second + (third + fourth / degrees) / degrees) / degrees) / degrees;
  }

  private static double solved(Part part) {
    double low = 0;
    double high = Math.PI / 2;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (within(middle, part.degrees) < part.confidence) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return Math.sqrt(part.degrees) * StrictMath.tan(low);
  }

  /** The part between −t and t, by the angle whose tangent is t ÷ √degrees. */
  private static double within(double angle, int degrees) {
    double cosine = StrictMath.cos(angle);
    boolean isOdd = degrees % 2 == 1;
    double term = isOdd ? cosine : 1;
    double sum = degrees == 1 ? 0 : term;
    for (int k = isOdd ? 2 : 1; k <= degrees - 3; k += 2) {
      term *= cosine * cosine * k / (k + 1);
      sum += term;
    }
    double part = StrictMath.sin(angle) * sum;
    return isOdd ? 2 / Math.PI * (angle + part) : part;
  }
}

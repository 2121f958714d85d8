package org.clickwage.statistics;

/**
 * Random draws that are the same for the same seed on every machine.
 *
 * <p>SplitMix64 (Steele, Lea and Flood 2014, "Fast Splittable Pseudorandom Number Generators"),
 * written out because the JDK doesn't promise that its own generators keep their sequences, and
 * {@link StrictMath} because {@link Math} may differ in the last bit.
 */
final class SeededRandom {
  private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;
  private static final double UNIT = 0x1p-53;

  private long state;

  SeededRandom(long seed) {
    state = seed;
  }

  long next() {
    state += GOLDEN_GAMMA;
    long z = (state ^ state >>> 30) * 0xbf58476d1ce4e5b9L;
    z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
    return z ^ z >>> 31;
  }

  /** Between 0 and 1, both left out. */
  double uniform() {
    return ((next() >>> 11) + 0.5) * UNIT;
  }

  /** From 0 to {@code bound} − 1; a bias of under bound/2^63 is left. */
  int below(int bound) {
    return (int) Math.multiplyHigh(next() >>> 1, 2L * bound);
  }

  /** Marsaglia's polar method, 1964. */
  double normal() {
    double x;
    double square;
    do {
      x = 2 * uniform() - 1;
      double y = 2 * uniform() - 1;
      square = x * x + y * y;
    } while (square >= 1 || square == 0);
    return x * Math.sqrt(-2 * StrictMath.log(square) / square);
  }

  /**
   * For a shape of at least 1: Marsaglia and Tsang 2000, "A Simple Method for Generating Gamma
   * Variables", ACM TOMS 26.
   */
  double gamma(double shape) {
    double d = shape - 1.0 / 3;
    double c = 1 / Math.sqrt(9 * d);
    while (true) {
      double x = normal();
      double v = 1 + c * x;
      v = v * v * v;
      if (v > 0 && StrictMath.log(uniform()) < x * x / 2 + d - d * v + d * StrictMath.log(v)) {
        return d * v;
      }
    }
  }

  double beta(double a, double b) {
    double one = gamma(a);
    return one / (one + gamma(b));
  }
}

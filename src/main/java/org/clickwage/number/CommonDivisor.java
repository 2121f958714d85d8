package org.clickwage.number;

/**
 * The greatest common divisor of two 64-bit integers, by halving and subtracting: Stein 1967,
 * "Computational problems associated with Racah algebra", Journal of Computational Physics 1.
 */
final class CommonDivisor {
  private CommonDivisor() {}

  /**
   * @param a any number but {@link Long#MIN_VALUE}, as {@code b} is; not both are zero
   * @return over zero
   */
  static long of(long a, long b) {
    long one = Math.abs(a);
    long other = Math.abs(b);
    if (one == 0 || other == 0) {
      return one + other;
    }
    int twos = Long.numberOfTrailingZeros(one | other);
    one >>= Long.numberOfTrailingZeros(one);
    while (other != 0) {
      other >>= Long.numberOfTrailingZeros(other);
      long least = Math.min(one, other);
      other = Math.abs(one - other);
      one = least;
    }
    return one << twos;
  }
}

package org.clickwage.statistics;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the standard error of a ratio {@code R = Σ w·a ÷ Σ w·b} over units is made of, or that of
 * the sum {@code Σ w·a}.
 *
 * <p>By Taylor linearisation (K. M. Wolter 2007, "Introduction to Variance Estimation", chapter 6)
 * the ratio varies as the sum of {@code u = w(a − R·b) ÷ Σ w·b} does, and a sum of n sampled units
 * as {@code n ÷ (n−1) · (Σ u² − (Σ u)² ÷ n)}. Units that are not in the group have a u of 0.
 */
record RatioSums(
    FixedSum a, FixedSum b, FixedSum aa, FixedSum ab, FixedSum bb, LargestPairs largest) {
  /** The part of the squares that the rounding of their terms may leave where none varies. */
  private static final double ROUNDING = 0x1p-48;

  private static final BigInteger ONE = BigInteger.ONE.shiftLeft(FixedSum.BELOW);

  /**
   * What a standard error is the root of.
   *
   * @param isOfFew whether one unit or two may be most of it
   */
  record Variance(double variance, boolean isOfFew) {}

  /** That of the ratio; empty where there is none. */
  Optional<Variance> ofRatio(Sampling sampling) {
    BigInteger top = a.units();
    BigInteger bottom = b.units();
    boolean isOver = Stream.of(a, b, aa, ab, bb).anyMatch(FixedSum::isOver);
    if (bottom.signum() == 0 || sampling.units() < 2 || isOver) {
      return Optional.empty();
    }
    BigInteger squares = aa.units().multiply(bottom).multiply(bottom);
    BigInteger sum =
        squares
            .subtract(ab.units().multiply(top).multiply(bottom).shiftLeft(1))
            .add(bb.units().multiply(top).multiply(top));
    boolean isNone = sum.doubleValue() <= squares.doubleValue() * ROUNDING;
    double variance = isNone ? 0 : quotient(sum.shiftLeft(FixedSum.BELOW), bottom.pow(4));
    double divisor = quotient(bottom, ONE);
    return Optional.of(
        new Variance(
            sampling.factor() * variance,
            largest.areMostOf(variance * divisor * divisor, quotient(top, bottom))));
  }

  /** That of a sum. */
  static Optional<Variance> ofSum(
      FixedSum a, FixedSum aa, LargestPairs largest, Sampling sampling) {
    if (a.isOver() || aa.isOver() || sampling.units() < 2) {
      return Optional.empty();
    }
    BigInteger units = BigInteger.valueOf(sampling.units());
    BigInteger sum =
        aa.units().multiply(units).shiftLeft(FixedSum.BELOW).subtract(a.units().pow(2));
    double variance = quotient(sum.max(BigInteger.ZERO), units.shiftLeft(2 * FixedSum.BELOW));
    return Optional.of(
        new Variance(
            sampling.factor() * variance,
            largest.areMostOf(variance, quotient(a.units(), ONE) / sampling.units())));
  }

  private static double quotient(BigInteger top, BigInteger bottom) {
    return new BigDecimal(top).divide(new BigDecimal(bottom), MathContext.DECIMAL64).doubleValue();
  }
}

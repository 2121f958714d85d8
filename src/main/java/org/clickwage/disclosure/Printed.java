package org.clickwage.disclosure;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import org.clickwage.number.Rational;

/** Between what a figure lies that is printed exactly, or was rounded. */
record Printed(double low, double high) {
  /**
   * @param shown as it is printed
   * @param exact as it is
   * @param rounded what the exact one is printed as where it is not shown exactly
   */
  static Printed of(
      Rational shown, Optional<Rational> exact, Function<Rational, BigDecimal> rounded) {
    double value = number(shown);
    double half =
        exact
            .filter(known -> !known.equals(shown))
            .map(known -> rounded.apply(known).ulp().doubleValue() / 2)
            .orElse(0.0);
    return new Printed(value - half, value + half);
  }

  static double number(Rational exact) {
    return exact.toDecimal().doubleValue();
  }

  /** Where it lies that two say it of. */
  Printed and(Printed other) {
    double least = Math.max(low, other.low);
    return new Printed(least, Math.max(least, Math.min(high, other.high)));
  }

  /** Not where its ends were left open. */
  boolean isKnown() {
    return !Double.isNaN(low + high);
  }

  boolean isExact() {
    return low == high;
  }
}

package org.clickwage.compare;

import org.clickwage.number.Range;
import org.clickwage.number.Rational;

/** How a wage, or the whole range of it, compares with a reference. */
public enum Verdict {
  BELOW,
  /** The range straddles the reference. */
  BETWEEN,
  AT_OR_ABOVE;

  /** The verdict on a ratio of pay to reference. */
  public static Verdict of(Range ratio) {
    if (ratio.high().isLessThan(Rational.ONE)) {
      return BELOW;
    }
    return ratio.low().isLessThan(Rational.ONE) ? BETWEEN : AT_OR_ABOVE;
  }
}

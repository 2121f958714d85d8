package org.clickwage.reference;

import org.clickwage.number.Rational;

/** A yearly turnover or profit at which a scheme's charges step or bend. */
public record Threshold(Levy.Base base, Rational yearly) {
  /** Written out, since what a record brings is linked at run time and slows a short call. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Threshold threshold
        && base == threshold.base
        && yearly.equals(threshold.yearly);
  }

  @Override
  public int hashCode() {
    return yearly.hashCode();
  }
}

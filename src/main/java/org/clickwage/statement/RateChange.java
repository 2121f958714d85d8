package org.clickwage.statement;

import org.clickwage.number.Rational;

/**
 * What an hour of a person's work came to before a day, which is more than 0, and since.
 *
 * @param before in money an hour
 * @param since in the same
 */
public record RateChange(Rational before, Rational since) {
  /** How much more it is since, as a fraction of what it was before. */
  public Rational relative() {
    return since.minus(before).dividedBy(before);
  }
}

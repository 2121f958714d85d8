package org.clickwage.wage;

import org.clickwage.number.Range;

/**
 * Social charges as they were stated: a percentage, which may be a range, an amount, or a scheme.
 */
public sealed interface StatedCharges
    permits StatedCharges.Percent, Charges.OfWork, Charges.Scheme {
  /** A percentage of gross pay, as a self-employed person's receipts are charged. */
  record Percent(Range percent) implements StatedCharges {}
}

package org.clickwage.wage;

import org.clickwage.money.Range;
import org.clickwage.reference.ChargeScheme;

/** Social charges as they were stated. */
public sealed interface StatedCharges {
  /** A percentage of gross pay, as a self-employed person's receipts are charged. */
  record Percent(Range percent) implements StatedCharges {}

  /** A legal scheme at the date of the work. */
  record Scheme(ChargeScheme scheme) implements StatedCharges {}
}

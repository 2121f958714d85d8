package org.clickwage.survey;

import java.util.Currency;
import java.util.Optional;

/**
 * What the money cells of a record say of its context, besides the cells that make it.
 *
 * @param currency that they name; empty for none
 * @param scheme the name and options of the scheme that charges name; empty for a percentage, or
 *     none
 * @param hasCharges whether the worker's charges are stated, be it as 0 %
 */
public record StatedTerms(Optional<Currency> currency, String scheme, boolean hasCharges) {
  private static final StatedTerms PLAIN = new StatedTerms(Optional.empty(), "", false);
  private static final StatedTerms WITH_CHARGES = new StatedTerms(Optional.empty(), "", true);

  /** Of plain numbers. */
  static StatedTerms plain(boolean hasCharges) {
    return hasCharges ? WITH_CHARGES : PLAIN;
  }

  StatedTerms withoutScheme() {
    return new StatedTerms(currency, "", hasCharges);
  }

  /** Whether they name neither a currency nor a scheme. */
  boolean isPlain() {
    return currency.isEmpty() && scheme.isEmpty();
  }
}

package org.clickwage.compare;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.clickwage.message.Note;
import org.clickwage.reference.Citation;
import org.clickwage.reference.Confidence;
import org.clickwage.reference.ExchangeRate;
import org.clickwage.reference.Lookup;
import org.clickwage.reference.Place;
import org.clickwage.reference.PurchasingPower;
import org.clickwage.reference.ReferenceData;

/**
 * The one currency in which works of several are shown: by market rates, or by what money buys.
 *
 * <p>A work is calculated in its own currency and its figures are brought over afterwards, all by
 * one rate, so that no ratio changes.
 *
 * @param prices the country at whose prices the money is shown; empty for market rates
 */
public record CommonCurrency(Currency currency, Optional<Place> prices) {
  private static final Note.Kind PARITY = Note.Kind.of("compare.parity");

  /**
   * A work that was brought over: market rates and parities are different kinds of figures and
   * never meet in one comparison. A work whose money stays keeps what it is compared with.
   */
  public WageCalculation withoutOtherKind(WageCalculation calculation) {
    return prices.isEmpty() ? calculation : calculation.withoutExchange();
  }

  /**
   * That money is shown in it.
   *
   * @param when of which year the rates are
   */
  Note note(Object when) {
    return prices
        .map(where -> Note.of("money.parity", currency, when, where))
        .orElseGet(() -> Note.of("money.market", currency, when));
  }

  /** How many units of a work's currency one unit of this one is. */
  public Lookup<ExchangeRate> rate(ReferenceRequest work, Currency own, ReferenceData facts) {
    return prices
        .map(where -> parity(work, own, where, facts))
        .orElseGet(() -> work.exchangeRate(currency, own, facts));
  }

  private Lookup<ExchangeRate> parity(
      ReferenceRequest work, Currency own, Place where, ReferenceData facts) {
    if (work.place().isEmpty()) {
      return Lookup.missing("compare.parity-without-place");
    }
    int year = work.on().getYear();
    Lookup<PurchasingPower> here =
        facts.exchangeRates().purchasingPower(work.place().get().country(), year);
    Lookup<PurchasingPower> there = facts.exchangeRates().purchasingPower(where.country(), year);
    if (here.reason().or(there::reason).isPresent()) {
      return new Lookup.Missing<>(here.reason().or(there::reason).get());
    }
    return rate(here.toOptional().get(), there.toOptional().get(), own);
  }

  private Lookup<ExchangeRate> rate(PurchasingPower here, PurchasingPower there, Currency own) {
    if (!here.currency().equals(own)) {
      return Lookup.missing("compare.parity-of-another-currency", own, here.currency());
    }
    if (!there.currency().equals(currency)) {
      return Lookup.missing("compare.parity-of-another-currency", currency, there.currency());
    }
    return Lookup.found(
        new ExchangeRate(
            currency,
            own,
            here.perInternationalDollar().dividedBy(there.perInternationalDollar()),
            Integer.toString(here.year()),
            Confidence.COMPUTED,
            here.source().and(Citation.BETWEEN, there.source()),
            List.of(Note.of(PARITY, Place.of(there.country())))));
  }

  /** Whether a rate is of what money buys, and not what it is exchanged for. */
  public static boolean isParity(ExchangeRate rate) {
    return rate.notes().stream().anyMatch(note -> note.kind() == PARITY);
  }
}

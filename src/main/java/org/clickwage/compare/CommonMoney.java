package org.clickwage.compare;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clickwage.message.Note;
import org.clickwage.reference.Lookup;
import org.clickwage.reference.Place;
import org.clickwage.reference.ReferenceData;

/**
 * The money that the money of many works is brought into before it is put together: of one
 * currency, in the prices of one year, or both.
 *
 * <p>All money of a work is multiplied by one factor, and what it is compared with too, so that no
 * ratio changes. Prices are those of the money of the place of work: other money is brought into
 * that first, at a rate of the year of the work, and goes on at a rate of the year of the prices.
 *
 * @param currency empty where each work stays in its own
 * @param year in whose prices money is; empty for those of its own year
 */
public record CommonMoney(Optional<CommonCurrency> currency, Optional<Integer> year) {
  /** Each work stays in its own money. */
  public static final CommonMoney OWN = new CommonMoney(Optional.empty(), Optional.empty());

  public boolean isOwn() {
    return currency.isEmpty() && year.isEmpty();
  }

  /** Whether money is brought over by what it buys, and not at market rates. */
  public boolean isOfParity() {
    return currency.flatMap(CommonCurrency::prices).isPresent();
  }

  /** The currency of all; empty where each work stays in its own. */
  public Optional<Currency> inOne() {
    return currency.map(CommonCurrency::currency);
  }

  /** What a reader must know of it. */
  public List<Note> notes() {
    Object when = year.<Object>map(String::valueOf).orElseGet(() -> Note.of("money.own-year"));
    return Stream.concat(
            year.stream().map(any -> Note.of("money.real", when)),
            currency.stream().map(one -> one.note(when)))
        .toList();
  }

  /** By what money is multiplied, or why that is not known. */
  Lookup<MoneyFactor> factor(MoneyQuestion asked, ReferenceTerms terms, ReferenceData facts) {
    MoneyFactor own = MoneyFactor.none(asked);
    CommonCurrency last = currency.orElseGet(() -> market(asked.own()));
    return year.map(known -> priced(own, known, terms, facts))
        .orElseGet(() -> Lookup.found(own))
        .then(money -> into(last, money, year.orElse(asked.year()), terms, facts));
  }

  private static CommonCurrency market(Currency currency) {
    return new CommonCurrency(currency, Optional.empty());
  }

  private static Lookup<MoneyFactor> into(
      CommonCurrency other,
      MoneyFactor money,
      int inYear,
      ReferenceTerms terms,
      ReferenceData facts) {
    ReferenceRequest work =
        ReferenceRequest.of(LocalDate.ofYearDay(inYear, 1), terms).withPlace(money.asked().place());
    return other.rate(work, money.currency(), facts).map(money::at);
  }

  private Lookup<MoneyFactor> priced(
      MoneyFactor own, int inYear, ReferenceTerms terms, ReferenceData facts) {
    if (own.asked().place().isEmpty()) {
      return Lookup.missing("prices.without-place");
    }
    Place place = own.asked().place().get();
    int ofYear = own.asked().year();
    CommonCurrency there = market(currencyThere(place, own.currency(), facts));
    return into(there, own, ofYear, terms, facts)
        .then(
            money ->
                facts
                    .consumerPrices()
                    .of(inYear, place.country())
                    .then(prices -> prices.of(ofYear).map(change -> money.in(prices, change))));
  }

  /**
   * The money of a place: the work's own where it is or was that of its laws, and where what money
   * buys is asked for, which no market rate comes into.
   */
  private Currency currencyThere(Place place, Currency own, ReferenceData facts) {
    List<Currency> known = facts.minimumWages().currencies(place);
    return known.isEmpty() || known.contains(own) || isOfParity()
        ? own
        : known.get(known.size() - 1);
  }
}

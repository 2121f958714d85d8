package org.clickwage.options;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.clickwage.compare.CommonCurrency;
import org.clickwage.compare.CommonMoney;
import org.clickwage.reference.ConstantPrices;
import org.clickwage.reference.Lookup;
import org.clickwage.reference.Place;
import org.clickwage.reference.ReferenceData;
import org.clickwage.work.Notation;
import org.clickwage.work.NotationException;

/** Amounts in one currency, and in the prices of one year. */
public final class PriceOptions {
  public static final Option<Integer> REAL = new OptionGroup().number("--real", "YEAR", 1900, 9999);

  static final OptionGroup COMMON = new OptionGroup();
  public static final Option<Currency> IN =
      COMMON.value("--in", "CURRENCY", PriceOptions::currency);
  private static final Option<Place> PPP =
      COMMON.value("--ppp", "CC", ReferenceOptions::place, Condition.needs("EUR", IN));

  /** What the money of many records is brought into. */
  static final OptionGroup OF_RECORDS = OptionGroup.of(COMMON, REAL.described("real-of-records"));

  private static final Currency EURO = Currency.getInstance("EUR");

  private PriceOptions() {}

  private static Currency currency(String text) {
    return Notation.currency(text)
        .orElseThrow(() -> new NotationException(text, "expected.currency-shown"));
  }

  /** The currency in which all is shown; empty where each work stays in its own. */
  public static Optional<CommonCurrency> common(ParsedOptions typed) {
    return typed.value(IN).map(known -> new CommonCurrency(known, typed.value(PPP)));
  }

  /** What the money of all records is brought into. */
  static CommonMoney ofRecords(ParsedOptions typed) {
    return new CommonMoney(common(typed), typed.value(REAL));
  }

  /** Reports a year without any prices, and a currency without any rate: nothing would be left. */
  public static void check(ParsedOptions typed, ReferenceData data, Problems problems) {
    typed
        .value(REAL)
        .filter(year -> !isKnown(year, typed, data))
        .ifPresent(year -> problems.add(REAL, "prices.none-of-any", year.toString()));
    typed
        .value(IN)
        .filter(
            own ->
                typed.values(ReferenceOptions.EXCHANGE_RATE).stream()
                    .noneMatch(rate -> rate.base().equals(own) || rate.quote().equals(own)))
        .flatMap(own -> data.exchangeRates().find(EURO, own, data.date()).reason())
        .ifPresent(why -> problems.add(IN, why));
  }

  /** Whether prices of a year are known of the country that is typed, else of any. */
  private static boolean isKnown(int year, ParsedOptions typed, ReferenceData data) {
    return ReferenceOptions.country(typed)
        .map(List::of)
        .orElseGet(data.places()::countries)
        .stream()
        .anyMatch(each -> data.consumerPrices().of(year, each).toOptional().isPresent());
  }

  /** The prices of a country in which amounts are asked for; a year without any is a problem. */
  public static Optional<ConstantPrices> read(
      ParsedOptions typed, String country, ReferenceData data, Problems problems) {
    Optional<Lookup<ConstantPrices>> found =
        typed.value(REAL).map(year -> data.consumerPrices().of(year, country));
    found.flatMap(Lookup::reason).ifPresent(why -> problems.add(REAL, why));
    return found.flatMap(Lookup::toOptional);
  }
}

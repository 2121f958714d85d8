package org.clickwage.options;

import java.util.Currency;
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

  private PriceOptions() {}

  private static Currency currency(String text) {
    return Notation.currency(text)
        .orElseThrow(() -> new NotationException(text, "expected.currency-shown"));
  }

  /** The currency in which all is shown; empty where each work stays in its own. */
  public static Optional<CommonCurrency> common(ParsedOptions typed) {
    return typed.value(IN).map(known -> new CommonCurrency(known, typed.value(PPP)));
  }

  /** What the money of all records is brought into; of one country it must be known. */
  static CommonMoney ofRecords(ParsedOptions typed, ReferenceData data, Problems problems) {
    ReferenceOptions.country(typed).ifPresent(country -> read(typed, country, data, problems));
    return new CommonMoney(common(typed), typed.value(REAL));
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

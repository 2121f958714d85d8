package org.clickwage.options;

import java.util.Optional;
import org.clickwage.reference.ConstantPrices;
import org.clickwage.reference.Lookup;
import org.clickwage.reference.ReferenceData;

/** Amounts in the prices of one year. */
public final class PriceOptions {
  public static final Option<Integer> REAL = new OptionGroup().number("--real", "YEAR", 1900, 9999);

  private PriceOptions() {}

  /** The prices of a country in which amounts are asked for; a year without any is a problem. */
  public static Optional<ConstantPrices> read(
      ParsedOptions typed, String country, ReferenceData data, Problems problems) {
    Optional<Lookup<ConstantPrices>> found =
        typed.value(REAL).map(year -> data.consumerPrices().of(year, country));
    found.flatMap(Lookup::reason).ifPresent(why -> problems.add(REAL, why));
    return found.flatMap(Lookup::toOptional);
  }
}

package org.clickwage.reference;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.clickwage.message.Text;
import org.clickwage.number.Rational;

/** How the consumer prices of countries changed from the mean of a year to that of the next. */
public final class ConsumerPrices {
  private final Tables tables;

  ConsumerPrices(Tables tables) {
    this.tables = tables;
  }

  /** What a year's money bought in a country; missing where the prices of the year are unknown. */
  public Lookup<ConstantPrices> of(int year, String country) {
    List<Row> rows = tables.read("consumer-prices/" + country + ".csv");
    NavigableMap<Integer, Rational> growth = new TreeMap<>();
    rows.forEach(row -> growth.put(Integer.valueOf(row.text("year")), growth(row)));
    if (growth.isEmpty()) {
      return Lookup.missing("prices.none", Place.of(country));
    }
    if (!growth.containsKey(year) && !growth.containsKey(year + 1)) {
      String first = Integer.toString(growth.firstKey() - 1);
      String last = growth.lastKey().toString();
      return Lookup.missing("prices.none-of-year", Place.of(country), first, last);
    }
    Text source =
        rows.stream()
            .map(row -> row.sentence("source"))
            .distinct()
            .reduce((one, other) -> one.and(Citation.BETWEEN, other))
            .orElseThrow();
    return Lookup.found(new ConstantPrices(country, year, growth, source));
  }

  /** By what a year's prices multiply those of the year before. */
  private static Rational growth(Row row) {
    return Rational.ONE.plus(row.number("percent_change").dividedBy(100));
  }
}

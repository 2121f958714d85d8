package org.clickwage.reference;

import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.clickwage.message.Note;
import org.clickwage.message.Text;
import org.clickwage.number.Rational;

/** Amounts of other years in the prices of one year, by the consumer prices of a country. */
public final class ConstantPrices {
  private final String country;
  private final int year;
  private final Text source;

  /** What an amount of each year is multiplied by; as far as no change of prices is unknown. */
  private final NavigableMap<Integer, Rational> factors = new TreeMap<>();

  /**
   * @param growth by what a year's prices multiply those of the year before
   */
  ConstantPrices(String country, int year, NavigableMap<Integer, Rational> growth, Text source) {
    this.country = country;
    this.year = year;
    this.source = source;
    factors.put(year, Rational.ONE);
    for (int later = year + 1; growth.containsKey(later); later++) {
      factors.put(later, factors.get(later - 1).dividedBy(growth.get(later)));
    }
    for (int earlier = year - 1; growth.containsKey(earlier + 1); earlier--) {
      factors.put(earlier, factors.get(earlier + 1).times(growth.get(earlier + 1)));
    }
  }

  /** The year whose prices they are. */
  public int year() {
    return year;
  }

  /** What an amount of a year is multiplied by; empty where that year's prices are unknown. */
  public Optional<Rational> factor(int ofYear) {
    return Optional.ofNullable(factors.get(ofYear));
  }

  /** The same, with the reason where it is not known. */
  public Lookup<Rational> of(int ofYear) {
    String first = factors.firstKey().toString();
    String last = factors.lastKey().toString();
    return factor(ofYear)
        .map(Lookup::found)
        .orElseGet(() -> Lookup.missing("prices.none-of-year", Place.of(country), first, last));
  }

  /** That amounts of years without prices stay as they were paid. */
  public Note note() {
    return note("prices.unknown-years");
  }

  /** Whose prices they are, of which years, and where they were read. */
  public Note cited() {
    return note("source.prices");
  }

  private Note note(String key) {
    return Note.of(
        key,
        Place.of(country),
        factors.firstKey().toString(),
        factors.lastKey().toString(),
        Integer.toString(year),
        new Citation(source));
  }
}

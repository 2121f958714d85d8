package org.clickwage.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clickwage.message.Worded;
import org.clickwage.message.Wording;

/**
 * Where work is done or paid for.
 *
 * @param country ISO 3166-1 alpha-2, in capitals
 * @param region ISO 3166-2 with the country's prefix ({@code US-CA}), or empty
 * @param series of a city that has a minimum wage of its own there, its name; else empty
 */
public record Place(String country, Optional<String> region, Optional<String> series)
    implements Worded {
  public Place(String country, Optional<String> region) {
    this(country, region, Optional.empty());
  }

  public static Place of(String country) {
    return new Place(country, Optional.empty());
  }

  /**
   * How the code of a country and its region are written in one.
   *
   * @param country may have its region with it
   * @param region with its country's prefix or without it; null where there is none
   */
  static String written(String country, String region) {
    if (region == null || region.equals(country)) {
      return country;
    }
    String prefix = country + "-";
    boolean whole = region.regionMatches(true, 0, prefix, 0, prefix.length());
    return whole ? region : prefix + region;
  }

  /** The country by its name; a region keeps its code. */
  @Override
  public String in(Wording wording) {
    List<String> closer = closer();
    return closer.isEmpty()
        ? name(wording)
        : name(wording) + " (" + String.join(", ", closer) + ")";
  }

  /** The same inside brackets, where it has none of its own. */
  public String bracketed(Wording wording) {
    List<String> named = new ArrayList<>();
    named.add(name(wording));
    named.addAll(closer());
    return String.join(", ", named);
  }

  private List<String> closer() {
    return Stream.of(region, series).flatMap(Optional::stream).toList();
  }

  private String name(Wording wording) {
    String key = "country." + country;
    return wording.has(key)
        ? wording.say(key)
        : CountryNames.name(country).in(wording.language().code());
  }

  /** Written out, since what a record brings is linked at run time and slows a short call. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Place place
        && country.equals(place.country)
        && region.equals(place.region)
        && series.equals(place.series);
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }

  /** The code as it is written on the command line: {@code FR} or {@code US-CA}. */
  @Override
  public String toString() {
    return region.orElse(country);
  }
}

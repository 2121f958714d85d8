package org.clickwage.reference;

import java.util.Optional;
import java.util.stream.Stream;
import org.clickwage.message.Text;
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

  /** {@code FR} or {@code US-CA}; empty for anything else. */
  public static Optional<Place> ofCode(String code) {
    return Optional.of(code)
        .filter(known -> known.matches("[A-Z]{2}(?:-[A-Z0-9]{1,3})?"))
        .map(
            known ->
                new Place(
                    known.substring(0, 2), Optional.of(known).filter(each -> each.length() > 2)));
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

  /** By the name that people use, be it of a country, a region or a city; else by its code. */
  @Override
  public String in(Wording wording) {
    return named(wording).orElseGet(() -> country(wording) + " (" + closer() + ")");
  }

  /** The same inside brackets, where it has none of its own. */
  public String bracketed(Wording wording) {
    return named(wording).orElseGet(() -> country(wording) + ", " + closer());
  }

  /** With the country before the name of a region: {@code United States: California}. */
  public String withCountry(Wording wording) {
    return region
        .flatMap(known -> named(wording))
        .map(name -> wording.say("plain.fact", country(wording), name))
        .orElseGet(() -> in(wording));
  }

  /** Where something is: {@code in France}, {@code in California}. */
  public String inside(Wording wording) {
    String around = wording.word("in.", country);
    return region.isEmpty() && series.isEmpty()
        ? around
        : named(wording)
            .map(name -> wording.say("in.place", name))
            .map(usual -> words(RegionNames.phrase(this), wording).orElse(usual))
            .orElseGet(() -> around + " (" + closer() + ")");
  }

  /** Whether people have a name for it. */
  public boolean isNamed() {
    return RegionNames.name(this).isPresent();
  }

  private Optional<String> named(Wording wording) {
    return region.isEmpty() && series.isEmpty()
        ? Optional.of(country(wording))
        : words(RegionNames.name(this), wording);
  }

  private static Optional<String> words(Optional<Text> text, Wording wording) {
    return text.map(each -> each.in(wording.language().code())).filter(each -> !each.isEmpty());
  }

  private String closer() {
    return String.join(", ", Stream.of(region, series).flatMap(Optional::stream).toList());
  }

  private String country(Wording wording) {
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

  /** The code of the country, or of its region. */
  public String code() {
    return region.orElse(country);
  }

  /** How it is written on the command line: {@code FR}, {@code US-CA}, {@code US-WA-seattle}. */
  @Override
  public String toString() {
    return series.map(city -> code() + "-" + city).orElseGet(this::code);
  }
}

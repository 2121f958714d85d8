package org.clickwage.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is asked of a country's minimum wages.
 *
 * @param series a name without {@code -net}; empty for the default
 */
record WageQuestion(Place place, LocalDate day, Basis basis, Optional<String> series) {
  /** The region's code; empty for the country as a whole, as in the tables. */
  String region() {
    return place.region().orElse("");
  }

  WageQuestion onBasis(Basis other) {
    return new WageQuestion(place, day, other, series);
  }

  /** Whether it is of the series that a city has as its own. */
  boolean isOfCity() {
    return series.isPresent() && series.equals(place.series());
  }

  /** The same of the places around, by their own series: of a city's region, of the country. */
  List<WageQuestion> wider() {
    WageQuestion country = of(Place.of(place.country()));
    return isOfCity()
        ? List.of(of(new Place(place.country(), place.region())), country)
        : List.of(country);
  }

  WageQuestion at(Place other) {
    return new WageQuestion(other, day, basis, series);
  }

  private WageQuestion of(Place other) {
    return new WageQuestion(other, day, basis, Optional.empty());
  }
}

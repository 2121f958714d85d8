package org.clickwage.reference;

import java.time.LocalDate;
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

  /** The country's own rate has one series, whatever series of the region was asked for. */
  WageQuestion ofCountry() {
    return new WageQuestion(Place.of(place.country()), day, basis, Optional.empty());
  }
}

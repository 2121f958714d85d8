package org.clickwage.pocket;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.clickwage.message.Language;
import org.clickwage.message.Wording;
import org.clickwage.reference.Place;
import org.clickwage.reference.ReferenceData;

/**
 * A place that a page offers: a country, or a region of one that has its own minimum wage.
 *
 * @param currency in which pay is given there unless another is chosen
 */
record PagePlace(Place place, Currency currency) {
  /**
   * These places, in their order, each with those in it that have a minimum of their own: of a
   * country its regions and cities.
   */
  static List<PagePlace> of(Collection<Place> places, ReferenceData facts, LocalDate day) {
    List<PagePlace> known =
        facts.minimumWages().list(day).stream()
            .map(
                each ->
                    each.inForce()
                        .toOptional()
                        .map(law -> new PagePlace(each.place(), law.amount().currency()))
                        .orElseGet(() -> ofOwnCurrency(each.place())))
            .toList();
    return places.stream()
        .flatMap(
            place -> {
              List<PagePlace> own = known.stream().filter(each -> each.isIn(place)).toList();
              return own.isEmpty() ? Stream.of(ofOwnCurrency(place)) : own.stream();
            })
        .distinct()
        .toList();
  }

  private boolean isIn(Place whole) {
    boolean isOfRegion = whole.region().isEmpty() || whole.region().equals(place.region());
    return whole.series().isPresent()
        ? whole.equals(place)
        : whole.country().equals(place.country()) && isOfRegion;
  }

  private static PagePlace ofOwnCurrency(Place place) {
    return new PagePlace(place, Currency.getInstance(new Locale("", place.country())));
  }

  /** What the program reads as this place. */
  String code() {
    return place.series().isEmpty() ? place.toString() : Wording.in(Language.ENGLISH).show(place);
  }
}

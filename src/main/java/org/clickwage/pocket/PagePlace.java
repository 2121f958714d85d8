package org.clickwage.pocket;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
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
  /** Those of these countries, in their order, with the cities that have a minimum of their own. */
  static List<PagePlace> of(Collection<String> countries, ReferenceData facts, LocalDate day) {
    List<PagePlace> known =
        facts.minimumWages().list(day).stream()
            .map(
                each ->
                    each.inForce()
                        .toOptional()
                        .map(law -> new PagePlace(each.place(), law.amount().currency()))
                        .orElseGet(() -> ofOwnCurrency(each.place())))
            .toList();
    return countries.stream()
        .flatMap(code -> known.stream().filter(each -> each.place.country().equals(code)))
        .toList();
  }

  private static PagePlace ofOwnCurrency(Place place) {
    return new PagePlace(place, Currency.getInstance(new Locale("", place.country())));
  }

  /** What the program reads as this place. */
  String code() {
    return place.series().isEmpty() ? place.toString() : Wording.in(Language.ENGLISH).show(place);
  }
}

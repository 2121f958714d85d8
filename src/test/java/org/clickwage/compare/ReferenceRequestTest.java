package org.clickwage.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.clickwage.Asked;
import org.clickwage.number.HourlyRate;
import org.clickwage.number.Rational;
import org.clickwage.reference.ChargeScheme;
import org.junit.jupiter.api.Test;

/** A request changes in one thing alone, and one search serves all days of the same laws. */
class ReferenceRequestTest {
  private static final LocalDate DAY = LocalDate.of(2024, 6, 3);
  private static final ReferenceRequest ALL =
      Asked.of("country", "FR", "client-country", "MG", "minimum", "9", "promised", "20").request();

  @Test
  void eachPartIsReplacedAlone() {
    ReferenceRequest other =
        ALL.onDay(DAY.plusDays(1))
            .withPlace(Optional.of(Asked.place("DE")))
            .withMinimum(List.of())
            .withPromised(List.of())
            .withBasis(BasisChoice.NET)
            .withCurrency(Optional.empty())
            .withCharges(true);
    assertEquals(DAY.plusDays(1), other.on());
    assertEquals("DE", other.place().orElseThrow().country());
    assertEquals(Optional.empty(), other.clientPlace());
    assertEquals(List.of(), other.minimum());
    assertEquals(List.of(), other.promised());
    assertEquals(BasisChoice.NET, other.terms().basis());
    assertEquals(Optional.empty(), other.currency());
    assertTrue(other.chargesStated());
    assertEquals(
        ALL.withPlace(ALL.place()),
        other
            .onDay(DAY)
            .withPlace(ALL.place())
            .withMinimum(ALL.minimum())
            .withPromised(ALL.promised())
            .withBasis(BasisChoice.AUTO)
            .withCurrency(ALL.currency())
            .withCharges(ALL.chargesStated()));
  }

  @Test
  void placesGoTogetherOrApart() {
    assertEquals(Optional.empty(), ALL.withoutPlaces().place());
    assertEquals(Optional.empty(), ALL.withoutPlaces().clientPlace());
    ReferenceRequest turned = ALL.withPlaces(ALL.clientPlace(), ALL.place());
    assertEquals(ALL.clientPlace(), turned.place());
    assertEquals(ALL.place(), turned.clientPlace());
    assertEquals(turned.place(), ALL.withPlace(ALL.clientPlace()).place());
    assertEquals(Optional.empty(), ALL.withPlace(ALL.clientPlace()).clientPlace());
  }

  /** Euros for a work in euros, and pounds by the user's own rate; any other money is of a day. */
  @Test
  void aRateOfTheUsersOwnMayNeedNoDay() {
    ReferenceRequest asked = Asked.of("currency", "EUR").rate("GBP", "EUR", "1.2").request();
    assertTrue(asked.isOfAnyDay(perHour("EUR")));
    assertTrue(asked.isOfAnyDay(perHour("GBP")));
    assertFalse(asked.isOfAnyDay(perHour("USD")));
    assertFalse(asked.withCurrency(Optional.empty()).isOfAnyDay(perHour("EUR")));
  }

  private static HourlyRate perHour(String currency) {
    return new HourlyRate(Rational.of(9), Currency.getInstance(currency));
  }

  /** What is noted of France has named the floors of its drivers since 26 March 2024. */
  @Test
  void theSameLawsHoldFromTheirFirstDay() {
    assertEquals(
        LocalDate.of(2024, 3, 26),
        Asked.of("country", "FR").request().validityRange(Asked.FACTS).first());
    assertEquals(LocalDate.of(2024, 3, 26), ALL.validityRange(Asked.FACTS).first());
    // A series is looked up day by day.
    assertEquals(
        DAY,
        Asked.of("country", "FR", "series", "smic").request().validityRange(Asked.FACTS).first());
  }

  /** The SMIC rose on 1 November 2024. */
  @Test
  void aChangeOfLawIsSeen() {
    ReferenceLookup lookup = new ReferenceLookup(Asked.FACTS);
    ReferenceRequest france = Asked.of("country", "FR").request();
    assertTrue(lookup.changes(france, List.of(LocalDate.of(2024, 11, 1))));
    assertFalse(lookup.changes(france, List.of(LocalDate.of(2024, 10, 31))));
    assertFalse(
        lookup.changes(Asked.of().request(), List.of(LocalDate.of(2024, 11, 1))), "no reference");
  }

  @Test
  void whatWasLookedUpIsKeptOnce() {
    ReferenceLookup lookup = new ReferenceLookup(Asked.FACTS);
    assertEquals(List.of(), List.copyOf(lookup.references()));
    lookup.of(Asked.of("country", "FR").request());
    lookup.of(Asked.of("country", "FR", "on", "2024-06-04").request());
    assertEquals(1, lookup.references().size());
    lookup.of(Asked.of("country", "FR", "on", "2024-12-04").request());
    assertEquals(2, lookup.references().size());
    assertEquals(
        Rational.parse("11.65"),
        lookup.of(Asked.of("country", "FR").request()).found().get(0).hourly().perHour());
  }

  @Test
  void aSchemeIsKeptAndItsChangesAreSeen() {
    ReferenceLookup lookup = new ReferenceLookup(Asked.FACTS);
    assertEquals(List.of(), List.copyOf(lookup.schemes()));
    ChargeScheme scheme = lookup.scheme("fr-micro-bnc", DAY).toOptional().orElseThrow();
    assertEquals(1, lookup.schemes().size());
    // 21.1 % until June 2024, 23.1 % from July.
    assertTrue(lookup.changes(scheme, "fr-micro-bnc", List.of(LocalDate.of(2024, 7, 1))));
    assertFalse(lookup.changes(scheme, "fr-micro-bnc", List.of(LocalDate.of(2024, 6, 30))));
    assertTrue(lookup.changes(scheme, "fr-micro-bnc", List.of(LocalDate.of(1990, 1, 1))));
    assertEquals(1, lookup.schemes().size());
  }
}

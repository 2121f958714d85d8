package org.clickwage.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.clickwage.reference.UnknownNameException.Kind;
import org.junit.jupiter.api.Test;

class PlacesTest {
  private final Places places = Found.DATA.places();

  @Test
  void readsACountryInCapitalsOrNot() {
    assertEquals(Place.of("FR"), places.parse("FR"));
    assertEquals(Place.of("IE"), places.parse(" ie "));
  }

  @Test
  void readsARegionWithItsCountry() {
    assertEquals(new Place("US", Optional.of("US-CA")), places.parse("us-ca"));
    assertEquals(new Place("IN", Optional.of("IN-MH")), places.parse("in-mh"));
  }

  @Test
  void anUnknownCountryNamesTheKnownOnes() {
    UnknownNameException unknown =
        assertThrows(UnknownNameException.class, () -> places.parse("XQ"));
    assertEquals(Kind.COUNTRY, unknown.kind());
    assertTrue(unknown.known().contains("FR"));
  }

  @Test
  void ukAndElAreMeantForOtherCodes() {
    assertEquals(
        List.of("GB"), assertThrows(UnknownNameException.class, () -> places.parse("UK")).known());
    assertEquals(
        List.of("GR"), assertThrows(UnknownNameException.class, () -> places.parse("el")).known());
  }

  @Test
  void aRegionIsOneToThreeLettersOrDigits() {
    for (String wrong : List.of("US-", "US-CALI", "US-C A", "US-é")) {
      assertEquals(
          Kind.REGION, assertThrows(UnknownNameException.class, () -> places.parse(wrong)).kind());
    }
  }

  @Test
  void aPlaceHasItsRegionsLineElseItsCountrys() {
    assertTrue(places.note(places.parse("FR-976")).orElseThrow().french().startsWith("Mayotte"));
    assertTrue(places.note(places.parse("FR-974")).orElseThrow().english().startsWith("SMIC brut"));
    assertTrue(places.note(places.parse("CH")).isEmpty());
  }

  @Test
  void theCountriesOfTheTablesAreListed() {
    // country-notes: 30 lines, two of them of regions
    assertEquals(28, places.countries().size());
  }
}

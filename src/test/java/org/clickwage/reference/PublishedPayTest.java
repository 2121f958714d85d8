package org.clickwage.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Published figures are found by a platform's whole name, or by a place with all in it. */
class PublishedPayTest {
  private static final PublishedPay PUBLISHED = ReferenceData.bundled().publishedPay();

  private static List<String> names(String asked) {
    return PUBLISHED.find(asked).stream().map(PublishedFigure::name).toList();
  }

  @Test
  void aPlatformByItsWholeName() {
    assertTrue(names(" UBER eats ").contains("fr-uber-eats-2024"));
    assertFalse(names("uber").contains("fr-uber-eats-2024"));
  }

  @Test
  void aCountryHasItsRegionsAndTheseTheirCities() {
    assertTrue(names("United States").containsAll(names("US-WA")));
    assertEquals(names("Seattle"), names("US-WA"));
    assertTrue(names("us").contains("us-cook"));
    assertFalse(names("California").contains("us-cook"));
    assertFalse(names("Seattle").contains("us-tx-hrw"));
  }

  @Test
  void aPlaceWithoutFiguresIsNoMistake() {
    assertEquals(List.of(), names("JP"));
    assertThrows(UnknownNameException.class, () -> names("Nowhere"));
  }
}

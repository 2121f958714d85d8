package org.clickwage.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.clickwage.reference.ReferenceData;
import org.junit.jupiter.api.Test;

/** The SMIC was 11.52 € from 1 May 2023 on, and 11.65 € from 1 January 2024 until November. */
class ReferenceLookupTest {
  private static final LocalDate MAY = LocalDate.of(2023, 5, 1);
  private static final LocalDate SPRING = LocalDate.of(2024, 4, 2);
  private static final LocalDate APRIL = LocalDate.of(2024, 4, 30);

  private final ReferenceData facts = ReferenceData.bundled();
  private final ReferenceLookup laws = new ReferenceLookup(facts);

  private ReferenceRequest france(LocalDate day) {
    return ReferenceRequest.of(day, ReferenceTerms.of(BasisChoice.GROSS, List.of()))
        .withPlace(Optional.of(facts.place("FR", null)))
        .withCurrency(Optional.of(Currency.getInstance("EUR")));
  }

  @Test
  void daysOfOneLawShareAnAnswer() {
    References spring = laws.of(france(SPRING));

    assertSame(spring, laws.of(france(APRIL)));
    assertEquals("11.65", spring.found().get(0).hourly().perHour().toString());
  }

  @Test
  void whatWasFoundIsUsedOnceForEachLaw() {
    laws.of(france(SPRING));
    laws.of(france(APRIL));
    assertEquals(1, laws.references().size());

    laws.of(france(MAY));
    assertEquals(2, laws.references().size());
  }

  @Test
  void lawChangesBetweenDays() {
    assertFalse(laws.changes(france(SPRING), List.of(SPRING, APRIL)));
    assertTrue(laws.changes(france(SPRING), List.of(SPRING, MAY)));
    assertEquals(List.of(), List.copyOf(laws.references()), "asking for a change uses nothing");
  }
}

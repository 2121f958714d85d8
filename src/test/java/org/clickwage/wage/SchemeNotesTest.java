package org.clickwage.wage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.clickwage.Asked;
import org.clickwage.message.Note;
import org.clickwage.number.MoneyRange;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.reference.Place;
import org.junit.jupiter.api.Test;

/** The notes of a scheme. The French chamber tax is not due up to 5,000 € a year. */
class SchemeNotesTest {
  private static final Optional<Currency> EURO = Optional.of(Currency.getInstance("EUR"));
  private static final String COURIER = "fr-micro-bic-services";

  private static List<Note> notes(String scheme, String... values) {
    return SchemeNotes.of(Chance.scheme(scheme), Asked.of(values).charging(scheme).wage(), EURO);
  }

  private static List<String> keys(List<Note> notes) {
    return notes.stream().map(Note::key).toList();
  }

  private static Range range(long low, long high) {
    return new Range(Rational.of(low), Rational.of(high));
  }

  /** 400 € a month are 4,800 € a year, 500 € are 6,000 €. */
  @Test
  void anExemptionIsReportedOnceWhereAPointOfTheWorkHasIt() {
    List<Note> exempt = notes(COURIER, "pay", "400 €/month");
    assertEquals(1, keys(exempt).stream().filter("charges.chamber-tax-exempt"::equals).count());
    assertFalse(keys(notes(COURIER, "pay", "500 €/month")).contains("charges.chamber-tax-exempt"));
    List<Note> both = notes(COURIER, "pay", "350..500 €/month");
    assertEquals(1, keys(both).stream().filter("charges.chamber-tax-exempt"::equals).count());
    assertTrue(exempt.containsAll(Chance.scheme(COURIER).notes()));
    assertFalse(Chance.scheme(COURIER).notes().isEmpty());
  }

  @Test
  void howAYearWasMadeIsReportedWithItsPay() {
    assertTrue(
        notes(COURIER, "pay", "350..500 €/month")
            .contains(
                Note.of(
                    "assumption.year",
                    range(12, 12),
                    new MoneyRange(range(4200, 6000), EURO.get()))));
    // 1,000 € over one to two months are 6 or 12 works of 1,000 € a year.
    assertTrue(
        notes(COURIER, "pay", "1000 €", "over", "1..2 months")
            .contains(
                Note.of(
                    "assumption.year",
                    range(6, 12),
                    new MoneyRange(range(6000, 12000), EURO.get()))));
  }

  @Test
  void aYearIsReportedAloneWhereThePayOrItsMoneyIsNotKnown() {
    assertTrue(
        notes(COURIER, "hours", "100 h/month")
            .contains(Note.of("assumption.year-alone", range(12, 12))));
    WageRange month = Asked.of("pay", "400 €/month").charging(COURIER).wage();
    assertTrue(
        SchemeNotes.of(Chance.scheme(COURIER), month, Optional.empty())
            .contains(Note.of("assumption.year-alone", range(12, 12))));
  }

  @Test
  void noYearIsReportedWhereNoneWasMade() {
    List<String> ofAYear = keys(notes(COURIER, "pay", "9000 €/year"));
    assertFalse(ofAYear.contains("assumption.year"));
    assertFalse(ofAYear.contains("assumption.year-alone"));
    List<String> ofUnknownLength = keys(notes(COURIER, "pay", "9000 €"));
    assertFalse(ofUnknownLength.contains("assumption.year-alone"));
    assertTrue(ofUnknownLength.contains("charges.chamber-tax-assumed"));
    // Percentages alone have no yearly bands.
    assertEquals(
        Chance.scheme("fr-micro-bnc").notes(), notes("fr-micro-bnc", "pay", "400 €/month"));
  }

  @Test
  void aSchemeOfAnotherCountryThanTheWorksIsReported() {
    Charges.Scheme french = new Charges.Scheme(Chance.scheme(COURIER));
    assertEquals(Optional.empty(), french.elsewhere(Optional.empty()));
    assertEquals(Optional.empty(), french.elsewhere(Optional.of(Place.of("FR"))));
    assertEquals(
        Optional.of(
            Note.of("assumption.scheme-elsewhere", COURIER, Place.of("FR"), Place.of("BE"))),
        french.elsewhere(Optional.of(Place.of("BE"))));
  }
}

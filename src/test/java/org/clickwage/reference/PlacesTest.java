package org.clickwage.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clickwage.message.Language;
import org.clickwage.message.Text;
import org.clickwage.message.Wording;
import org.clickwage.number.Rational;
import org.clickwage.reference.LegalFloor.Work;
import org.clickwage.reference.UnknownNameException.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
  void placesOfAWorkAreThoseOfTheTables() {
    assertEquals(Place.of("FR"), Found.DATA.place("FR", null));
    assertEquals(new Place("US", Optional.of("US-CA")), Found.DATA.place("US", "CA"));
    assertThrows(UnknownNameException.class, () -> Found.DATA.place("FR", "Atlantis"));
    assertThrows(UnknownNameException.class, () -> Found.DATA.place("XX", null));
    assertThrows(UnknownNameException.class, () -> Found.DATA.place("US", "ZZ"));
  }

  /** As survey tools, spreadsheets and people of several languages write it. */
  @ParameterizedTest
  @CsvSource({
    "France, FR",
    "FRA, FR",
    "Mexico, MX",
    "México, MX",
    "mexique, MX",
    "UNITED STATES, US",
    "The United States of America, US",
    "U.S.A., US",
    "Etats-Unis, US",
    "Deutschland, DE",
    "UK, GB",
    "el, GR",
    "Cote d'Ivoire, CI",
    "Guinea-Bissau, GW",
    "Bosnia and Herzegovina, BA",
    "BRA, BR",
    "TÜRKİYE, TR",
    "USA-CA, US-CA",
    "'Korea, Republic of', KR",
    "england, GB-ENG",
    "Écosse, GB-SCT",
    "Pays de Galles, GB-WLS",
    "Northern Ireland, GB-NIR"
  })
  void readsACountryByItsNameOrThreeLetters(String written, String code) {
    assertEquals(code, places.parse(written).toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "New York         | US-NY",
        "Californie       | US-CA",
        "British Columbia | CA-BC",
        "London           | GB",
        "Lyon             | FR",
        "Mombasa          | KE-28",
        "in Nairobi       | KE-30",
        "in the UK        | GB",
        "aux États-Unis   | US",
        "au Québec        | CA-QC",
        "Leeds, UK        | GB",
        "Pessac (France)  | FR",
        "Portland, Oregon | US-OR-portland-metro",
        "Kobe, Japan      | JP-28",
        "Georgia          | GE"
      })
  void readsAStateAProvinceOrALargeCity(String written, String code) {
    assertEquals(code, places.parse(written).toString());
  }

  /** Two large cities are called so, or a state and a city of another one; or parts disagree. */
  @ParameterizedTest
  @ValueSource(strings = {"Birmingham", "Washington", "Portland", "Atlanta, Georgia", "Atlantis"})
  void anotherNameIsNoPlace(String written) {
    assertThrows(UnknownNameException.class, () -> places.parse(written));
  }

  /** Each place of the names is one of which there is a minimum wage, or the country of one. */
  @Test
  void eachNamedPlaceIsOfTheTables() {
    for (Row row : new Tables().read("place-names.csv")) {
      Place place = Found.DATA.place(row.text("code"), null);
      assertTrue(places.countries().contains(place.country()));
      Optional<String> series = row.optional("series");
      assertTrue(series.isEmpty() || row.optional("name").isPresent(), row::toString);
      Place city = new Place(place.country(), place.region(), series);
      assertEquals(series.isPresent(), places.cities(place).contains(city), row::toString);
    }
  }

  /** In 2026 the State of New York has 16.00 and its city 17.00. */
  @ParameterizedTest
  @CsvSource({
    "New York, , 16.00",
    "NYC, , 17.00",
    "'Brooklyn, USA', , 17.00",
    "US, Manhattan, 17.00",
    "us, new york, 16.00",
    "États-Unis, NY, 16.00"
  })
  void aCityMayHaveAMinimumWageOfItsOwn(String country, String region, Rational amount) {
    Place place = places.parse(country, region);
    assertEquals("US-NY", place.code());
    LocalDate day = LocalDate.parse("2026-05-01");
    Lookup<MinimumWage> found =
        Found.DATA.minimumWages().find(place, day, Basis.GROSS, Optional.empty());
    assertEquals(amount, found.toOptional().orElseThrow().amount().amount());
  }

  /** People read names, with the words that lead to them; a code where none has a name. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mayotte | Mayotte       | in Mayotte       | à Mayotte",
        "NYC     | New York City | in New York City | à New York",
        "US-NY   | New York State | in New York State | dans l’État de New York",
        "KE-30   | Nairobi       | in Nairobi       | à Nairobi",
        "PT-20   | Azores        | in the Azores    | aux Açores",
        "ES-MD   | Spain (ES-MD) | in Spain (ES-MD) | en Espagne (ES-MD)"
      })
  void isShownByTheNameThatPeopleUse(String written, String name, String in, String inFrench) {
    Place place = places.parse(written);
    assertEquals(name, Wording.in(Language.of("en").orElseThrow()).show(place));
    assertEquals(in, place.inside(Wording.in(Language.of("en").orElseThrow())));
    assertEquals(inFrench, place.inside(Wording.in(Language.of("fr").orElseThrow())));
  }

  @Test
  void aNameOfAnotherCountryIsNoRegion() {
    assertThrows(UnknownNameException.class, () -> places.parse("GB", "Paris"));
  }

  /** ISO counts them as countries too, by code or name; their minimum wage is that of another. */
  @ParameterizedTest
  @CsvSource({
    "Guadeloupe, FR-971",
    "Martinique, FR-972",
    "Guyane, FR-973",
    "Réunion, FR-974",
    "RE, FR-974",
    "Mayotte, FR-976",
    "Saint-Pierre-et-Miquelon, FR-PM",
    "Saint-Barthélemy, FR-BL",
    "Saint-Martin, FR-MF",
    "Puerto Rico, US-PR"
  })
  void aPartOfACountryIsItsRegion(String written, String code) {
    assertEquals(code, places.parse(written).toString());
  }

  @Test
  void aRegionNextToANamedCountry() {
    assertEquals("US-CA", places.parse("United States", "CA").toString());
    assertEquals("US-CA", places.parse("United States", "US-CA").toString());
    assertEquals("US-CA", places.parse("us-ca", null).toString());
    assertEquals("FR-974", places.parse("La Réunion", null).toString());
  }

  /** Which of the two is unknown. */
  @Test
  void aNameOfTwoCountriesIsNone() {
    assertThrows(UnknownNameException.class, () -> places.parse("Congo"));
    assertThrows(UnknownNameException.class, () -> places.parse("Korea"));
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
    assertTrue(places.note(places.parse("FR-976")).orElseThrow().in("fr").startsWith("Mayotte"));
    assertTrue(
        places
            .note(places.parse("FR-974"))
            .orElseThrow()
            .sentence()
            .startsWith("SMIC (the French"));
    assertTrue(places.note(places.parse("CH")).isEmpty());
  }

  /** Its parts name floors from 2023, and ages and amounts of some years alone. */
  @Test
  void aLineHasTheDaysOfItsParts() {
    assertEquals("", ofWork("FR", Work.RIDES, "2023-01-31"));
    assertTrue(ofWork("FR", Work.RIDES, "2023-11-27").endsWith("€7.65 a ride (since 1 Feb 2023)."));
    assertEquals("", ofWork("FR", Work.DELIVERIES, "2023-11-27"));
    assertTrue(ofWork("FR", Work.DELIVERIES, "2023-11-28").contains("11.75"));
    assertTrue(ofWork("FR", Work.RIDES, "2024-03-25").contains("7.65"));
    assertFalse(ofWork("FR", Work.RIDES, "2024-03-26").contains("7.65"));
    assertTrue(line("GB", "2021-03-31").contains("aged 25"));
    assertFalse(line("GB", "2021-04-01").contains("aged 25"));
    assertFalse(line("NL", "2024-01-01").contains("36, 38 or 40"));
  }

  private String ofWork(String place, Work work, String day) {
    return places.notes(places.parse(place), Set.of(work), LocalDate.parse(day)).stream()
        .map(note -> ((Text) note.values().get(0)).sentence())
        .collect(Collectors.joining(" "));
  }

  private String line(String place, String day) {
    return places.note(places.parse(place), LocalDate.parse(day)).orElseThrow().sentence();
  }

  @Test
  void theCountriesOfTheTablesAreListed() {
    // Of CH and GH nothing is known.
    assertTrue(places.countries().containsAll(List.of("CH", "FR", "GH", "US")));
  }
}

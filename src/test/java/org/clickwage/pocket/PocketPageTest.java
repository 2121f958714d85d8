package org.clickwage.pocket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clickwage.message.BundledText;
import org.clickwage.message.Language;
import org.clickwage.message.Wording;
import org.clickwage.options.FormField;
import org.clickwage.output.Provenance;
import org.clickwage.reference.PageTables;
import org.clickwage.reference.Place;
import org.clickwage.reference.ReferenceData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a page has in it besides its script: labels, tables, sentences, and what needs no script.
 */
class PocketPageTest {
  private static final ReferenceData FACTS = ReferenceData.bundled();
  private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

  private static String reckoner(String... countries) {
    Reckoner reckoner = new Reckoner(FACTS, DAY, PocketPage.wording(Language.ENGLISH));
    return reckoner.html(places(countries));
  }

  private static List<PagePlace> places(String... places) {
    List<Place> read = Stream.of(places).map(FACTS.places()::parse).toList();
    return PagePlace.of(read, FACTS, DAY);
  }

  private static Map<String, String> tables(String place, LocalDate since) {
    return PageTables.of(List.of(Place.ofCode(place).orElseThrow()), List.of("EUR"), since);
  }

  /**
   * The net SMIC is 1,477.93 × 12 ÷ 1,820 = 9.74459 an hour. Of delivery 1 − 21.2% − 0.1% − 0.044%
   * = 78.656% is left: 10 h need 97.4459 ÷ 0.78656 = 123.889, 35 h 433.611. Of click work 1 − 25.6%
   * − 0.2% = 74.2%: 10 h need 131.329. In Mayotte the gross 9.56 is the reference whatever is paid.
   */
  @Test
  void aWeekThatReachesTheMinimumIsRoundedUp() {
    String rows = reckoner("FR").replaceAll("\\s*<[^>]+>\\s*", " ").replaceAll("[\\h]+", " ");
    String delivery = "delivery or rides, as a micro-entrepreneur 10 h €123.89 20 h €247.78 ";
    assertTrue(rows.contains(delivery + "35 h €433.62 "), rows);
    assertTrue(rows.contains("click work, as a micro-entrepreneur 10 h €131.33 "), rows);
    assertTrue(rows.contains("France: Mayotte 10 h €95.60 20 h €191.20 "), rows);
    assertTrue(rows.contains(" Amounts known on "), rows);
  }

  @Test
  void aPlaceWithoutAMinimumWageHasNoRow() {
    assertTrue(!reckoner("AT").contains("<tbody>"));
    assertTrue(reckoner("KE").contains("Kenya: Nairobi"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void everyLabelIsPlacedAndEveryPlaceHasItsLabel(String code) {
    PocketPage page =
        new PocketPage(
            Set.of(Place.of("FR")),
            DAY,
            DAY,
            List.of(new Language(code)),
            Optional.empty(),
            Optional.empty());
    Map<String, String> labels =
        page.labels(new Language(code), new Provenance("1.0.0", FACTS.date()));
    labels.forEach((name, text) -> assertTrue(!text.isBlank() && !text.contains("{"), name));
    Set<String> unused = new TreeSet<>();
    for (String key : Wording.in(new Language(code)).messages().keySet()) {
      if (key.startsWith("pocket.label.")) {
        unused.add(key.substring("pocket.label.".length()));
      }
    }
    unused.removeAll(labels.keySet());
    assertEquals(Set.of("no-script", "reckoner"), unused, "those of the classes");
  }

  /** The list of questions says where each is on the page; the page has no other field of them. */
  @Test
  void eachQuestionHasItsPlace() {
    String page = BundledText.of("pages/pocket.html");
    for (FormField field : FormField.values()) {
      boolean isThere = page.contains("id=\"f-" + field.page() + "\"");
      assertEquals(!field.page().isEmpty(), isThere, field.toString());
      assertEquals(isThere, page.contains("name=\"" + field.option().name() + "\""), field + "");
    }
  }

  /** A city that has a minimum wage of its own is offered by its name. */
  @Test
  void citiesAreOfferedAsTheProgramKnowsThem() {
    List<PagePlace> places = places("US");
    assertTrue(places.stream().map(PagePlace::code).anyMatch("New York City"::equals), "" + places);
    places.forEach(each -> assertEquals(each.place(), FACTS.place(each.code(), null)));
  }

  @Test
  void aRegionIsOfferedWithItsCitiesAndACityAlone() {
    List<String> codes = places("US-NY", "Seattle").stream().map(PagePlace::code).toList();
    assertTrue(codes.containsAll(List.of("US-NY", "New York City", "Seattle")), "" + codes);
    assertTrue(!codes.contains("US") && !codes.contains("US-WA"), "" + codes);
  }

  /**
   * The gross SMIC was 12.02 on 1 January 2026 and 12.31 from 1 June; the steps before are kept.
   */
  @Test
  void aTableBeginsBeforeTheFirstDay() {
    String wages = tables("FR", LocalDate.of(2026, 7, 1)).get("reference/minimum-wages/FR.csv");
    List<String> smic = wages.lines().filter(line -> line.startsWith("\tsmic\tyes\t")).toList();
    assertTrue(smic.get(smic.size() - 1).startsWith("\tsmic\tyes\t2026-06-01\t12.31\t"), wages);
    assertTrue(smic.get(0).startsWith("\tsmic\tyes\t2024-"), wages);
  }

  /** By its last three steps Germany's minimum wage is due each January. */
  @Test
  void theStepsOfAHabitStay() {
    String wages = tables("DE", DAY).get("reference/minimum-wages/DE.csv");
    assertTrue(wages.lines().count() > 3, wages);
  }

  /** New York City's is a series of its state; California's is no matter of New York's page. */
  @Test
  void aRegionHasItsOwnMinimumWagesAndThoseOfTheCountry() {
    String wages = tables("US-NY", DAY).get("reference/minimum-wages/US.csv");
    Set<String> regions =
        wages.lines().skip(1).map(line -> line.split("\t")[0]).collect(Collectors.toSet());
    assertEquals(Set.of("", "US-NY"), regions);
    assertTrue(wages.contains("\nUS-NY\tnyc-long-island-westchester\t"), wages);
  }

  @Test
  void aScriptHasTheSentencesThatItSays() {
    ScriptWords words = ScriptWords.of("say(\"answer.hourly\",\"month.\",\"a\\\"b\",\"spoken\")");
    String messages = words.messages(Wording.in(Language.ENGLISH));
    assertTrue(messages.contains("answer.hourly=You really earn"), messages);
    assertTrue(messages.contains("month.12=December"), messages);
    assertTrue(!messages.contains("answer.below="), messages);
    assertEquals(Set.of("words/spoken.txt"), words.lists().keySet());
  }
}

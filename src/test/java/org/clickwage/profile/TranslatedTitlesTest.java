package org.clickwage.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.clickwage.message.WordList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranslatedTitlesTest {
  @ParameterizedTest
  @CsvSource({
    "Rémunération, PAY",
    "RÉMUNÉRATION (€), PAY",
    "heures, HOURS",
    "Stunden, HOURS",
    "horas, HOURS",
    "ore, HOURS",
    "uren, HOURS",
    "pays, COUNTRY",
    "país, COUNTRY",
    "Währung, CURRENCY",
    "heures_non_payées, UNPAID_HOURS",
    "Date de début, FROM",
    "Coût par km, PER_KM",
    "Mensualités, PAYMENTS"
  })
  void aTitleIsItsWordsWithoutAccentsCapitalsAndMarks(String title, RecordField field) {
    assertEquals(Set.of(field), TranslatedTitles.fields(title));
  }

  @Test
  void aWordOfTwoLanguagesIsOfBothFields() {
    assertEquals(Set.of(RecordField.CURRENCY, RecordField.WEIGHT), TranslatedTitles.fields("Peso"));
    assertEquals(Set.of(RecordField.NAME, RecordField.TASKS), TranslatedTitles.fields("nombre"));
  }

  @Test
  void aLongerTitleIsNoField() {
    assertEquals(Set.of(), TranslatedTitles.fields("Verdienst pro Woche"));
  }

  @Test
  void everyLineOfTheWordsIsOfAFieldOrOfAColumnOfCases() {
    Set<String> ofCases = Set.of("floor", "work", "vehicle", "minimum_name", "variant_of");
    for (String name : WordList.named("titles").names()) {
      assertTrue(RecordField.named(name).isPresent() != ofCases.contains(name), name);
    }
  }

  @Test
  void everyFieldHasWords() {
    for (RecordField field : RecordField.values()) {
      assertTrue(WordList.named("titles").names().contains(field.columnName()), field.toString());
    }
  }

  @Test
  void wordsAreWrittenWithoutAccentsAndCapitals() {
    for (String word : WordList.named("titles").plain("pay")) {
      assertEquals(Set.of(RecordField.PAY), TranslatedTitles.fields(word), word);
    }
  }
}

package org.clickwage.options;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clickwage.message.WordList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedMoneyTest {
  /** A mark of thousands stays where the place or the language has it before decimals. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "1,234 USD              | -      | -  | 1234 USD",
        "1,234.50 to 2,000 KES  | Nairobi | -  | 1234.50 to 2000 KES",
        "£1,200 a week          | GB     | en | £1200 a week",
        "Rp 750.000             | -      | -  | Rp 750000",
        "rent 1,234 USD         | -      | -  | rent 1,234 USD",
        "1.234 USD              | -      | -  | 1.234 USD",
        "1,234 EUR              | -      | -  | 1,234 EUR",
        "1,234 TND              | -      | -  | 1,234 TND",
        "1,234 USD              | France | -  | 1,234 USD",
        "1,234 USD              | -      | fr | 1,234 USD",
        "Rp 750.000             | -      | en | Rp 750.000",
        "1,234                  | -      | -  | 1,234"
      })
  void marksOfThousandsAreTakenOut(String text, String country, String language, String digits) {
    Map<String, List<String>> given = new HashMap<>();
    Optional.ofNullable(country).ifPresent(place -> given.put("--country", List.of(place)));
    Optional.ofNullable(language).ifPresent(chosen -> given.put("--lang", List.of(chosen)));
    ParsedOptions typed = new ParsedOptions(given, List.of(), List.of(), () -> LocalDate.EPOCH);
    assertEquals(digits, TypedMoney.ungrouped(text, typed, Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource({"30, 30, ''", "50c a task, 0.5, /task", "30..40 a week, 30..40, /week"})
  void aCurrencyIsAddedBeforeWhatMoneyIsFor(String money, String amount, String time) {
    assertEquals(amount, TypedMoney.amount(money));
    assertEquals(time, TypedMoney.time(money));
  }

  @Test
  void noCurrencyOfThreeDecimalsHasThem() {
    WordList marks = WordList.named("marks");
    for (String mark : List.of(",", ".")) {
      for (String code : marks.plain(mark)) {
        assertTrue(Currency.getInstance(code).getDefaultFractionDigits() < 3, code);
      }
    }
  }
}

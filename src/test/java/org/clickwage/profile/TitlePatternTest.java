package org.clickwage.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitlePatternTest {
  @ParameterizedTest
  @CsvSource({
    "Amount, amount (usd), amount (usd)",
    "Earnings, earnings|€, earnings|€",
    "Amount, amount (gross), ",
    "Earnings, earnings|%, ",
    "*:*, paid : yours, paid : yours",
    "*:*, paid:yours:tip, ",
    "*:*, ride : yours, ",
    "*:*:*, paid : yours:tip, paid : yours:tip",
    "*|¤/*, gross|€/h, gross|€/h",
    "*|¤/*, gross|km/h, ",
    "*|¤, gross|zł, gross|zł",
    "*|¤, score|%, ",
  })
  void aTitleFitsByItsWordsOrItsShape(String listed, String title, String fitting) {
    List<String> titles = List.of("paid", title);
    assertEquals(fitting, TitlePattern.first(listed, titles).orElse(null));
  }
}

package org.clickwage.pocket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import org.clickwage.reference.ReferenceData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a page answers to its fields, and gives people to send to others. */
class PageAnswerTest {
  private static final ReferenceData FACTS = ReferenceData.bundled();

  /**
   * 400 ÷ 45 = 8.889, 72.2% of 12.31. Of the click work of a micro-entrepreneur 1 − 25.6% − 0.2% =
   * 74.2% is left: 6.596; Mayotte has a gross minimum wage alone, of which the pay before charges
   * is 8.889 ÷ 9.56 = 93.0%. With costs of 450: (400 − 450) ÷ 45 = −1.111, and 12.31 + 1.111 =
   * 13.421. What arrived in Mayotte after charges that are not known is compared with nothing.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FR | | I really earn €8.89 an hour, before social charges. €8.89 is 72% of the minimum wage (France, gross): €12.31 an hour. Costs are not taken off yet. | an hour, before social charges | ▼ 72%
          FR-976 | --charges fr-micro-bnc | I really earn €8.89 an hour, before social charges; €6.60 after social charges. €8.89 is 93% of the minimum wage (Mayotte, gross): €9.56 an hour. Costs are not taken off yet. | an hour, before social charges | ▼ 93%
          FR-976 | --charges-withheld true | I really earn €8.89 an hour, after social charges. Costs are not taken off yet. | an hour, for you | none
          FR | --cost 450 | I lose €1.11 an hour, after costs, before social charges. The gross minimum wage in France is €12.31 an hour; before social charges an hour pays −€1.11: this work is €13.42 short of it (−9% of it). | an hour, before social charges | ''
          """)
  void aShareIsThatOfTheFigure(
      String country, String field, String share, String unit, String ratio) {
    JsonObject answer = answer(country, field == null ? "" : field);
    assertEquals(share, text(answer, "share"));
    assertEquals(unit, text(answer, "unit"));
    assertEquals(ratio, answer.has("ratio") ? text(answer, "ratio") : "none");
  }

  /** Until costs are said, be it that there are none, a rate stands before those of the vehicle. */
  @ParameterizedTest
  @CsvSource({
    "FR, --work rides, before the car",
    "FR, --work deliveries, before the vehicle",
    "AU, --work deliveries;--vehicle motorcycle, before the motorcycle",
    "FR, '', before costs",
    "FR, --work tasks, below",
    "FR, --work rides;--cost 0, below",
    "FR, --work rides;--cost none, below"
  })
  void aRateBeforeCostsSaysSo(String country, String fields, String end) {
    JsonObject answer = answer(country, fields.replace(';', '\n'));
    assertTrue(text(answer, "verdict").endsWith(end), answer.toString());
    assertEquals(
        !end.equals("below"), text(answer, "share").endsWith(" Costs are not taken off yet."));
  }

  @Test
  void aDayThatDoesNotReadIsReportedAlone() {
    JsonObject answer = answer("FR", "--charges fr-micro-bnc\nacre soon");
    JsonObject problem = answer.getAsJsonArray("problems").get(0).getAsJsonObject();
    assertEquals("--charges", text(problem, "where"));
    assertTrue(text(problem, "text").startsWith("‘soon’ is not a date"), problem.toString());
  }

  /** Where the law counts kilometres, vehicles or withheld charges, and only there. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FR | --work rides      | distance charges-withheld paid-hours
          FR | --work tasks      | charges-withheld
          AU | --work deliveries | vehicle charges-withheld paid-hours
          ES | --charges es-reta | over paid-hours
          FR | --charges-withheld true | charges-withheld paid-hours
          """)
  void aFieldIsAskedWhereItIsOfUse(String country, String field, String asked) {
    String fields = "--country %s\nperiod all\ncurrency EUR\n--pay 400\n--hours 45\n" + field;
    JsonObject answer = asked(fields.formatted(country));
    JsonObject is = answer.getAsJsonObject("fields");
    for (String name :
        List.of("vehicle", "distance", "charges-withheld", "paid-hours", "over", "days-per-week")) {
      boolean expected = List.of(asked.split(" ")).contains(name);
      assertEquals(expected, is.get(name).getAsBoolean(), name + answer);
    }
    assertTrue(is.get("platform-fee").getAsBoolean() != field.contains("withheld"), "of net pay");
    assertEquals(country.equals("FR"), text(answer, "withheld").contains("Uber Eats"));
  }

  @Test
  void milesAndWordsAreThoseOfThePlace() {
    JsonObject york = asked("--country New York City\n--pay 400\n--hours 45");
    assertEquals("mi", text(york, "distance"));
    assertEquals(
        "What payroll and self-employment taxes do you pay?",
        text(york.getAsJsonObject("labels"), "ask.charges"));
    assertEquals("km", text(asked("--country KE-30\n--pay 400"), "distance"));
  }

  private static JsonObject asked(String fields) {
    return JsonParser.parseString(PageAnswer.in("en", "2026-11-30", FACTS).asked(fields))
        .getAsJsonObject();
  }

  private static JsonObject answer(String country, String field) {
    String fields =
        "--country %s\nperiod week\ncurrency EUR\n--pay 400\n--hours 45\n%s"
            .formatted(country, field);
    return JsonParser.parseString(PageAnswer.in("en", "2026-11-30", FACTS).of(fields))
        .getAsJsonObject();
  }

  private static String text(JsonObject answer, String name) {
    return answer.get(name).getAsString().replaceAll("\\h", " ");
  }
}

package org.clickwage.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Currency;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rounding for people; a no-break space is written ~ here, a narrow one ^. */
class FiguresTest {
  private static final Figures ENGLISH = Wording.in(Language.ENGLISH).figures();
  private static final Figures FRENCH = Wording.in(Language.of("fr").orElseThrow()).figures();

  private static Range range(String text) {
    String[] ends = text.split("\\.\\.");
    return new Range(rational(ends[0]), rational(ends[ends.length - 1]));
  }

  private static Rational rational(String text) {
    String[] parts = text.split("/");
    Rational top = Rational.parse(parts[0]);
    return parts.length == 1 ? top : top.dividedBy(Rational.parse(parts[1]));
  }

  private static String visible(String text) {
    return text.replace('\u00a0', '~').replace('\u202f', '^');
  }

  /** 476.3727 / 0.76 = 626.806 and 555.7678 / 0.76 = 731.273: a cent less would not be enough. */
  @Test
  void whatIsRequiredAtLeastRoundsUpAndWhatIsAllowedAtMostDown() {
    Range pay = range("626.806..731.273");
    Currency euro = Currency.getInstance("EUR");
    assertEquals("€626.81 to €731.28", visible(ENGLISH.atLeast().money(pay, euro)));
    assertEquals("€626.80 to €731.27", visible(ENGLISH.atMost().money(pay, euro)));
    assertEquals("0,6918^€", visible(FRENCH.atLeast().pieceRate(range("0.691724"), euro)));
    assertEquals("39.1~s", visible(ENGLISH.atMost().seconds(range("39.19"))));
    assertEquals("1~min~9~s", visible(ENGLISH.atMost().seconds(range("69.99"))));
    assertEquals("38~h~17~min", visible(ENGLISH.atMost().hours(range("38.2871"))));
    assertEquals("€30.09", visible(ENGLISH.atLeast().money(range("30.09"), euro)));
    assertEquals("€0.0013", visible(ENGLISH.atMost().money(range("0.00139"), euro)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          30          | EUR | €30.00              | 30,00^€
          0.005       | EUR | €0.01               | 0,01^€
          0.0049      | EUR | €0.0049             | 0,0049^€
          0.00123456  | EUR | €0.0012             | 0,0012^€
          0.000999    | EUR | €0.0010             | 0,0010^€
          0           | EUR | €0.00               | 0,00^€
          1.005       | EUR | €1.01               | 1,01^€
          -0.005      | EUR | −€0.01              | −0,01^€
          -2.345      | EUR | −€2.35              | −2,35^€
          1234.5      | EUR | €1,234.50           | 1^234,50^€
          1234567     | EUR | €1,234,567.00       | 1^234^567,00^€
          999.999     | EUR | €1,000.00           | 1^000,00^€
          1010.5      | JPY | JPY~1,011           | 1^011^JPY
          0.4         | JPY | JPY~0.4             | 0,4^JPY
          1.2345      | TND | TND~1.235           | 1,235^TND
          9           | GBP | £9.00               | 9,00^£
          -9          | GBP | −£9.00              | −9,00^£
          1..2.5      | GBP | £1.00 to £2.50      | 1,00 à 2,50^£
          7.25        | USD | $7.25               | 7,25^USD
          1/3         | EUR | €0.33               | 0,33^€
          120         | KES | KES~120.00          | 120,00^KES
          -2..10600.5 | MGA | −MGA~2.00 to MGA~10,600.50 | −2,00 à 10^600,50^MGA
          2.5..3.25   | EUR | €2.50 to €3.25      | 2,50 à 3,25^€
          1.001..1.004| EUR | €1.00               | 1,00^€
          """)
  void moneyHasTheDigitsOfItsCurrency(
      String value, String currency, String english, String french) {
    Currency of = Currency.getInstance(currency);
    assertEquals(english, visible(ENGLISH.money(range(value), of)));
    assertEquals(french, visible(FRENCH.money(range(value), of)));
  }

  /** Where room is short the sign stands once, unless a minus stands before it. */
  @ParameterizedTest
  @CsvSource({
    "4.34..5.07, €4.34–5.07, '4,34~à~5,07^€'",
    "-0.5..1.2, −€0.50–€1.20, '−0,50~à~1,20^€'",
    "4.34, €4.34, '4,34^€'"
  })
  void aCompactRangeHasItsSignOnce(String value, String english, String french) {
    Currency euro = Currency.getInstance("EUR");
    assertEquals(english, visible(ENGLISH.compact().money(range(value), euro)));
    assertEquals(french, visible(FRENCH.compact().money(range(value), euro)));
  }

  @ParameterizedTest
  @CsvSource({
    "30/812, €0.0369",
    "30.09, €30.09",
    "0.5, €0.50",
    "0.6918..1.0376, €0.6918 to €1.0376",
    "0.00004, €0.00004",
    "0.00005, €0.0001",
    "0, €0.00"
  })
  void aPieceRateBelowOneHasFourDecimalsWhereItNeedsThem(String value, String expected) {
    assertEquals(expected, visible(ENGLISH.pieceRate(range(value), Currency.getInstance("EUR"))));
  }

  @ParameterizedTest
  @CsvSource({
    "0.0356..0.0534, 3.6 to 5.3%",
    "1, 100.0%",
    "0.0004, 0.04%",
    "0.0005, 0.1%",
    "0, 0.0%",
    "12.5, '1,250.0%'"
  })
  void aShareHasOneDecimal(String value, String expected) {
    assertEquals(expected, visible(ENGLISH.share(range(value))));
  }

  @ParameterizedTest
  @CsvSource({
    "0.547..0.638, 55 to 64%",
    "0.997, 99.7%",
    "0.5864..0.9996, 59 to 99.96%",
    "0.994, 99%",
    "1.003, 100%",
    "0.0004, 0.04%"
  })
  void aWholeShareIsNeverRoundedOverTheWhole(String value, String expected) {
    assertEquals(expected, visible(ENGLISH.wholeShare(range(value))));
  }

  @ParameterizedTest
  @CsvSource({"22.244, 22.244%", "22, 22%", "22..24, 22 to 24%", "0.044, 0.044%"})
  void aLegalPercentageHasAllItsDigits(String value, String expected) {
    assertEquals(expected, visible(ENGLISH.percent(range(value))));
  }

  @ParameterizedTest
  @CsvSource({
    "60..70, 60 to 70~h, 60 à 70^h",
    "7.5, 7~h~30~min, 7^h^30",
    "1.1, 1~h~06~min, 1^h^06",
    "1, 1~h, 1^h",
    "0.5, 30~min, 30^min",
    "0.2455, 14~min~44~s, 14^min^44^s",
    "0, 0~h, 0^h",
    "0..8.5, 0 to 8~h~30~min, 0 à 8^h^30",
    "0.5..1.5, 30~min to 1~h~30~min, 30^min à 1^h^30",
    "1000, '1,000~h', 1^000^h",
    "0.0001, 0.4~s, '0,4^s'",
    "0.99999, 1~h, 1^h",
    "151.66666, 151~h~40~min, 151^h^40"
  })
  void aDurationIsInHoursAndMinutes(String value, String english, String french) {
    assertEquals(english, visible(ENGLISH.hours(range(value))));
    assertEquals(french, visible(FRENCH.hours(range(value))));
  }

  @ParameterizedTest
  @CsvSource({
    "0.03344, 0.0334",
    "9.66666..14.5, 9.67 to 14.5",
    "62.50, 62.5",
    "1200.04, '1,200'",
    "1200.06, '1,200.1'",
    "0, 0"
  })
  void aPaceHasThreeDigitsAndAtMostOneDecimalBeyond(String value, String expected) {
    assertEquals(expected, visible(ENGLISH.pace(range(value))));
  }

  @ParameterizedTest
  @CsvSource({
    "9.66666..14.5, 9.7 to 14.5",
    "812, 812",
    "0.001, 0.001",
    "0.00123, 0.0012",
    "1/3, 0.3",
    "62.50, 62.5",
    "100000, '100,000'"
  })
  void aCountHasAtMostOneDecimal(String value, String expected) {
    assertEquals(expected, visible(ENGLISH.count(range(value))));
  }

  @ParameterizedTest
  @CsvSource({
    "1169.8, 19~min~30~s",
    "248.2758..372.4137, 4 to 6~min",
    "61.2..100, 61.2 to 100~s",
    "13.24, 13.2~s",
    "59.97, 1~min",
    "720, 12~min",
    "10800, 3~h"
  })
  void secondsAreInMinutesAndSeconds(String value, String expected) {
    assertEquals(expected, visible(ENGLISH.seconds(range(value))));
  }
}

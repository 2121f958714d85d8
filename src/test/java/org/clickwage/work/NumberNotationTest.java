package org.clickwage.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.clickwage.number.Rational;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Plain numbers, where the decimal mark is known and where the number itself must show it. */
class NumberNotationTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EITHER | 812                   | 812
          EITHER | 0.5                   | 0.5
          EITHER | 0,5                   | 0.5
          EITHER | 0.125                 | 0.125
          EITHER | ,5                    | 0.5
          EITHER | 5.                    | 5
          EITHER | 1234.5                | 1234.5
          EITHER | 1234,567              | 1234.567
          EITHER | 1 234,50              | 1234.5
          EITHER | 1.234.567             | 1234567
          EITHER | 1,234.5               | 1234.5
          EITHER | 1.234,5               | 1234.5
          EITHER | 1 234,567             | 1234.567
          EITHER | 12 345                | 12345
          EITHER | 1’234.5               | 1234.5
          EITHER | 1'234’567             | 1234567
          EITHER | 1234567890123456789.5 | 1234567890123456789.5
          EITHER | 0.12345678901234567890| 0.1234567890123456789
          EITHER | 1,00,000              | 100000
          EITHER | 12,34,56,789.5        | 123456789.5
          POINT  | 1,23,456.70           | 123456.7
          POINT  | 1,234                 | 1234
          POINT  | 1.234                 | 1.234
          POINT  | 1,234,567.89          | 1234567.89
          COMMA  | 1.234                 | 1234
          COMMA  | 1,234                 | 1.234
          COMMA  | 1.234.567,89          | 1234567.89
          POINT_OF_SHEET | 1234.567      | 1234.567
          POINT_OF_SHEET | 38,50         | 38.5
          POINT_OF_SHEET | 1.200,50      | 1200.5
          POINT_OF_SHEET | 1,200.50      | 1200.5
          """)
  void aNumberIsRead(NumberNotation notation, String text, String value) {
    assertEquals(Rational.parse(value), notation.read(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EITHER | 1.2.3      | expected.number
          EITHER | 1,23,45.7  | expected.number
          EITHER | 12,34,56   | expected.number
          EITHER | 1,234,56   | expected.number
          EITHER | 1,23,4567  | expected.number
          EITHER | 1.23.456   | expected.number
          EITHER | 123,45,678 | expected.number
          EITHER | 0,10,000   | expected.number
          COMMA  | 1,00,000   | expected.number
          EITHER | 12,34.5    | expected.number
          EITHER | 1.234,567.8| expected.number
          EITHER | abc        | expected.number
          EITHER | ''         | expected.number
          EITHER | .          | expected.number
          EITHER | 1e5        | expected.number
          EITHER | -1         | expected.number
          EITHER | +1         | expected.number
          EITHER | ١٢         | expected.number
          EITHER | 1 2        | expected.number
          EITHER | 10 20      | expected.number
          EITHER | 12 3456    | expected.number
          EITHER | 1 234 5    | expected.number
          EITHER | 1 234.567,8| expected.number
          EITHER | 1.234 567  | expected.number
          EITHER | 0.5 5      | expected.number
          EITHER | 1 '234     | expected.number
          EITHER | 1,234      | expected.unambiguous-number
          EITHER | 12.345     | expected.unambiguous-number
          POINT  | 12,34      | expected.number
          POINT  | 1.2.3      | expected.number
          COMMA  | 12.34      | expected.number
          POINT  | 0,125      | expected.number
          COMMA  | 0.125      | expected.number
          POINT  | 01,250.5   | expected.number
          EITHER | 0 125      | expected.number
          EITHER | 0,125,000  | expected.number
          """)
  void whatIsNoNumberIsRefused(NumberNotation notation, String text, String expected) {
    NotationException refusal = assertThrows(NotationException.class, () -> notation.read(text));
    assertEquals(expected, refusal.expected().key());
    assertEquals(text, refusal.found());
  }

  @Test
  void aNumberHasFortyDigitsAtTheMost() {
    String forty = "1".repeat(40);
    assertEquals(Rational.parse(forty), NumberNotation.EITHER.read(forty));
    assertEquals(
        Rational.parse("0." + "1".repeat(39)), NumberNotation.EITHER.read("0," + "1".repeat(39)));
    assertEquals(Rational.parse(forty), NumberNotation.POINT.read("1" + ",111".repeat(13)));
    for (String longer : List.of(forty + "1", "0." + forty, "0".repeat(5000))) {
      NotationException refusal =
          assertThrows(NotationException.class, () -> NumberNotation.EITHER.read(longer));
      assertEquals("expected.shorter-number", refusal.expected().key());
    }
  }

  @Test
  void ofALongTextTheBeginningIsReported() {
    NotationException refusal =
        assertThrows(NotationException.class, () -> NumberNotation.EITHER.read("€".repeat(5000)));
    assertEquals("€".repeat(80) + "…", refusal.found());
  }

  @ParameterizedTest
  @EnumSource(NumberNotation.class)
  void noBreakSpacesOfEveryKindGroupDigits(NumberNotation notation) {
    for (char space : new char[] {' ', '\u00a0', '\u202f', '\u2009'}) {
      assertEquals(Rational.of(1234567), notation.read("1" + space + "234" + space + "567"));
    }
  }
}

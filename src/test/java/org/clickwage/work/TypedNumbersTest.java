package org.clickwage.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A typed number has either mark, and is the same number in the file. */
class TypedNumbersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "0.50; 0,50; 0.50",
        "0,50; 0,50; 0.50",
        "1.5..2.5h; 1,5..2,5h; 1.5..2.5h",
        "1.234,50 €; 1.234,50 €; 1234.50 €",
        "$1,234.50; $1234,50; $1,234.50",
        "1 234.5; 1 234,5; 1 234.5",
        "0.125; 0,125; 0.125",
        "1,234,567; 1,234,567; 1,234,567",
        "7h30; 7h30; 7h30",
        "fr-micro-bnc,acre=2024-01-01; fr-micro-bnc,acre=2024-01-01; fr-micro-bnc,acre=2024-01-01"
      })
  void isWrittenAsInTheFile(String typed, String withComma, String withPoint) {
    assertEquals(withComma, new TypedNumbers(NumberNotation.COMMA).in(typed));
    assertEquals(withPoint, new TypedNumbers(NumberNotation.POINT).in(typed));
    assertEquals(typed, new TypedNumbers(NumberNotation.EITHER).in(typed));
  }

  @Test
  void whatIsThousandsInTheFileMayBeAnotherNumber() {
    TypedNumbers amongCommas = new TypedNumbers(NumberNotation.COMMA);
    assertEquals("1,500", amongCommas.in("1,500"));
    NotationException unclear =
        assertThrows(NotationException.class, () -> amongCommas.in("1.500 €"));
    assertEquals("1.500", unclear.found());
    assertThrows(
        NotationException.class, () -> new TypedNumbers(NumberNotation.POINT).in("1.23,4"));
  }
}

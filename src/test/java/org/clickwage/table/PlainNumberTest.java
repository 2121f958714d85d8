package org.clickwage.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.clickwage.Generator;
import org.clickwage.source.Record;
import org.clickwage.work.NumberNotation;
import org.junit.jupiter.api.Test;

/** Plain decimals in bytes are what they are as texts, wherever in the bytes they are. */
class PlainNumberTest {
  private static final List<NumberNotation> NOTATIONS = List.of(NumberNotation.values());

  @Test
  void bytesAreReadAsTheirText() {
    Generator.records(
        chance -> {
          NumberNotation notation = chance.one(NOTATIONS);
          String text = text(chance);
          // Alone at the end of the bytes, and with others behind that are no part of it.
          assertRead(text, notation, "");
          assertRead(text, notation, ",7.50,123456");
        });
  }

  private static String text(Generator chance) {
    String letters = chance.oneIn(4) ? "0123456789.,.,- e/:" : "0123456789";
    StringBuilder text = new StringBuilder();
    int length = chance.below(20);
    for (int i = 0; i < length; i++) {
      text.append(letters.charAt(chance.below(letters.length())));
    }
    if (chance.oneIn(2)) {
      text.insert(chance.below(length + 1), chance.oneIn(3) ? ',' : '.');
    }
    return text.toString();
  }

  private static void assertRead(String text, NumberNotation notation, String behind) {
    String mark = notation.isComma() ? "," : ".";
    boolean plain =
        text.length() <= 18
            && text.matches("[0-9]+([" + mark + "][0-9]+)?")
            && isSure(text, mark, notation);
    byte[] bytes = ("x," + text + behind).getBytes(StandardCharsets.US_ASCII);
    PlainNumber decimals = new PlainNumber();
    long digits = decimals.read(bytes, 2, 2 + text.length(), notation);
    if (!plain) {
      assertEquals(Record.NOT_PLAIN, digits, text);
      return;
    }
    BigDecimal expected = new BigDecimal(text.replace(mark, "."));
    assertEquals(expected, BigDecimal.valueOf(digits, decimals.decimals()), text);
  }

  /** Three decimals may be thousands where the file does not show it. */
  private static boolean isSure(String text, String mark, NumberNotation notation) {
    boolean three = text.length() > 4 && text.indexOf(mark) == text.length() - 4;
    return notation.isSure() || !three;
  }
}

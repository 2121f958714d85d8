package org.clickwage.pocket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PackedTextTest {
  /** The form, read as the script of a page reads it. */
  private static String unpacked(String packed) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < packed.length(); i++) {
      if (packed.charAt(i) != '\t') {
        text.append(packed.charAt(i));
        continue;
      }
      int back = 0;
      for (int digit = i + 2; digit < i + 5; digit++) {
        back = 64 * back + packed.charAt(digit) - '=';
      }
      for (int left = 6 + packed.charAt(i + 1) - '='; left > 0; left--) {
        text.append(text.charAt(text.length() - back));
      }
      i += 4;
    }
    return text.toString();
  }

  @Test
  void whatWasThereBeforeIsHowLongAndHowFarBack() {
    assertEquals("abcdef-\t===D", PackedText.of("abcdef-abcdef"));
    assertEquals("wage", PackedText.of("wage"));
    assertEquals("x\tB==>", PackedText.of("x".repeat(12)));
  }

  @Test
  void unpackedItIsTheSame() {
    Random random = new Random(1);
    for (int letters = 1; letters < 5; letters++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 300_000; i++) {
        text.append((char) ('a' + random.nextInt(letters)));
      }
      String packed = PackedText.of(text.toString());
      assertEquals(text.toString(), unpacked(packed));
      assertTrue(packed.length() < text.length(), () -> "packed " + packed.length());
    }
  }

  @Test
  void aTabIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> PackedText.of("a\tb"));
  }
}

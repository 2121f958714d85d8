package org.clickwage.table;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;

/**
 * Which of the 8-bit encodings makes words of a text: Windows-1252 or MacRoman. {@code travaillé}
 * of one reads {@code travaillŽ} or {@code travaillÈ} in the other. ISO-8859-15 differs from the
 * first in its euro sign, which is a byte that is not used there; and Windows-1250 is known by
 * amounts in a money of Central Europe, whose signs are no words in the others.
 */
final class EncodingLetters {
  private static final Charset WINDOWS = Encodings.named("windows-1252");
  private static final Charset LATIN_9 = Encodings.named("ISO-8859-15");
  private static final Charset WINDOWS_OF_CENTRAL_EUROPE = Encodings.named("windows-1250");
  private static final List<String> MONEY_OF_CENTRAL_EUROPE = List.of("zł", "Kč");
  private static final byte EURO_OF_LATIN_9 = (byte) 0xA4;
  private static final byte EURO_OF_MAC = (byte) 0xDB;

  /** A space that does not break. */
  private static final byte FIRST_SIGN_OF_LATIN_9 = (byte) 0xA0;

  private static final String USUAL_SIGNS = "’‘“”«»–—…€£¥°·•ªº§©®½¿¡×\u00A0";
  private static final String UNUSUAL_LETTERS = "ƒıﬁﬂ";
  private static final String OPENING_SIGNS = "¡¿";
  private static final int GOOD = 2;
  private static final int BAD = -3;
  private static final int UNUSED_BYTE = -20;

  /** Lines that end as on Windows: one doubtful letter is not enough against them. */
  private static final int OF_WINDOWS = 4;

  private EncodingLetters() {}

  /** Windows where both are as good. */
  static Charset likelier(byte[] bytes) {
    if (hasEurosOfLatin9(bytes)) {
      return LATIN_9;
    }
    if (MONEY_OF_CENTRAL_EUROPE.stream().anyMatch(sign -> hasAmounts(bytes, sign))) {
      return WINDOWS_OF_CENTRAL_EUROPE;
    }
    long windows = plausibility(bytes, WINDOWS) + (hasLinesOfWindows(bytes) ? OF_WINDOWS : 0);
    return Encodings.find("x-MacRoman")
        .filter(mac -> plausibility(bytes, mac) > windows)
        .orElse(WINDOWS);
  }

  /** An amount has the euro sign after it, and no byte is one that only the others have. */
  private static boolean hasEurosOfLatin9(byte[] bytes) {
    boolean found = false;
    byte last = ' '; // that is no blank
    for (byte b : bytes) {
      boolean behindAmount = last >= '0' && last <= '9';
      if (b < FIRST_SIGN_OF_LATIN_9 || behindAmount && b == EURO_OF_MAC) {
        return false;
      }
      found |= behindAmount && b == EURO_OF_LATIN_9;
      last = isBlank(b) ? last : b;
    }
    return found;
  }

  /** Whether a sign of Central Europe follows an amount, next to it or one blank apart. */
  private static boolean hasAmounts(byte[] bytes, String sign) {
    byte[] wanted = sign.getBytes(WINDOWS_OF_CENTRAL_EUROPE);
    for (int i = 1; i + wanted.length <= bytes.length; i++) {
      if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
        byte before = bytes[i > 1 && isBlank(bytes[i - 1]) ? i - 2 : i - 1];
        if (before >= '0' && before <= '9') {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == FIRST_SIGN_OF_LATIN_9;
  }

  private static boolean hasLinesOfWindows(byte[] bytes) {
    for (int i = 1; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        return bytes[i - 1] == '\r';
      }
    }
    return false;
  }

  private static long plausibility(byte[] bytes, Charset charset) {
    String text = new String(bytes, charset);
    long sum = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] < 0) {
        char before = i > 0 ? text.charAt(i - 1) : ' ';
        char after = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
        sum += plausibility(text.charAt(i), before, after);
      }
    }
    return sum;
  }

  private static int plausibility(char c, char before, char after) {
    if (c == '\uFFFD') {
      return UNUSED_BYTE;
    }
    if (isUsualLetter(c)) {
      return ofLetter(c, before, after);
    }
    boolean misplaced = OPENING_SIGNS.indexOf(c) >= 0 && Character.isLetterOrDigit(before);
    return USUAL_SIGNS.indexOf(c) >= 0 && !misplaced ? GOOD : BAD;
  }

  private static boolean isUsualLetter(char c) {
    return Character.isLetter(c)
        && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN
        && UNUSUAL_LETTERS.indexOf(c) < 0;
  }

  /** A capital after a small letter, or a small one between capitals, is no word. */
  private static int ofLetter(char c, char before, char after) {
    if (Character.isUpperCase(c)) {
      return isLower(before) ? BAD : Character.isLetter(after) ? GOOD : 0;
    }
    boolean betweenCapitals = Character.isUpperCase(before) && Character.isUpperCase(after);
    return betweenCapitals ? BAD : GOOD + (isLower(before) || isLower(after) ? 1 : 0);
  }

  private static boolean isLower(char c) {
    return Character.isLowerCase(c);
  }
}

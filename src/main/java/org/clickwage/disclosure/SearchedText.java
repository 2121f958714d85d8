package org.clickwage.disclosure;

import java.util.BitSet;
import java.util.Locale;
import org.clickwage.message.Language;
import org.clickwage.source.CellText;

/**
 * A text as whoever searches for it reads it, whatever its capitals, accents and spaces.
 *
 * @param letters in small letters without accents, and no space among them
 * @param wordStarts the places, with that after the last, across which no word goes on
 */
record SearchedText(String letters, BitSet wordStarts) {
  static SearchedText of(String text) {
    // By way of capitals, as one small letter may have two forms, or be two capitals.
    String plain = plain(text).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    StringBuilder letters = new StringBuilder(plain.length());
    BitSet wordStarts = new BitSet();
    boolean inWord = false;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      boolean isOfWord = Character.isLetterOrDigit(c);
      if (!CellText.isSpace(c)) {
        wordStarts.set(letters.length(), !(inWord && isOfWord));
        letters.append(c);
      }
      inWord = isOfWord;
    }
    wordStarts.set(letters.length());
    return new SearchedText(letters.toString(), wordStarts);
  }

  private static String plain(String text) {
    return text.chars().allMatch(c -> c < 0x80) ? text : Language.withoutAccents(text);
  }

  /** Whether it has a text, not as a part of a longer word. */
  boolean has(SearchedText part) {
    int at = letters.indexOf(part.letters);
    while (at >= 0 && !(wordStarts.get(at) && wordStarts.get(at + part.letters.length()))) {
      at = letters.indexOf(part.letters, at + 1);
    }
    return at >= 0;
  }
}

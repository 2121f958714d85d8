package org.clickwage.work;

import java.util.function.Function;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;

/** How the two ends of a range are written: {@code 8..12}, {@code 60 à 70}, {@code 8-12h}. */
final class RangeNotation {
  private RangeNotation() {}

  /** The two ends of a range, or the one number that is there: at "..", "–", "à", "to" or "-". */
  static String[] ends(String written) {
    String text = withPlainSpaces(written);
    for (String between : new String[] {"..", "…", "–", " à ", " to ", "-"}) {
      int at = text.indexOf(between);
      if (at > 0) {
        return new String[] {text.substring(0, at), text.substring(at + between.length())};
      }
    }
    return new String[] {text};
  }

  /** Whether the ends of a range are parted by dots, which part nothing but ranges. */
  static boolean hasDots(String range) {
    return range.contains("..") || range.indexOf('…') >= 0;
  }

  /** Spreadsheets write 412,50 € and 24 % with a space that does not break. */
  static String withPlainSpaces(String text) {
    StringBuilder plain = null; // few cells have one
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != ' ' && Character.isSpaceChar(c)) {
        plain = plain == null ? new StringBuilder(text) : plain;
        plain.setCharAt(i, ' ');
      }
    }
    return plain == null ? text : plain.toString();
  }

  /** The range that a whole text is. */
  static Range range(String text, Function<String, Rational> reader) {
    return range(text, ends(text), reader);
  }

  /**
   * @param text what is quoted where the ends don't make a range
   * @param reader reads one end
   */
  static Range range(String text, String[] ends, Function<String, Rational> reader) {
    Rational low = reader.apply(ends[0]);
    Rational high = ends.length == 1 ? low : reader.apply(ends[1]);
    if (low.compareTo(high) > 0) {
      throw new NotationException(text, "expected.ascending-range");
    }
    return new Range(low, high);
  }
}

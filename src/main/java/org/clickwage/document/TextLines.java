package org.clickwage.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Texts broken into lines, whatever their letters are as wide as. */
public final class TextLines {
  /** A word in a column narrower than this is no longer read, so it is not broken to less. */
  static final int NARROWEST = 10;

  private TextLines() {}

  /** Lines of a terminal, of so many columns at most, broken at spaces. */
  public static List<String> wrapped(String text, int most) {
    return wrapped(text, most, Math.max(most, NARROWEST), DisplayWidth::of);
  }

  /**
   * Lines no wider than {@code most}, broken at spaces.
   *
   * @param limit a word that is wider is broken inside
   */
  static List<String> wrapped(
      String text, double most, double limit, ToDoubleFunction<String> width) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : text.split(" ")) {
      String joined = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && width.applyAsDouble(joined) > most) {
        lines.add(line);
        joined = word;
      }
      while (width.applyAsDouble(joined) > limit) {
        int cut = cut(joined, limit, width);
        lines.add(joined.substring(0, cut).replaceAll("[\u00a0\u202f]$", ""));
        joined = joined.substring(cut);
      }
      line = joined;
    }
    lines.add(line);
    return lines;
  }

  /** Where a word that is too long is cut: after a no-break space or a hyphen if there is one. */
  private static int cut(String word, double limit, ToDoubleFunction<String> width) {
    int most = fitting(word, limit, width);
    // A no-break space at the end of a line takes no room: it is left out there.
    for (int i = Math.min(most + 1, word.length()); i > 1; i--) {
      char last = word.charAt(i - 1);
      if (Character.isSpaceChar(last) && !isAmongDigits(word, i - 1) || last == '-' && i <= most) {
        return i;
      }
    }
    return most;
  }

  /** The end of the longest beginning that fits, of a word that does not. */
  private static int fitting(String word, double limit, ToDoubleFunction<String> width) {
    int end = 0;
    int next = 0;
    while (width.applyAsDouble(word.substring(0, next)) <= limit) {
      end = next;
      next = word.offsetByCodePoints(end, 1);
    }
    return end;
  }

  private static boolean isAmongDigits(String word, int place) {
    return place + 1 < word.length()
        && Character.isDigit(word.charAt(place - 1))
        && Character.isDigit(word.charAt(place + 1));
  }

  /** The width of the longest word, which is the least for a text that breaks at spaces alone. */
  static int longestWord(String text) {
    return longestPart(text, " ");
  }

  /** The same for a text that breaks at other places too. */
  static int longestPart(String text, String place) {
    return Stream.of(text.split(place)).mapToInt(DisplayWidth::of).max().orElse(0);
  }
}

package org.clickwage.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Texts broken into lines that a terminal shows whole. */
final class TextLines {
  /** A word in a column narrower than this is no longer read, so it is not broken to less. */
  static final int NARROWEST = 10;

  private TextLines() {}

  /** Lines no wider than {@code most}, broken at spaces, or inside a word that is too long. */
  static List<String> wrapped(String text, int most) {
    int limit = Math.max(most, NARROWEST);
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ")) {
      String rest = word;
      if (line.length() > 0 && DisplayWidth.of(line) + 1 + DisplayWidth.of(rest) > most) {
        lines.add(line.toString());
        line.setLength(0);
      }
      while (DisplayWidth.of(rest) > limit) {
        int cut = cut(rest, limit);
        lines.add(rest.substring(0, cut).replaceAll("\u00a0$", ""));
        rest = rest.substring(cut);
      }
      line.append(line.length() > 0 ? " " : "").append(rest);
    }
    lines.add(line.toString());
    return lines;
  }

  /** Where a word that is too long is cut: behind a no-break space or a hyphen if there is one. */
  private static int cut(String word, int limit) {
    int most = fitting(word, limit);
    // A no-break space at the end of a line takes no room: it is left out there.
    for (int i = Math.min(most + 1, word.length()); i > 1; i--) {
      char last = word.charAt(i - 1);
      if (last == '\u00a0' && !isAmongDigits(word, i - 1) || last == '-' && i <= most) {
        return i;
      }
    }
    return most;
  }

  /** The end of the longest beginning that fits, of a word that does not. */
  private static int fitting(String word, int limit) {
    int end = 0;
    int next = 0;
    while (DisplayWidth.of(word.substring(0, next)) <= limit) {
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

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
      if (line.length() > 0 && displayWidth(line) + 1 + displayWidth(rest) > most) {
        lines.add(line.toString());
        line.setLength(0);
      }
      while (displayWidth(rest) > limit) {
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
    int most = word.offsetByCodePoints(0, Math.min(limit, word.codePointCount(0, word.length())));
    // A no-break space at the end of a line takes no room: it is left out there.
    for (int i = Math.min(most + 1, word.length()); i > 1; i--) {
      char last = word.charAt(i - 1);
      if (last == '\u00a0' && !isAmongDigits(word, i - 1) || last == '-' && i <= most) {
        return i;
      }
    }
    return most;
  }

  private static boolean isAmongDigits(String word, int place) {
    return place + 1 < word.length()
        && Character.isDigit(word.charAt(place - 1))
        && Character.isDigit(word.charAt(place + 1));
  }

  /** The width of the longest word, which is the least for a text that breaks at spaces alone. */
  static int longestWord(String text) {
    return Stream.of(text.split(" ")).mapToInt(TextLines::displayWidth).max().orElse(0);
  }

  /** A character of two halves, such as a picture of a person, takes two columns. */
  static int displayWidth(CharSequence text) {
    int width = 0;
    for (int i = 0; i < text.length(); i++) {
      int type = Character.getType(text.charAt(i));
      boolean takesNoColumn = type == Character.NON_SPACING_MARK || type == Character.FORMAT;
      width += takesNoColumn ? 0 : 1;
    }
    return width;
  }
}

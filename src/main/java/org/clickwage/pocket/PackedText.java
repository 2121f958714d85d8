package org.clickwage.pocket;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * A long text in about half as many letters: what was there before is a mark, how long it is, and
 * how far back. The script of a page unpacks it with a few lines that any browser runs, where a
 * packer of browsers is missing on old telephones.
 */
final class PackedText {
  private static final char MARK = '\t';

  /** The digits are the letters from here on. */
  private static final char ZERO = '=';

  private static final int BASE = 64;

  /** What is shorter than a reference stays. */
  private static final int LEAST = 6;

  private static final int MOST = LEAST + BASE - 1;
  private static final int FARTHEST = BASE * BASE * BASE - 1;

  /** So many earlier places are looked at. */
  private static final int TRIES = 48;

  private final String text;
  private final StringBuilder packed = new StringBuilder();
  private final Map<String, Integer> latest = new HashMap<>();

  /** Where the letters of a place were before; -1 for nowhere. */
  private final int[] before;

  private PackedText(String text) {
    if (text.indexOf(MARK) >= 0) {
      throw new IllegalArgumentException("a tab is the mark of what is packed");
    }
    this.text = text;
    this.before = new int[text.length()];
    Arrays.fill(before, -1);
  }

  static String of(String text) {
    PackedText packing = new PackedText(text);
    packing.pack();
    return packing.packed.toString();
  }

  private void pack() {
    int at = 0;
    while (at < text.length()) {
      remember(at);
      int from = longest(at);
      int end = from < 0 ? at + 1 : at + alike(from, at);
      if (from < 0) {
        packed.append(text.charAt(at));
      } else {
        packed.append(MARK).append(digit(end - at - LEAST));
        int back = at - from;
        packed.append(digit(back / BASE / BASE)).append(digit(back / BASE)).append(digit(back));
      }
      for (at++; at < end; at++) {
        remember(at);
      }
    }
  }

  private void remember(int at) {
    if (at + LEAST <= text.length()) {
      Integer earlier = latest.put(text.substring(at, at + LEAST), at);
      before[at] = earlier == null ? -1 : earlier;
    }
  }

  /** Where the most letters are that follow here; -1 for nowhere. */
  private int longest(int at) {
    int best = -1;
    int place = before[at];
    for (int tries = TRIES; tries > 0 && place >= 0 && at - place <= FARTHEST; tries--) {
      if (best < 0 || alike(place, at) > alike(best, at)) {
        best = place;
      }
      place = before[place];
    }
    return best;
  }

  private int alike(int from, int at) {
    int length = LEAST;
    while (length < MOST
        && at + length < text.length()
        && text.charAt(from + length) == text.charAt(at + length)) {
      length++;
    }
    return length;
  }

  private static char digit(int number) {
    return (char) (ZERO + number % BASE);
  }
}

package org.clickwage.document;

import org.jline.utils.WCWidth;

/**
 * How many columns of a terminal a text takes: two for each letter of East Asia and each emoji,
 * none for a mark over a letter.
 */
public final class DisplayWidth {
  /** The letters of most texts are before it, each as wide as the others. */
  private static final int FIRST_MARK = 0x300;

  private static final int JOINER = 0x200D;
  private static final int AS_EMOJI = 0xFE0F;

  private DisplayWidth() {}

  public static int of(CharSequence text) {
    int width = 0;
    int before = 0;
    int c;
    for (int i = 0; i < text.length(); i += Character.charCount(c)) {
      c = Character.codePointAt(text, i);
      width += width(c, before);
      before = c;
    }
    return width;
  }

  /** Emoji that are joined, and the colour of a skin, show in the columns of the first. */
  private static int width(int c, int before) {
    if (c == AS_EMOJI) {
      return width(before) == 1 ? 1 : 0;
    }
    boolean ofSkin = c >= 0x1F3FB && c <= 0x1F3FF;
    return before == JOINER || ofSkin && width(before) == 2 ? 0 : width(c);
  }

  private static int width(int c) {
    return c < FIRST_MARK ? 1 : Math.max(WCWidth.wcwidth(c), 0);
  }
}

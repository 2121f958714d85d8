package org.clickwage.document;

import java.util.Locale;
import org.clickwage.compare.Verdict;

/**
 * The colours of pictures and pages: a verdict or a shade of grey. What each means is shown by
 * shape, place or word too; a page has another value for each in its dark form.
 */
enum Ink {
  PAPER(0xffffff),
  INK(0x1b1f23),
  MUTED(0x59616a),
  LINE(0xd6dade),
  SHADE(0xf5f6f4),
  BELOW(0xa8341a),
  BELOWFILL(0xb8472a),
  BELOWBAND(0xf1cfc2),
  ABOVE(0x14616a),
  ABOVEFILL(0x3c939c),
  ABOVEBAND(0xc8e2e4),
  BETWEEN(0x775800),
  BETWEENFILL(0xa8821e),
  BETWEENBAND(0xefdfae),
  SLATE(0x5d6975),
  PART(0x8a949e);

  /** The three colours of a verdict, or of what has none. */
  record Set(Ink text, Ink fill, Ink band) {
    static final Set PLAIN = new Set(MUTED, SLATE, LINE);
    static final Set TAKEN = new Set(MUTED, PART, LINE);

    static Set of(Verdict verdict) {
      return switch (verdict) {
        case BELOW -> new Set(Ink.BELOW, BELOWFILL, BELOWBAND);
        case BETWEEN -> new Set(Ink.BETWEEN, BETWEENFILL, BETWEENBAND);
        case AT_OR_ABOVE -> new Set(ABOVE, ABOVEFILL, ABOVEBAND);
      };
    }
  }

  private final int rgb;

  Ink(int rgb) {
    this.rgb = rgb;
  }

  int rgb() {
    return rgb;
  }

  String hex() {
    return String.format(Locale.ROOT, "#%06x", rgb);
  }

  /** The property that a page's style gives its colour by. */
  String property() {
    return "--" + name().toLowerCase(Locale.ROOT);
  }
}

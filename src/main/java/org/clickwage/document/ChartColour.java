package org.clickwage.document;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.Locale;

/**
 * What a colour of a picture means. Each is another colour in the page's dark form, where the page
 * knows it by its name; what it means is shown by shape, dash or place too.
 */
public enum ChartColour {
  PAPER(0xffffff),
  INK(0x1a1c1f),
  MUTED(0x565b63),
  GRID(0xd7dbe0),
  /** What is certain: up to the low end of a range. */
  BAR(0x1f5f99),
  /** What a range holds beyond its low end. */
  BAND(0xb5d1ea),
  MINIMUM(0xb3261e),
  CLIENT(0x6a3d9a),
  PROMISE(0x7a5200);

  private final Color colour;

  ChartColour(int rgb) {
    this.colour = new Color(rgb);
  }

  Color paint() {
    return colour;
  }

  /** The property that a page's style gives its colour by. */
  public String property() {
    return "--chart-" + name().toLowerCase(Locale.ROOT);
  }

  /** As the writer of SVG writes it. */
  public String svg() {
    return "rgb(" + colour.getRed() + "," + colour.getGreen() + "," + colour.getBlue() + ")";
  }

  public String hex() {
    return String.format(Locale.ROOT, "#%06x", colour.getRGB() & 0xffffff);
  }

  static BasicStroke line(float width, float... dash) {
    return dash.length == 0
        ? new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER)
        : new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, dash, 0);
  }
}

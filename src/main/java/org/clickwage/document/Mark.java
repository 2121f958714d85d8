package org.clickwage.document;

import java.util.List;

/** One thing that a picture is made of, at its place in pixels from the top left. */
sealed interface Mark {
  /** A filled rectangle with an edge of a colour, which may be the same. */
  record Box(double x, double y, double width, double height, Ink fill, Ink edge) implements Mark {}

  /** A line through places, dashed where it is another one’s. */
  record Line(List<Spot> spots, Ink ink, double width, boolean isDashed) implements Mark {}

  /** A filled outline. */
  record Shape(List<Spot> spots, Ink fill, Ink edge) implements Mark {}

  /** A place. */
  record Spot(double x, double y) {}

  /**
   * A line of text on its baseline.
   *
   * @param hasHalo whether paper is left around its letters, where it is on lines
   */
  record Text(
      double x,
      double y,
      String text,
      double size,
      boolean isBold,
      Ink ink,
      Anchor anchor,
      boolean hasHalo)
      implements Mark {
    double width() {
      return Letters.width(text, size, isBold);
    }

    /** Where its first letter begins. */
    double left() {
      return switch (anchor) {
        case START -> x;
        case MIDDLE -> x - width() / 2;
        case END -> x - width();
      };
    }
  }

  /** Which part of a text its place is of. */
  enum Anchor {
    START,
    MIDDLE,
    END
  }

  static Line line(double x1, double y1, double x2, double y2, Ink ink, double width) {
    return new Line(List.of(new Spot(x1, y1), new Spot(x2, y2)), ink, width, false);
  }
}

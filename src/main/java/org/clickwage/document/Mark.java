package org.clickwage.document;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One thing that a picture is made of, at its place in pixels from the top left. Written as SVG or
 * painted as PNG by ourselves: chart libraries place texts by pixels of their own, and take 2.7 MB.
 */
sealed interface Mark {
  /** The same larger or smaller, and then moved. */
  Mark scaled(double by, double right, double down);

  /** A filled rectangle with an edge of a colour, which may be the same. */
  record Box(double x, double y, double width, double height, Ink fill, Ink edge) implements Mark {
    @Override
    public Mark scaled(double by, double right, double down) {
      return new Box(x * by + right, y * by + down, width * by, height * by, fill, edge);
    }
  }

  /** A line through places, dashed where it is another one’s. */
  record Line(List<Spot> spots, Ink ink, double width, boolean isDashed) implements Mark {
    @Override
    public Mark scaled(double by, double right, double down) {
      return new Line(Spot.scaled(spots, by, right, down), ink, width * by, isDashed);
    }
  }

  /** A filled outline. */
  record Shape(List<Spot> spots, Ink fill, Ink edge) implements Mark {
    @Override
    public Mark scaled(double by, double right, double down) {
      return new Shape(Spot.scaled(spots, by, right, down), fill, edge);
    }
  }

  /** A place. */
  record Spot(double x, double y) {
    private static List<Spot> scaled(List<Spot> spots, double by, double right, double down) {
      return spots.stream()
          .map(each -> new Spot(each.x() * by + right, each.y() * by + down))
          .toList();
    }
  }

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
    private static final double AROUND = 4;

    @Override
    public Mark scaled(double by, double right, double down) {
      return new Text(x * by + right, y * by + down, text, size * by, isBold, ink, anchor, hasHalo);
    }

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

    /** Whether it lies on another text, or on a line that is more than a rule of the ground. */
    boolean isOn(Mark other) {
      if (other instanceof Text text) {
        return meets(new Spot(text.left(), text.y() - text.size()), text.end());
      }
      return other instanceof Line line
          && line.ink() != Ink.LINE
          && IntStream.range(1, line.spots().size())
              .anyMatch(i -> meets(line.spots().get(i - 1), line.spots().get(i)));
    }

    private Spot end() {
      return new Spot(left() + width(), y + size / 4);
    }

    /** Whether it meets what lies between two corners. */
    private boolean meets(Spot one, Spot other) {
      return Math.min(one.x(), other.x()) < end().x() + AROUND
          && Math.max(one.x(), other.x()) > left() - AROUND
          && Math.min(one.y(), other.y()) < end().y()
          && Math.max(one.y(), other.y()) > y - size;
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

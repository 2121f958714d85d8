package org.clickwage.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.clickwage.message.HtmlText;
import org.clickwage.message.Theme;

/** A picture in the making: marks on white paper, from the top down. */
final class Sheet {
  static final double LEFT = 20;

  static final double TITLE = 27;
  static final double TEXT = 20;
  static final double LABEL = 19;
  static final double SMALL = 18;

  /** Lines of sources. */
  private static final int MOST_SOURCES = 2;

  private static final double LEADING = 1.25;
  private static final double NEAR = 6;

  /** So wide that names have room beside their bars. */
  private static final double SPACIOUS = 640;

  private final double width;
  private final List<Mark> marks = new ArrayList<>();
  private double y = LEFT;
  private double right;

  Sheet(double width) {
    this.width = width;
    this.right = width - LEFT;
  }

  double right() {
    return right;
  }

  /** Texts are in a column of this width from now on. */
  void narrow(double column) {
    right = LEFT + column;
  }

  /** Texts have the whole width again. */
  void widen() {
    right = width - LEFT;
  }

  /** Whether names have room beside their bars. */
  boolean isSpacious() {
    return width > SPACIOUS;
  }

  /** A part of its width, at most so much. */
  double part(double part, double most) {
    return Math.min(part * width, most);
  }

  List<Mark> marks() {
    return List.copyOf(marks);
  }

  /** How far down it is filled. */
  double y() {
    return y;
  }

  void down(double by) {
    y += by;
  }

  void add(Mark mark) {
    marks.add(mark);
  }

  /** Lines of text over the whole width, below what is there. */
  void paragraph(String text, double size, boolean isBold, Ink ink) {
    if (!text.isEmpty()) {
      lines(text, LEFT, right() - LEFT, size, isBold, ink);
    }
  }

  /** The first of these texts that takes few lines, or the last one. */
  void footer(List<String> texts, double size) {
    paragraph(shortened(texts, size, right() - LEFT, MOST_SOURCES), size, false, Ink.MUTED);
  }

  /** The first of these texts, from the longest, that takes so many lines; or the last one. */
  static String shortened(List<String> texts, double size, double width, int most) {
    return texts.stream()
        .filter(
            text ->
                Letters.wrapped(HtmlText.withWholeValues(text), size, false, width).size() <= most)
        .findFirst()
        .orElseGet(() -> texts.get(texts.size() - 1));
  }

  /** A label with room for a mark before it, its first words in their colour. */
  void indented(String first, Ink ink, String others) {
    double top = y;
    double left = LEFT + 22;
    lines(first, left, right() - left, LABEL, true, ink);
    double indent = left + Letters.width(first, LABEL, true) + Letters.width(" ", LABEL, false);
    y = top;
    lines(others, indent, right() - indent, LABEL, false, Ink.MUTED);
  }

  private void lines(String text, double x, double width, double size, boolean isBold, Ink ink) {
    for (String line :
        Letters.wrapped(HtmlText.withWholeValues(Theme.stripControls(text)), size, isBold, width)) {
      y += size * LEADING;
      add(
          new Mark.Text(
              x, y - size * (LEADING - 1), line, size, isBold, ink, Mark.Anchor.START, false));
    }
  }

  /**
   * A name on the left, in as many lines as it needs, with its figure on the right of the first.
   */
  void named(String name, String figure) {
    double top = y;
    double room = Math.max(right() - LEFT - Letters.width(figure, TEXT, true) - 16, 200);
    lines(name, LEFT, room, TEXT, false, Ink.INK);
    double base = top + TEXT;
    add(new Mark.Text(right(), base, figure, TEXT, true, Ink.INK, Mark.Anchor.END, false));
  }

  /** A line of two texts, at the left and at the right; the left one has lines enough to fit. */
  void leftAndRight(String left, String right, double size, boolean isBold, Ink ink, Ink rightInk) {
    double base = y + size;
    double room = right() - LEFT - Letters.width(right, size, isBold) - 16;
    lines(left, LEFT, Math.max(room, 100), size, isBold, ink);
    add(new Mark.Text(right(), base, right, size, isBold, rightInk, Mark.Anchor.END, false));
  }

  /** A figure of an axis, which ends where the axis begins. */
  void before(String text, double right, double baseline) {
    add(new Mark.Text(right, baseline, text, LABEL, false, Ink.MUTED, Mark.Anchor.END, false));
  }

  void rule() {
    y += 12;
    add(Mark.line(LEFT, y, right(), y, Ink.LINE, 1));
    y += 6;
  }

  /** A label over a place, kept inside the paper. */
  void label(String text, double x, double baseline, Ink ink, boolean isBold) {
    add(labelled(text, x, baseline, ink, isBold, false));
  }

  /** A label as near above a spot as it lies on no line and on no other text; its baseline. */
  double above(String text, Mark.Spot spot, Ink ink) {
    return nextTo(text, spot.x(), spot.y() - NEAR, -1, ink);
  }

  /**
   * The same below it.
   *
   * @param least how far down its baseline is at least
   */
  double below(String text, Mark.Spot spot, double least, Ink ink) {
    return nextTo(text, spot.x(), Math.max(spot.y() + NEAR + LABEL, least), 1, ink);
  }

  private double nextTo(String text, double x, double baseline, int step, Ink ink) {
    Mark.Text label =
        Stream.iterate(baseline, from -> from + step)
            .map(from -> labelled(text, x, from, ink, true, true))
            .filter(placed -> marks.stream().noneMatch(placed::isOn))
            .findFirst()
            .orElseThrow();
    add(label);
    return label.y();
  }

  private Mark.Text labelled(
      String text, double x, double baseline, Ink ink, boolean isBold, boolean hasHalo) {
    String shown = Theme.stripControls(text);
    double half = Letters.width(shown, LABEL, isBold) / 2;
    double at = Math.max(LEFT + half, Math.min(right() - half, x));
    return new Mark.Text(at, baseline, shown, LABEL, isBold, ink, Mark.Anchor.MIDDLE, hasHalo);
  }
}

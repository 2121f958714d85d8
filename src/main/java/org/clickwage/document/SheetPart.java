package org.clickwage.document;

import java.util.List;
import java.util.stream.Stream;

/**
 * A part of a picture of a given height, from its own top down.
 *
 * @param scale how many times as large it is as it was drawn
 */
record SheetPart(Sheet sheet, double scale) {
  /** A part as wide as a picture is between its sides. */
  static SheetPart of(double width, double scale) {
    return new SheetPart(new Sheet(width / scale + 2 * Sheet.LEFT), scale);
  }

  double height() {
    return (sheet.y() - Sheet.LEFT) * scale;
  }

  /** Whether parts fit one below the other. */
  static boolean fit(List<SheetPart> parts, Shape shape, double gap) {
    double room = shape.height() - 2.0 * shape.margin();
    return parts.stream().mapToDouble(SheetPart::height).sum() + gap <= room;
  }

  /** Three of them: what room is left is alike above the middle one and below it. */
  static List<Mark> placed(List<SheetPart> parts, Shape shape, double side) {
    double bottom = shape.height() - shape.margin();
    double below = bottom - parts.get(2).height();
    double top = shape.margin() + parts.get(0).height();
    double middle = (top + below - parts.get(1).height()) / 2;
    return Stream.of(
            parts.get(0).marks(shape.margin(), side),
            parts.get(1).marks(middle, side),
            parts.get(2).marks(below, side))
        .flatMap(marks -> marks)
        .toList();
  }

  private Stream<Mark> marks(double top, double side) {
    return sheet.marks().stream()
        .map(mark -> mark.scaled(scale, side - Sheet.LEFT * scale, top - Sheet.LEFT * scale));
  }
}

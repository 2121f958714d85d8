package org.clickwage.document;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Lays out a picture that stands alone in a shape: the title above, the sources below, and between
 * them as many of the rows as have room in letters that are easily read.
 */
record PictureSheet(Chart chart, Drawing.Frame frame, Shape shape) {
  private static final double SIDE = 48;
  private static final double GAP = 16;

  /** How many times as large as in a column of text its letters are: at most and at least. */
  private static final double MOST = 2;

  private static final double LEAST = 1.4;
  private static final double STEP = 0.1;
  private static final double SMALLER = 0.95;

  /** Of rows in a picture that has not the height of all. */
  private static final int MOST_ROWS = 8;

  /** The rows that are shown. */
  Chart fitted() {
    return shape == Shape.TALL ? chart : trials().findFirst().map(Trial::shown).orElseThrow();
  }

  /** A picture with some rows, at a size. */
  private record Trial(Chart shown, List<SheetPart> parts) {}

  Drawing drawing() {
    return shape.isOpen()
        ? Drawing.below(chart, frame, shape)
        : new Drawing(
            SheetPart.placed(trials().findFirst().orElseThrow().parts(), shape, SIDE),
            shape.width(),
            shape.height(),
            frame,
            1);
  }

  private Stream<Trial> trials() {
    Stream<Chart> some =
        IntStream.iterate(MOST_ROWS, most -> most > 0, most -> most - 1).mapToObj(chart::atMost);
    if (shape.isOpen()) {
      return some.filter(each -> Drawing.below(each, frame, shape).isLandscape())
          .map(each -> new Trial(each, List.of()));
    }
    Stream<Trial> large =
        some.flatMap(each -> Stream.of(each, each.withoutRemarks()))
            .flatMap(
                each ->
                    DoubleStream.iterate(
                            MOST, scale -> scale > LEAST - STEP / 2, scale -> scale - STEP)
                        .mapToObj(scale -> trial(each, scale)));
    Stream<Trial> smaller =
        Stream.iterate(LEAST, scale -> scale * SMALLER)
            .map(scale -> trial(chart.atMost(1).withoutRemarks(), scale));
    return Stream.concat(large, smaller)
        .filter(trial -> SheetPart.fit(trial.parts(), shape, 2 * GAP));
  }

  private Trial trial(Chart shown, double scale) {
    List<SheetPart> parts =
        Stream.generate(() -> SheetPart.of(shape.width() - 2 * SIDE, scale)).limit(3).toList();
    frame.open(parts.get(0).sheet());
    shown.draw(parts.get(1).sheet());
    parts.get(2).sheet().footer(frame.footers(), Sheet.SMALL);
    return new Trial(shown, parts);
  }
}

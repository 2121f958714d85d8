package org.clickwage.document;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Lays out a card: texts above, the picture between, the sources below. Nothing is cut: what does
 * not fit in its size is smaller.
 *
 * @param about place, time and who was counted
 * @param footers its sources, who made it and from which facts: from the longest text
 */
record CardSheet(Card card, String about, List<String> footers, Card.Size size) {
  private static final double SIDE = 64;
  private static final double ABOUT = 30;
  private static final double FIGURE = 88;
  private static final double SMALLEST_FIGURE = 60;
  private static final double SENTENCE = 44;
  private static final double MORE = 36;
  private static final double SOURCE = 23;
  private static final double GAP = 6;

  /** How many times as large a picture is as one that stands alone: at least and at most. */
  private static final double SMALLEST_PICTURE = 1.2;

  private static final double USUAL_PICTURE = 1.6;
  private static final double LARGEST_PICTURE = 2;
  private static final double STEP = 0.1;
  private static final double SMALLER = 0.95;

  /** A card at these sizes, with so many of the further sentences. */
  private record Trial(double text, double picture, int more, String footer) {}

  /** A part of the card, from its own top down. */
  private record Part(Sheet sheet, double scale) {
    double height() {
      return (sheet.y() - Sheet.LEFT) * scale;
    }

    Stream<Mark> marks(double top) {
      return sheet.marks().stream()
          .map(mark -> mark.scaled(scale, SIDE - Sheet.LEFT * scale, top - Sheet.LEFT * scale));
    }
  }

  List<Mark> marks() {
    return trials().map(this::parts).filter(this::fit).findFirst().map(this::placed).orElseThrow();
  }

  /** First what says most, and each as large as it may be; at last, smaller texts. */
  private Stream<Trial> trials() {
    int all = card.more().size();
    String shortest = footers.get(footers.size() - 1);
    Stream<Trial> full =
        footers.stream()
            .flatMap(
                footer ->
                    IntStream.rangeClosed(0, all)
                        .boxed()
                        .flatMap(
                            left -> trials(LARGEST_PICTURE, USUAL_PICTURE, all - left, footer)));
    Stream<Trial> smallPicture =
        footers.stream().flatMap(footer -> trials(USUAL_PICTURE, SMALLEST_PICTURE, 0, footer));
    Stream<Trial> smallText =
        Stream.iterate(SMALLER, text -> text * SMALLER)
            .map(text -> new Trial(text, SMALLEST_PICTURE * text, 0, shortest));
    return Stream.of(full, smallPicture, smallText).flatMap(trials -> trials);
  }

  private static Stream<Trial> trials(double most, double least, int more, String footer) {
    return DoubleStream.iterate(most, scale -> scale > least - STEP / 2, scale -> scale - STEP)
        .mapToObj(picture -> new Trial(1, picture, more, footer));
  }

  private List<Part> parts(Trial of) {
    Sheet above = sheet(of.text());
    above.paragraph(about, ABOUT, false, Ink.MUTED);
    above.down(GAP);
    above.paragraph(card.figure(), figure(above), true, Ink.INK);
    above.down(GAP);
    above.paragraph(card.sentence(), SENTENCE, false, Ink.INK);
    for (String sentence : card.more().subList(0, of.more())) {
      above.down(2 * GAP);
      above.paragraph(sentence, MORE, false, Ink.INK);
    }
    Sheet picture = sheet(of.picture());
    card.picture().ifPresent(known -> known.draw(picture));
    Sheet below = sheet(of.text());
    below.paragraph(of.footer(), SOURCE, false, Ink.MUTED);
    return List.of(
        new Part(above, of.text()), new Part(picture, of.picture()), new Part(below, of.text()));
  }

  private Sheet sheet(double scale) {
    return new Sheet((size.width() - 2 * SIDE) / scale + 2 * Sheet.LEFT);
  }

  /** On one line where it need not be much smaller for that. */
  private double figure(Sheet sheet) {
    double room = sheet.right() - Sheet.LEFT;
    double fitting = FIGURE * room / Letters.width(card.figure(), FIGURE, true);
    return Math.min(FIGURE, Math.max(SMALLEST_FIGURE, fitting));
  }

  private double room() {
    return size.height() - 2.0 * size.margin();
  }

  private boolean fit(List<Part> parts) {
    return parts.stream().mapToDouble(Part::height).sum() + 2 * GAP <= room();
  }

  /** What room is left is alike above the picture and below it. */
  private List<Mark> placed(List<Part> parts) {
    double left = room() - parts.stream().mapToDouble(Part::height).sum();
    double middle = size.margin() + parts.get(0).height() + left / 2;
    double below = size.height() - size.margin() - parts.get(2).height();
    return Stream.of(
            parts.get(0).marks(size.margin()),
            parts.get(1).marks(middle),
            parts.get(2).marks(below))
        .flatMap(marks -> marks)
        .toList();
  }
}

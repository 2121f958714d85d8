package org.clickwage.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Lays out a card: texts above, the picture between, the sources below. Nothing is cut: what is
 * said least is left out until all fits, and only then is all smaller.
 *
 * @param about place, time and who was counted
 * @param footers its sources, who made it and from which facts: from the longest text
 */
record CardSheet(Card card, String about, List<String> footers, Card.Size size) {
  private static final double SIDE = 64;
  private static final double ABOUT = 30;
  private static final double FIGURE = 88;
  private static final double FINDING = 60;
  private static final double SENTENCE = 44;
  private static final double MORE = 36;
  private static final double SOURCE = 23;
  private static final double GAP = 6;

  /** How many times as large a picture is as one that stands alone: at least and at most. */
  private static final double SMALLEST_PICTURE = 1.25;

  private static final double USUAL_PICTURE = 1.6;

  /** With verdicts of 34 pixels. */
  private static final double GOOD_PICTURE = 1.8;

  private static final double LARGEST_PICTURE = 2;
  private static final double STEP = 0.1;
  private static final double SMALLER = 0.95;

  /** What is written: so much of the place and time, and so many of the further sentences. */
  private record Texts(String about, int more) {}

  /** A card at these sizes. */
  private record Trial(Texts texts, Optional<Chart> shown, double text, double picture) {}

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
    List<Texts> texts = texts();
    Texts fewest = texts.get(texts.size() - 1);
    List<Trial> trials = new ArrayList<>();
    Optional<Chart> less = card.picture().map(Chart::smaller);
    texts.forEach(each -> add(each, card.picture(), LARGEST_PICTURE, GOOD_PICTURE, trials));
    add(fewest, card.picture(), GOOD_PICTURE, USUAL_PICTURE, trials);
    add(fewest, less, GOOD_PICTURE, SMALLEST_PICTURE, trials);
    Stream<Trial> smaller =
        Stream.iterate(SMALLER, text -> text * SMALLER)
            .map(text -> new Trial(fewest, less, text, SMALLEST_PICTURE * text));
    return Stream.concat(trials.stream(), smaller);
  }

  private static void add(
      Texts texts, Optional<Chart> shown, double most, double least, List<Trial> trials) {
    for (double picture = most; picture > least - STEP / 2; picture -= STEP) {
      trials.add(new Trial(texts, shown, 1, picture));
    }
  }

  /** From the most words: what was done is left out last. */
  private List<Texts> texts() {
    List<Texts> texts = new ArrayList<>();
    for (int more = card.more().size(); more >= 0; more--) {
      texts.add(new Texts(about, more));
    }
    String without = about.replaceFirst(" · [^·]*$", "");
    texts.add(new Texts(without, 0));
    return texts;
  }

  private List<Part> parts(Trial of) {
    Sheet above = sheet(of.text());
    above.paragraph(of.texts().about(), ABOUT, false, Ink.MUTED);
    above.down(GAP);
    above.paragraph(card.figure(), card.sentence().isEmpty() ? FINDING : FIGURE, true, Ink.INK);
    above.down(GAP);
    above.paragraph(card.sentence(), SENTENCE, false, Ink.INK);
    for (String sentence : card.more().subList(0, of.texts().more())) {
      above.down(2 * GAP);
      above.paragraph(sentence, MORE, false, Ink.INK);
    }
    Sheet picture = sheet(of.picture());
    of.shown().ifPresent(known -> known.draw(picture));
    Sheet below = sheet(of.text());
    below.footer(footers, SOURCE);
    return List.of(
        new Part(above, of.text()), new Part(picture, of.picture()), new Part(below, of.text()));
  }

  private Sheet sheet(double scale) {
    return new Sheet((size.width() - 2 * SIDE) / scale + 2 * Sheet.LEFT);
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

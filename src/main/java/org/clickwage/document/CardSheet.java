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
record CardSheet(Card card, String about, List<String> footers, Shape shape) {
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

  List<Mark> marks() {
    return trials()
        .map(this::parts)
        .filter(parts -> SheetPart.fit(parts, shape, 2 * GAP))
        .findFirst()
        .map(parts -> SheetPart.placed(parts, shape, SIDE))
        .orElseThrow();
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

  private void add(
      Texts texts, Optional<Chart> shown, double most, double least, List<Trial> trials) {
    for (double text = shape.largest(); text > 1 - STEP / 2; text -= STEP) {
      for (double picture = most; picture > least - STEP / 2; picture -= STEP) {
        trials.add(new Trial(texts, shown, text, picture * text));
      }
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

  private List<SheetPart> parts(Trial of) {
    SheetPart top = part(of.text());
    Sheet above = top.sheet();
    above.paragraph(of.texts().about(), ABOUT, false, Ink.MUTED);
    above.down(GAP);
    above.paragraph(card.figure(), card.sentence().isEmpty() ? FINDING : FIGURE, true, Ink.INK);
    above.down(GAP);
    above.paragraph(card.sentence(), SENTENCE, false, Ink.INK);
    for (String sentence : card.more().subList(0, of.texts().more())) {
      above.down(2 * GAP);
      above.paragraph(sentence, MORE, false, Ink.INK);
    }
    SheetPart picture = part(of.picture());
    of.shown().ifPresent(known -> known.draw(picture.sheet()));
    SheetPart below = part(of.text());
    below.sheet().footer(footers, SOURCE);
    return List.of(top, picture, below);
  }

  private SheetPart part(double scale) {
    return SheetPart.of(shape.width() - 2 * SIDE, scale);
  }
}

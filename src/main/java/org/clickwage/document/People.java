package org.clickwage.document;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A figure for each of a few people, those below the reference first: it shows no more than how
 * many there are of each.
 *
 * @param words how many are below, and how many are not
 */
public record People(long below, long others, List<String> words) implements Chart {
  /** More than these are no longer counted by eye. */
  public static final int MOST = 50;

  private static final int IN_A_LINE = 20;
  private static final double STEP = 21;
  private static final double HEIGHT = 54;

  /** Half the outline of a person, from the top of the head down: how wide at which height. */
  private static final double[][] OUTLINE = {
    {3, 0}, {6, 3}, {6, 9}, {3, 12}, {2, 13}, {8, 16}, {9, 22}, {9, 42}
  };

  @Override
  public void draw(Sheet sheet) {
    sheet.down(12);
    for (int i = 0; i < below + others; i++) {
      if (i > 0 && i % IN_A_LINE == 0) {
        sheet.down(HEIGHT);
      }
      Ink ink = i < below ? Ink.BELOWFILL : Ink.ABOVEFILL;
      sheet.add(person(Sheet.LEFT + STEP * (i % IN_A_LINE + 0.5), sheet.y(), ink));
    }
    sheet.down(HEIGHT);
    sheet.paragraph(words.get(0), Sheet.LABEL, true, Ink.BELOW);
    sheet.paragraph(words.get(1), Sheet.LABEL, true, Ink.ABOVE);
  }

  private static Mark person(double x, double y, Ink ink) {
    List<Mark.Spot> right =
        IntStream.range(0, OUTLINE.length)
            .mapToObj(i -> new Mark.Spot(x + OUTLINE[i][0], y + OUTLINE[i][1]))
            .toList();
    List<Mark.Spot> left =
        IntStream.range(0, OUTLINE.length)
            .map(i -> OUTLINE.length - 1 - i)
            .mapToObj(i -> new Mark.Spot(x - OUTLINE[i][0], y + OUTLINE[i][1]))
            .toList();
    return new Mark.Shape(
        IntStream.range(0, 2).mapToObj(i -> i == 0 ? right : left).flatMap(List::stream).toList(),
        ink,
        ink);
  }

  @Override
  public String described() {
    return String.join("; ", words);
  }
}

package org.clickwage.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.clickwage.compare.Verdict;

/**
 * A figure for each of a few people, or the mark of its verdict for each of what are none: it shows
 * no more than how many there are of each group.
 */
public record People(List<Group> groups, boolean arePeople) implements Chart {
  /** More than these are no longer counted by eye. */
  public static final int MOST = 50;

  private static final int TEN = 10;
  private static final double STEP = 21;
  private static final double HEIGHT = 54;
  private static final double MIDDLE = 24;

  /** Half the outline of a person, from the top of the head down: how wide at which height. */
  private static final double[][] OUTLINE = {
    {3, 0}, {6, 3}, {6, 9}, {3, 12}, {2, 13}, {8, 16}, {9, 22}, {9, 42}
  };

  /**
   * Those of one verdict.
   *
   * @param words how many they are
   */
  public record Group(Verdict verdict, long number, String words) {
    private String marked() {
      return Tone.of(verdict).mark() + words;
    }
  }

  @Override
  public void draw(Sheet sheet) {
    sheet.down(12);
    int inALine = inALine((int) ((sheet.right() - Sheet.LEFT) / STEP));
    int place = 0;
    for (Group group : groups) {
      for (long i = 0; i < group.number(); i++) {
        if (place > 0 && place % inALine == 0) {
          sheet.down(HEIGHT);
        }
        double x = Sheet.LEFT + STEP * (place % inALine + 0.5);
        sheet.add(
            arePeople
                ? person(x, sheet.y(), group.verdict())
                : SheetRows.mark(group.verdict(), x, sheet.y() + MIDDLE));
        place++;
      }
    }
    sheet.down(HEIGHT);
    for (Group group : groups) {
      sheet.paragraph(group.marked(), Sheet.LABEL, true, Ink.Set.of(group.verdict()).text());
    }
  }

  /** All of them, or tens. */
  private int inALine(int most) {
    long all = groups.stream().mapToLong(Group::number).sum();
    return all <= most ? most : most / TEN * TEN;
  }

  /** Full where below, an outline where not: in greys the colours of both are alike. */
  private static Mark person(double x, double y, Verdict verdict) {
    Ink.Set inks = Ink.Set.of(verdict);
    Ink fill = verdict == Verdict.BELOW ? inks.fill() : inks.band();
    List<Mark.Spot> spots = new ArrayList<>();
    for (double[] right : OUTLINE) {
      spots.add(new Mark.Spot(x + right[0], y + right[1]));
    }
    for (int i = OUTLINE.length - 1; i >= 0; i--) {
      spots.add(new Mark.Spot(x - OUTLINE[i][0], y + OUTLINE[i][1]));
    }
    return new Mark.Shape(spots, fill, inks.fill());
  }

  @Override
  public String described() {
    return groups.stream().map(Group::marked).collect(Collectors.joining("; "));
  }
}

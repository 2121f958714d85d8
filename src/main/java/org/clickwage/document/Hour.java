package org.clickwage.document;

import java.util.List;
import org.clickwage.number.Rational;

/**
 * An hour as one bar: what of it was paid, what went into tasks that were not, and what into gaps.
 *
 * @param paid as a fraction of the hour; what is left after both is gaps
 * @param inTasks the same, unpaid in tasks
 * @param paidWords what was paid, and how much that is in all
 * @param unpaidWords what was not, and what it consists of
 */
public record Hour(
    Rational paid,
    Rational inTasks,
    List<String> paidWords,
    List<String> unpaidWords,
    String described)
    implements Chart {
  private static final double HEIGHT = 44;

  @Override
  public void draw(Sheet sheet) {
    sheet.down(8);
    Scale scale = Scale.across(0, 1, sheet);
    double first = scale.at(paid);
    double second = scale.at(paid.plus(inTasks));
    part(sheet.y(), scale.at(0), first, Ink.SLATE, Ink.SLATE, sheet);
    part(sheet.y(), first, second, Ink.BELOWFILL, Ink.BELOWFILL, sheet);
    part(sheet.y(), second, scale.at(1), Ink.BELOWBAND, Ink.BELOWFILL, sheet);
    sheet.down(HEIGHT + 4);
    sheet.beside(paidWords.get(0), unpaidWords.get(0), Sheet.TEXT, true, Ink.INK, Ink.BELOW);
    sheet.beside(paidWords.get(1), unpaidWords.get(1), Sheet.SMALL, false, Ink.MUTED, Ink.MUTED);
  }

  /** Nothing where there is none; paper is left between it and the next one. */
  private static void part(double y, double from, double to, Ink fill, Ink edge, Sheet sheet) {
    if (to - from > 0.5) {
      sheet.add(new Mark.Box(from, y, Math.max(to - from - 3, 1), HEIGHT, fill, edge));
    }
  }
}

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
  private static final double BETWEEN = 3;
  private static final double STEP = 9;

  @Override
  public void draw(Sheet sheet) {
    sheet.down(8);
    Scale scale = Scale.across(0, 1, sheet);
    double first = scale.at(paid);
    double second = scale.at(paid.plus(inTasks));
    part(scale.at(0), first, Ink.SLATE, Ink.SLATE, sheet);
    part(first, second, Ink.PAPER, Ink.BELOWFILL, sheet);
    hatch(first, second - BETWEEN, sheet);
    part(second, scale.at(1), Ink.BELOWBAND, Ink.BELOWFILL, sheet);
    sheet.down(HEIGHT + 4);
    sheet.leftAndRight(paidWords.get(0), unpaidWords.get(0), Sheet.TEXT, true, Ink.INK, Ink.BELOW);
    sheet.leftAndRight(
        paidWords.get(1), unpaidWords.get(1), Sheet.SMALL, false, Ink.MUTED, Ink.MUTED);
  }

  /** Nothing where there is none; paper is left between it and the next one. */
  private static void part(double from, double to, Ink fill, Ink edge, Sheet sheet) {
    if (to - from > 0.5) {
      double width = Math.max(to - from - BETWEEN, 1);
      sheet.add(new Mark.Box(from, sheet.y(), width, HEIGHT, fill, edge));
    }
  }

  /** Told apart on grey paper too, where what is paid is as dark. */
  private static void hatch(double from, double to, Sheet sheet) {
    double bottom = sheet.y() + HEIGHT;
    for (double foot = from - HEIGHT + STEP; from < to && foot < to; foot += STEP) {
      double left = Math.max(foot, from);
      double right = Math.min(foot + HEIGHT, to);
      sheet.add(
          Mark.line(
              left, bottom - (left - foot), right, bottom - (right - foot), Ink.BELOWFILL, 4));
    }
  }
}

package org.clickwage.document;

import java.util.List;
import org.clickwage.compare.Verdict;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;

/**
 * Puts rows on paper: a name with its figure, the marks below, and the verdicts below them; on wide
 * paper the marks are between names with verdicts and figures.
 */
final class SheetRows implements Rows {
  private static final double HEIGHT = 20;
  private static final double LEAST_WIDTH = 3;
  private static final double AROUND = 4;
  private static final double GAP = 14;

  private final Sheet sheet;
  private final boolean isBeside;
  private Scale scale;
  private List<Bars.Reference> references;

  /** How far down the marks of the row are. */
  private double top;

  /** How far down the marks of the row above end, where one is linked. */
  private double bottom;

  /**
   * @param isBeside whether names are beside their bars
   */
  SheetRows(Sheet sheet, boolean isBeside) {
    this.sheet = sheet;
    this.isBeside = isBeside;
  }

  @Override
  public void open(Cell heading, Range amounts, List<Bars.Reference> compared) {
    Scale across = Scale.across(Scale.number(amounts.low()), Scale.number(amounts.high()), sheet);
    scale =
        isBeside
            ? across.between(Sheet.LEFT + names(), sheet.right() - sheet.part(0.21, 170))
            : across;
    references = compared;
    if (!heading.words().isEmpty()) {
      sheet.rule();
      sheet.paragraph(heading.words(), Sheet.TEXT, true, Ink.INK);
    }
    if (!references.isEmpty()) {
      labels(heading.words());
    }
  }

  /**
   * Each over its line: beside the heading where it has room there, on a line of its own where the
   * two would meet.
   */
  private void labels(String heading) {
    if (!heading.isEmpty() && haveRoomBeside(heading)) {
      sheet.down(-Sheet.TEXT / 4);
    } else {
      sheet.down(Sheet.LABEL + 4);
    }
    for (int i = 0; i < references.size(); i++) {
      if (i > 0 && isCrowded()) {
        sheet.down(Sheet.LABEL + 4);
      }
      Bars.Reference each = references.get(i);
      sheet.label(each.label(), scale.at(each.at()), sheet.y(), Ink.INK, false);
    }
    sheet.down(6);
  }

  /** How wide names are beside their bars. */
  private double names() {
    return sheet.part(0.46, 330);
  }

  private boolean haveRoomBeside(String heading) {
    double end = Sheet.LEFT + Letters.width(heading, Sheet.TEXT, true) + GAP;
    return references.size() == 1 && end + GAP < middle(0) - half(0);
  }

  private boolean isCrowded() {
    return Math.abs(middle(0) - middle(1)) < half(0) + half(1) + GAP;
  }

  /** Where the middle of a label is, which stays on the paper. */
  private double middle(int label) {
    double line = scale.at(references.get(label).at());
    double least = Sheet.LEFT + half(label);
    return Math.max(least, Math.min(line, sheet.right() - half(label)));
  }

  private double half(int label) {
    return Letters.width(references.get(label).label(), Sheet.LABEL, false) / 2;
  }

  @Override
  public void row(Cell name, String figure) {
    sheet.down(GAP - 4);
    if (!isBeside) {
      sheet.named(name.words(), figure);
      unnamed();
      return;
    }
    top = sheet.y() + AROUND;
    sheet.add(
        new Mark.Text(
            sheet.right(),
            top + Sheet.TEXT * 0.8,
            figure,
            Sheet.TEXT,
            true,
            Ink.INK,
            Mark.Anchor.END,
            false));
    sheet.narrow(names() - GAP);
    sheet.paragraph(name.words(), Sheet.TEXT, false, Ink.INK);
    across(Rational.ZERO, 1, AROUND, false);
  }

  /** Begins a row without a name. */
  void unnamed() {
    sheet.down(8);
    top = sheet.y();
    across(Rational.ZERO, 1, AROUND, false);
  }

  /** Where bars have names between them, a line would cross these. */
  @Override
  public void linkAbove(Rational amount) {
    if (isBeside) {
      double x = scale.at(amount);
      List<Mark.Spot> ends = List.of(new Mark.Spot(x, bottom), new Mark.Spot(x, top));
      sheet.add(new Mark.Line(ends, Ink.MUTED, 1.5, true));
    }
  }

  /** Drawn from the next row. */
  @Override
  public void linkBelow(Rational amount) {
    bottom = top + HEIGHT;
  }

  @Override
  public void bar(Range certain, Range possible, Ink.Set inks) {
    if (!possible.equals(certain)) {
      box(possible, 1, inks.band(), inks.fill());
    }
    box(certain, 0, inks.fill(), inks.fill());
    cut(possible.high());
  }

  /** Two slanted lines of paper across the end of what goes on. */
  private void cut(Rational high) {
    double bottom = top + HEIGHT + 1;
    for (double x : scale.isBeyond(high) ? new double[] {16, 9} : new double[0]) {
      double left = scale.last() - x;
      sheet.add(Mark.line(left, bottom, left + 8, top - 1, Ink.PAPER, 3));
    }
  }

  @Override
  public void box(Range ends, Range box, Rational middle) {
    double y = top + HEIGHT / 2;
    sheet.add(Mark.line(scale.at(ends.low()), y, scale.within(ends.high()), y, Ink.SLATE, 1.5));
    box(box, 1, Ink.SHADE, Ink.SLATE);
    across(middle, 4, AROUND, false);
    cut(ends.high());
  }

  private void box(Range amounts, double inset, Ink fill, Ink edge) {
    double from = scale.at(amounts.low());
    double width = Math.max(scale.within(amounts.high()) - from, inset > 0 ? 0 : LEAST_WIDTH);
    sheet.add(new Mark.Box(from, top + inset, width, HEIGHT - 2 * inset, fill, edge));
  }

  @Override
  public void interval(Range ends) {
    double y = top + HEIGHT / 2;
    for (Ink ink : List.of(Ink.PAPER, Ink.INK)) {
      double width = ink == Ink.PAPER ? 5 : 1.5;
      sheet.add(Mark.line(scale.at(ends.low()), y, scale.at(ends.high()), y, ink, width));
    }
    across(ends.low(), 1.5, -AROUND, false);
    across(ends.high(), 1.5, -AROUND, false);
  }

  @Override
  public void across(Rational amount) {
    across(amount, 2.5, AROUND, false);
  }

  private void across(Rational amount, double width, double around, boolean isDashed) {
    double x = scale.within(amount);
    List<Mark.Spot> ends =
        List.of(new Mark.Spot(x, top - around), new Mark.Spot(x, top + HEIGHT + around));
    sheet.add(new Mark.Line(ends, Ink.INK, width, isDashed));
  }

  @Override
  public void diamond(Rational amount) {
    double middle = top + HEIGHT / 2;
    List<Mark.Spot> spots = shape(Verdict.BETWEEN, scale.at(amount), middle);
    sheet.add(new Mark.Shape(spots, Ink.PAPER, Ink.INK));
  }

  @Override
  public void crossed() {
    for (int i = 0; i < references.size(); i++) {
      across(references.get(i).at(), 2.5, AROUND, i > 0);
    }
    if (!isBeside) {
      sheet.down(HEIGHT + AROUND);
    }
  }

  /** Its shape, and its words in its colour. */
  @Override
  public void verdict(Bars.Share share) {
    sheet.add(mark(share.verdict(), Sheet.LEFT + 7, sheet.y() + Sheet.LABEL * 0.72));
    sheet.indented(share.figure(), Ink.Set.of(share.verdict()).text(), share.note());
  }

  /** The shape of a verdict around a place, in its colour. */
  static Mark mark(Verdict verdict, double x, double y) {
    Ink ink = Ink.Set.of(verdict).text();
    return new Mark.Shape(shape(verdict, x, y), ink, ink);
  }

  @Override
  public void note(String words) {
    sheet.paragraph(words, Sheet.LABEL, false, Ink.MUTED);
  }

  private static List<Mark.Spot> shape(Verdict verdict, double x, double y) {
    Mark.Spot left = new Mark.Spot(x - 7, y);
    Mark.Spot right = new Mark.Spot(x + 7, y);
    return switch (verdict) {
      case BELOW -> List.of(spot(left, -6), spot(right, -6), new Mark.Spot(x, y + 7));
      case AT_OR_ABOVE -> List.of(spot(left, 6), spot(right, 6), new Mark.Spot(x, y - 7));
      case BETWEEN -> List.of(left, new Mark.Spot(x, y - 8), right, new Mark.Spot(x, y + 8));
    };
  }

  private static Mark.Spot spot(Mark.Spot of, double down) {
    return new Mark.Spot(of.x(), of.y() + down);
  }

  @Override
  public void endRow() {
    sheet.down(Math.max(top + HEIGHT + AROUND - sheet.y(), 0));
    sheet.widen();
  }

  @Override
  public void total() {
    sheet.rule();
  }

  @Override
  public void close() {
    sheet.down(4);
  }
}

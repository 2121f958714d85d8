package org.clickwage.document;

import java.util.List;
import org.clickwage.compare.Verdict;
import org.clickwage.number.Range;

/** Puts rows on paper: a name with its figure, and the marks of its amount below. */
final class BarRows {
  private static final double HEIGHT = 20;
  private static final double LEAST_WIDTH = 3;
  private static final double AROUND = 4;
  private static final double GAP = 14;

  private final Sheet sheet;
  private final Scale scale;
  private final List<Bars.Reference> references;

  /**
   * @param references named above the rows, and lines across each
   */
  BarRows(Sheet sheet, Scale scale, List<Bars.Reference> references) {
    this.sheet = sheet;
    this.scale = scale;
    this.references = references;
    if (!references.isEmpty()) {
      labels();
    }
  }

  /** Each over its line; on a line of its own where the two would meet. */
  private void labels() {
    sheet.down(Sheet.LABEL + 4);
    for (int i = 0; i < references.size(); i++) {
      if (i > 0 && isCrowded()) {
        sheet.down(Sheet.LABEL + 4);
      }
      Bars.Reference each = references.get(i);
      sheet.label(each.label(), scale.at(each.at()), sheet.y(), Ink.INK, false, false);
    }
    sheet.down(6);
  }

  private boolean isCrowded() {
    double widths =
        references.stream()
            .mapToDouble(each -> Letters.width(each.label(), Sheet.LABEL, false))
            .sum();
    double apart = Math.abs(scale.at(references.get(0).at()) - scale.at(references.get(1).at()));
    return apart < widths + GAP;
  }

  /** The name and the figure, above the marks. */
  void name(String name, String figure) {
    sheet.down(GAP - 4);
    sheet.named(name, figure);
    sheet.down(8);
  }

  /** From an amount to another; the part that is not certain is pale, with an edge. */
  void bar(Range solid, Range band, Ink.Set inks) {
    if (!band.isPoint()) {
      box(band, 1, inks.band(), inks.fill());
    }
    box(solid, 0, inks.fill(), inks.fill());
  }

  void box(Range amounts, double inset, Ink fill, Ink edge) {
    double from = scale.at(amounts.low());
    double width = Math.max(scale.at(amounts.high()) - from, inset > 0 ? 0 : LEAST_WIDTH);
    sheet.add(new Mark.Box(from, sheet.y() + inset, width, HEIGHT - 2 * inset, fill, edge));
  }

  /** A line across the row at an amount. */
  void across(double amount, double width, boolean isDashed) {
    double x = scale.at(amount);
    List<Mark.Spot> ends =
        List.of(
            new Mark.Spot(x, sheet.y() - AROUND), new Mark.Spot(x, sheet.y() + HEIGHT + AROUND));
    sheet.add(new Mark.Line(ends, Ink.INK, width, isDashed));
  }

  void through(double low, double high) {
    double middle = sheet.y() + HEIGHT / 2;
    sheet.add(Mark.line(scale.at(low), middle, scale.at(high), middle, Ink.SLATE, 1.5));
  }

  /** The lines of the references, and the end of the row. */
  void end() {
    for (int i = 0; i < references.size(); i++) {
      across(Scale.number(references.get(i).at()), 2.5, i > 0);
    }
    sheet.down(HEIGHT + AROUND);
  }

  /** A verdict: its shape, and its words in its colour. */
  void verdict(Verdict verdict, String words) {
    Ink ink = Ink.Set.of(verdict).text();
    double middle = sheet.y() + Sheet.LABEL * 0.72;
    sheet.add(new Mark.Shape(shape(verdict, Sheet.LEFT + 7, middle), ink, ink));
    sheet.indented(words, 22, ink);
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
}

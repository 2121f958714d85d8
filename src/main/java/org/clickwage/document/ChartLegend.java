package org.clickwage.document;

import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;

/** What the fills and lines of a picture stand for, in words. */
public final class ChartLegend {
  private static final Shape BOX = new Rectangle2D.Double(-9, -5, 18, 10);
  private static final Shape DASH = new Line2D.Double(-10, 0, 10, 0);

  /** The box, and the space around an item. */
  private static final int AROUND = 40;

  private final List<LegendItem> items = new ArrayList<>();

  public ChartLegend box(String words, ChartColour fill) {
    items.add(
        new LegendItem(
            words,
            null,
            null,
            null,
            BOX,
            fill.paint(),
            ChartColour.line(1),
            ChartColour.BAR.paint()));
    return this;
  }

  public ChartLegend line(String words, ChartColour colour, float... dash) {
    items.add(
        new LegendItem(words, null, null, null, DASH, ChartColour.line(3, dash), colour.paint()));
    return this;
  }

  public ChartLegend line(String words, ChartBars.Mark mark) {
    return line(words, mark.colour, mark.dash);
  }

  LegendItemCollection items() {
    LegendItemCollection all = new LegendItemCollection();
    items.forEach(all::add);
    return all;
  }

  /** How many lines the items fill at a width. */
  int lines(int width) {
    double used = 0;
    int lines = items.isEmpty() ? 0 : 1;
    for (LegendItem item : items) {
      double own = ChartFont.width(item.getLabel(), ChartFont.SMALL) + AROUND;
      if (used > 0 && used + own > width - 16) {
        lines++;
        used = 0;
      }
      used += own;
    }
    return lines;
  }
}

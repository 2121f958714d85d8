package org.clickwage.document;

import java.awt.BasicStroke;
import java.util.List;
import java.util.Optional;
import org.clickwage.number.Rational;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.CategoryItemRenderer;
import org.jfree.chart.renderer.category.LevelRenderer;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;

/** A picture of rows: a name and a figure, and to the right of them what is drawn for each. */
abstract class ChartRows extends Chart {
  private final List<ChartLabels.Label> labels;

  ChartRows(List<ChartLabels.Label> labels) {
    this.labels = labels;
  }

  @Override
  int plotHeight(int width) {
    return new ChartLabels(labels, width).rowHeight() * labels.size() + ChartLabels.AXIS;
  }

  /** The rows with nothing drawn in them yet. */
  CategoryPlot rows(int width, ChartAxis axis) {
    ChartLabels names = new ChartLabels(labels, width);
    CategoryPlot plot = new CategoryPlot(null, names, axis, null);
    plot.setOrientation(PlotOrientation.HORIZONTAL);
    AxisSpace left = new AxisSpace();
    left.setLeft(names.width() + ChartLabels.GAP);
    plot.setFixedDomainAxisSpace(left);
    quiet(plot);
    return plot;
  }

  /** No frame, no fill; grid lines behind the bars, and other lines before them. */
  private static void quiet(CategoryPlot plot) {
    plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setRangeGridlinePaint(ChartColour.GRID.paint());
    plot.setRangeGridlineStroke(ChartColour.line(1));
    plot.setRangeZeroBaselineVisible(true);
    plot.setRangeZeroBaselinePaint(ChartColour.MUTED.paint());
    plot.setRangeZeroBaselineStroke(ChartColour.line(1));
  }

  /** A line across each row that has one; a row without keeps its place. */
  static void levels(CategoryPlot plot, List<Optional<Rational>> rows, ChartBars.Mark mark) {
    DefaultCategoryDataset levels = new DefaultCategoryDataset();
    for (int i = 0; i < rows.size(); i++) {
      Number at = rows.get(i).map(Chart::number).orElse(null);
      levels.addValue(at, mark, i);
    }
    if (rows.stream().anyMatch(Optional::isPresent)) {
      // On the edge of paper a line is seen on a bar as well as next to it.
      add(plot, levels, level(ChartColour.PAPER, ChartColour.line(5)));
      add(plot, levels, level(mark.colour, ChartColour.line(3, mark.dash)));
    }
  }

  private static LevelRenderer level(ChartColour colour, BasicStroke stroke) {
    LevelRenderer level = new LevelRenderer();
    level.setMaximumItemWidth(1);
    level.setSeriesPaint(0, colour.paint());
    level.setSeriesStroke(0, stroke);
    return level;
  }

  static void add(CategoryPlot plot, CategoryDataset dataset, CategoryItemRenderer renderer) {
    int index = plot.getDataset(0) == null ? 0 : plot.getDatasetCount();
    plot.setDataset(index, dataset);
    plot.setRenderer(index, renderer);
  }
}

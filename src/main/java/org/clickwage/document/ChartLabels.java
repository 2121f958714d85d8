package org.clickwage.document;

import java.awt.Graphics2D;
import java.util.List;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.CategoryLabelPosition;
import org.jfree.chart.axis.CategoryLabelPositions;
import org.jfree.chart.axis.CategoryLabelWidthType;
import org.jfree.chart.text.TextBlock;
import org.jfree.chart.text.TextBlockAnchor;
import org.jfree.chart.text.TextLine;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/**
 * The names next to the bars of a picture, each over its figure, in a column of their own: rows are
 * as high as the longest needs, so that no label meets another.
 */
final class ChartLabels extends CategoryAxis {
  /** One label: a name and what it comes to, a line or two. */
  record Label(String name, String figure) {}

  private static final long serialVersionUID = 1L;

  /** Between the labels and the bars. */
  static final int GAP = 8;

  /** The height of the numbers and the title of the other axis. */
  static final int AXIS = 48;

  private static final double SHARE = 0.44;

  /** From this width of the picture on, a name has room enough in fewer lines. */
  private static final int WIDE = 600;

  private static final int WIDE_LINES = 2;
  private static final int NARROW_LINES = 3;
  private static final int FIGURE_LINES = 6;
  private static final int BETWEEN = 12;

  private final transient List<Label> labels;
  private final int width;
  private final int nameLines;

  ChartLabels(List<Label> labels, int chartWidth) {
    this.labels = List.copyOf(labels);
    this.width = (int) (chartWidth * SHARE);
    this.nameLines = chartWidth >= WIDE ? WIDE_LINES : NARROW_LINES;
    setAxisLineVisible(false);
    setTickMarksVisible(false);
    setLowerMargin(0);
    setUpperMargin(0);
    setCategoryMargin(0.12);
    CategoryLabelPosition right =
        new CategoryLabelPosition(
            RectangleAnchor.RIGHT,
            TextBlockAnchor.CENTER_RIGHT,
            TextAnchor.CENTER,
            0,
            CategoryLabelWidthType.RANGE,
            1);
    setCategoryLabelPositions(
        CategoryLabelPositions.replaceLeftPosition(getCategoryLabelPositions(), right));
  }

  static Comparable<?>[] keys(int count) {
    Comparable<?>[] keys = new Comparable<?>[count];
    for (int i = 0; i < count; i++) {
      keys[i] = i;
    }
    return keys;
  }

  int width() {
    return width;
  }

  int rowHeight() {
    int most = 0;
    for (Label label : labels) {
      most = Math.max(most, (int) Math.ceil(height(block(label))));
    }
    return most + BETWEEN;
  }

  private static double height(TextBlock block) {
    return block.calculateDimensions(ChartFont.measure()).getHeight();
  }

  @Override
  @SuppressWarnings("rawtypes")
  protected TextBlock createLabel(
      Comparable category, float room, RectangleEdge edge, Graphics2D graphics) {
    return block(labels.get((Integer) category));
  }

  private TextBlock block(Label label) {
    TextBlock block = new TextBlock();
    block.setLineAlignment(HorizontalAlignment.RIGHT);
    add(block, label.name(), ChartFont.TEXT, ChartColour.INK, nameLines);
    for (String figure : label.figure().split("\n")) {
      add(block, figure, ChartFont.SMALL, ChartColour.MUTED, FIGURE_LINES);
    }
    return block;
  }

  private void add(TextBlock block, String text, float size, ChartColour colour, int most) {
    if (!text.isEmpty()) {
      for (String line : ChartFont.wrapped(text, size, width, most)) {
        block.addLine(new TextLine(line, ChartFont.of(line, size), colour.paint()));
      }
    }
  }
}

package org.clickwage.document;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.clickwage.number.Rational;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.title.Title;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/**
 * A picture of figures that can be drawn at any width, and is the same to the byte each time.
 *
 * <p>Its classes and the library behind them are loaded when a picture is first drawn, so that a
 * command without one does not pay for them.
 */
public abstract class Chart {
  /** Wide enough for a page or a README; a telephone gets {@link #NARROW}. */
  public static final int WIDE = 720;

  public static final int NARROW = 340;

  /**
   * What is written around a picture that stands alone; all empty where a page has it.
   *
   * @param footer who made it and from which facts
   * @param alternative what it shows, for those who do not see it
   */
  public record Frame(String title, String subtitle, String footer, String alternative) {}

  /** The same in pictures that each fit on a sheet of paper, on one scale. */
  public List<Chart> sheets() {
    return List.of(this);
  }

  /** Its figures in words, for those who do not see it; empty where they would be too many. */
  public String told() {
    return "";
  }

  abstract Plot plot(int width);

  /** The height of the plot with its axis at a width; of one with two axes, whatever it holds. */
  int plotHeight(int width) {
    return width >= WIDE ? 340 : 240;
  }

  abstract ChartLegend legend();

  public final String svg(int width, Frame frame) {
    Composed composed = composed(width, frame);
    return ChartSvg.write(composed.chart(), width, composed.height(), frame);
  }

  public final byte[] png(int width, Frame frame) {
    Composed composed = composed(width, frame);
    return ChartPng.write(composed.chart(), width, composed.height());
  }

  private record Composed(JFreeChart chart, int height) {}

  private Composed composed(int width, Frame frame) {
    Plot plot = plot(width);
    JFreeChart chart = new JFreeChart(null, ChartFont.of("", ChartFont.TEXT), plot, false);
    chart.setBackgroundPaint(ChartColour.PAPER.paint());
    chart.setPadding(new RectangleInsets(8, 8, 8, 8));
    chart.setTextAntiAlias(true);
    List<Title> titles = new ArrayList<>();
    int height = plotHeight(width) + 16;
    height += add(titles, frame.title(), ChartFont.TITLE, ChartColour.INK, width, true);
    height += add(titles, frame.subtitle(), ChartFont.TEXT, ChartColour.MUTED, width, true);
    height += add(titles, frame.footer(), ChartFont.SMALL, ChartColour.MUTED, width, false);
    int legendLines = legend().lines(width);
    if (legendLines > 0) {
      titles.add(legend(legend()));
      height += legendLines * 20 + 8;
    }
    chart.setSubtitles(titles);
    return new Composed(chart, height);
  }

  private static int add(
      List<Title> titles, String text, float size, ChartColour colour, int width, boolean above) {
    if (text.isEmpty()) {
      return 0;
    }
    TextTitle title = new TextTitle(text, ChartFont.of(text, size));
    title.setPaint(colour.paint());
    title.setPosition(above ? RectangleEdge.TOP : RectangleEdge.BOTTOM);
    title.setHorizontalAlignment(HorizontalAlignment.LEFT);
    title.setTextAlignment(HorizontalAlignment.LEFT);
    title.setPadding(2, 0, 4, 0);
    titles.add(title);
    return ChartFont.height(text, size, width - 16) + 6;
  }

  private static LegendTitle legend(ChartLegend words) {
    LegendTitle legend = new LegendTitle(words::items);
    legend.setPosition(RectangleEdge.BOTTOM);
    legend.setHorizontalAlignment(HorizontalAlignment.LEFT);
    legend.setFrame(BlockBorder.NONE);
    legend.setItemFont(ChartFont.of("", ChartFont.SMALL));
    legend.setItemPaint(ChartColour.INK.paint());
    legend.setPadding(4, 0, 0, 0);
    return legend;
  }

  /** No frame, no fill, and no more lines than those that its amounts are read by. */
  static void quiet(XYPlot plot) {
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinePaint(ChartColour.GRID.paint());
    plot.setRangeGridlineStroke(ChartColour.line(1));
  }

  static double number(Rational exact) {
    return exact.toDecimal().doubleValue();
  }

  /** Draws a finished picture. */
  static void draw(JFreeChart chart, Graphics2D on, int width, int height) {
    chart.draw(on, new Rectangle2D.Double(0, 0, width, height));
  }
}

package org.clickwage.document;

import java.util.Optional;
import org.clickwage.message.Wording;
import org.clickwage.number.Rational;
import org.clickwage.statistics.Histogram;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/** A column for each step of the hourly rate, with the median and the reference as lines. */
public final class ChartHistogram extends Chart {
  private static final float[] MEDIAN_DASH = {6, 3};

  private final Histogram histogram;
  private final Optional<Rational> median;
  private final Optional<Rational> reference;
  private final String referenceKind;
  private final String axisTitle;
  private final Wording wording;

  /**
   * @param referenceKind what the reference is, in words
   */
  public ChartHistogram(
      Histogram histogram,
      Optional<Rational> median,
      Optional<Rational> reference,
      String referenceKind,
      String axisTitle,
      Wording wording) {
    this.histogram = histogram;
    this.median = median;
    this.reference = reference;
    this.referenceKind = referenceKind;
    this.axisTitle = axisTitle;
    this.wording = wording;
  }

  @Override
  XYPlot plot(int width) {
    XYBarRenderer renderer = new XYBarRenderer();
    renderer.setBarPainter(new StandardXYBarPainter());
    renderer.setShadowVisible(false);
    renderer.setSeriesPaint(0, ChartColour.BAND.paint());
    renderer.setDrawBarOutline(true);
    renderer.setSeriesOutlinePaint(0, ChartColour.BAR.paint());
    renderer.setSeriesOutlineStroke(0, ChartColour.line(1));
    XYPlot plot = new XYPlot(columns(), rates(), shares(), renderer);
    quiet(plot);
    median.ifPresent(at -> plot.addDomainMarker(line(at, ChartColour.INK, MEDIAN_DASH)));
    reference.ifPresent(at -> plot.addDomainMarker(line(at, ChartColour.MINIMUM)));
    return plot;
  }

  private static ValueMarker line(Rational at, ChartColour colour, float... dash) {
    ValueMarker line = new ValueMarker(number(at), colour.paint(), ChartColour.line(3, dash));
    line.setAlpha(1);
    return line;
  }

  private XYIntervalSeriesCollection columns() {
    XYIntervalSeries columns = new XYIntervalSeries("");
    double step = number(histogram.step());
    double from = number(histogram.from());
    for (int i = 0; i < histogram.shares().size(); i++) {
      double low = from + i * step;
      double share = percent(histogram.shares().get(i));
      columns.add(low + step / 2, low, low + step, share, share, share);
    }
    XYIntervalSeriesCollection all = new XYIntervalSeriesCollection();
    all.addSeries(columns);
    return all;
  }

  private static double percent(Rational share) {
    return number(share.times(Rational.HUNDRED));
  }

  /** Wide enough for the lines as well. */
  private ChartAxis rates() {
    Rational least = histogram.from().min(reference.orElse(histogram.from()));
    Rational most = histogram.end().max(reference.orElse(histogram.end()));
    double low = number(least);
    return new ChartAxis(axisTitle, wording.figures(), low, number(most));
  }

  private ChartAxis shares() {
    double most = histogram.shares().stream().mapToDouble(ChartHistogram::percent).max().orElse(0);
    return new ChartAxis(wording.say("spread.axis"), wording.figures(), 0, most);
  }

  @Override
  ChartLegend legend() {
    ChartLegend legend = new ChartLegend();
    median.ifPresent(at -> legend.line(wording.say("legend.median"), ChartColour.INK, MEDIAN_DASH));
    reference.ifPresent(at -> legend.line(referenceKind, ChartColour.MINIMUM));
    return legend;
  }
}

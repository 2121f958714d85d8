package org.clickwage.document;

import java.awt.BasicStroke;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clickwage.message.Figures;
import org.clickwage.message.Wording;
import org.clickwage.number.Rational;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYStepRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Amounts that hold from one day to the next, as lines that go up in steps. */
public final class ChartSteps extends Chart {
  /** From this day on, this amount; empty where nothing is known. */
  public record Step(LocalDate from, Optional<Rational> amount) {}

  /** One line. */
  public record Line(String name, List<Step> steps) {}

  /** How the lines differ: by dash as well as by colour. */
  private static final ChartColour[] COLOURS = {
    ChartColour.BAR,
    ChartColour.MINIMUM,
    ChartColour.CLIENT,
    ChartColour.PROMISE,
    ChartColour.INK,
    ChartColour.MUTED
  };

  private static final float[][] DASHES = {{}, {6, 3}, {2, 2}, {10, 4, 2, 4}, {4, 6}, {1, 3}};

  private static final int MOST_LABELS = 9;
  private static final int LABEL_WIDTH = 48;

  private final List<Line> lines;
  private final LocalDate until;
  private final String axisTitle;
  private final Figures figures;

  /**
   * @param until the day to which the last step is known to hold
   */
  public ChartSteps(List<Line> lines, LocalDate until, String axisTitle, Wording wording) {
    this.lines = List.copyOf(lines.subList(0, Math.min(lines.size(), COLOURS.length)));
    this.until = until;
    this.axisTitle = axisTitle;
    this.figures = wording.figures();
  }

  @Override
  XYPlot plot(int width) {
    XYSeriesCollection data = new XYSeriesCollection();
    XYStepRenderer renderer = new XYStepRenderer();
    for (int i = 0; i < lines.size(); i++) {
      data.addSeries(series(i));
      renderer.setSeriesPaint(i, COLOURS[i].paint());
      renderer.setSeriesStroke(i, stroke(i));
    }
    XYPlot plot = new XYPlot(data, years(width), amounts(), renderer);
    quiet(plot);
    return plot;
  }

  private static BasicStroke stroke(int line) {
    return ChartColour.line(2.5f, DASHES[line]);
  }

  private XYSeries series(int line) {
    XYSeries series = new XYSeries(line, false, true);
    Optional<Rational> last = Optional.empty();
    for (Step step : lines.get(line).steps()) {
      series.add(year(step.from()), step.amount().map(Chart::number).orElse(null));
      last = step.amount();
    }
    series.add(year(until), last.map(Chart::number).orElse(null));
    return series;
  }

  /** A day as a point of its year. */
  private static double year(LocalDate day) {
    return day.getYear() + (day.getDayOfYear() - 1) / (double) day.lengthOfYear();
  }

  private ChartAxis years(int width) {
    double first = until.getYear();
    for (Line line : lines) {
      for (Step step : line.steps()) {
        first = Math.min(first, step.from().getYear());
      }
    }
    ChartAxis years = ChartAxis.ofYears(first, year(until));
    int labels = Math.min(MOST_LABELS, width / LABEL_WIDTH);
    int every = (int) Math.max(1, Math.ceil((until.getYear() - first) / labels));
    years.setTickUnit(new NumberTickUnit(every));
    return years;
  }

  private ChartAxis amounts() {
    double most = 0;
    for (Line line : lines) {
      for (Step step : line.steps()) {
        most = Math.max(most, step.amount().map(Chart::number).orElse(0.0));
      }
    }
    return new ChartAxis(axisTitle, figures, 0, most);
  }

  @Override
  ChartLegend legend() {
    ChartLegend legend = new ChartLegend();
    for (int i = 0; i < lines.size(); i++) {
      legend.line(lines.get(i).name(), COLOURS[i], DASHES[i]);
    }
    return legend;
  }
}

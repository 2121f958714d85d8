package org.clickwage.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clickwage.message.Figures;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.IntervalBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.data.category.DefaultIntervalCategoryDataset;

/**
 * Horizontal bars: what is certain dark, what a range holds beyond it light with an outline, and
 * across each bar a line for every wage it is compared with.
 */
public final class ChartBars extends ChartRows {
  /** A line across a bar: each kind has a dash of its own. */
  public enum Mark {
    MINIMUM(ChartColour.MINIMUM),
    CLIENT(ChartColour.CLIENT, 6, 3),
    PROMISE(ChartColour.PROMISE, 2, 2);

    final ChartColour colour;
    final float[] dash;

    Mark(ChartColour colour, float... dash) {
      this.colour = colour;
      this.dash = dash;
    }
  }

  /** Where a line crosses a bar. */
  public record Line(Mark mark, Rational at) {}

  /**
   * One bar.
   *
   * @param figure what it shows, in words
   * @param solid from where to where it is certain
   * @param band from where to where it is not, or is taken away
   */
  public record Bar(
      String name, String figure, Optional<Range> solid, Optional<Range> band, List<Line> lines) {

    /** A figure from 0: solid up to its low end, a band to its high end. */
    public static Bar of(String name, String figure, Optional<Range> known, List<Line> lines) {
      Optional<Range> solid = known.map(range -> Range.between(Rational.ZERO, near(range)));
      Optional<Range> band = known.filter(range -> !range.isPoint());
      return new Bar(name, figure, solid, band, lines);
    }

    /** What is taken away: all of it light. */
    public static Bar taken(String name, String figure, Range hanging) {
      return new Bar(name, figure, Optional.empty(), Optional.of(hanging), List.of());
    }

    public static Bar added(String name, String figure, Range hanging) {
      return new Bar(name, figure, Optional.of(hanging), Optional.empty(), List.of());
    }

    /** The end that is nearer to 0; 0 where the range holds it. */
    private static Rational near(Range range) {
      return range.low().max(Rational.ZERO).plus(range.high().min(Rational.ZERO));
    }
  }

  /** So many rows, with their names and figures, are a sheet's height. */
  private static final int MOST_ON_A_SHEET = 12;

  private final List<Bar> bars;

  /** All bars of the picture: they make its scale. */
  private final List<Bar> all;

  private final String axisTitle;
  private final ChartLegend legend;
  private final Figures figures;

  public ChartBars(List<Bar> bars, String axisTitle, ChartLegend legend, Wording wording) {
    this(bars, bars, axisTitle, legend, wording.figures());
  }

  private ChartBars(
      List<Bar> bars, List<Bar> all, String axisTitle, ChartLegend legend, Figures figures) {
    super(bars.stream().map(bar -> new ChartLabels.Label(bar.name(), bar.figure())).toList());
    this.bars = List.copyOf(bars);
    this.all = List.copyOf(all);
    this.axisTitle = axisTitle;
    this.legend = legend;
    this.figures = figures;
  }

  @Override
  public List<Chart> sheets() {
    int sheets = (bars.size() + MOST_ON_A_SHEET - 1) / MOST_ON_A_SHEET;
    List<Chart> parts = new ArrayList<>();
    for (int i = 0; i < sheets; i++) {
      List<Bar> part = bars.subList(bars.size() * i / sheets, bars.size() * (i + 1) / sheets);
      parts.add(new ChartBars(part, all, axisTitle, legend, figures));
    }
    return parts;
  }

  /** {@code Courier in Lyon – 4.34 to 5.07 €/h net, 54.7 % to 63.8 % …; Customer messages – …}. */
  @Override
  public String told() {
    return bars.stream()
        .map(bar -> bar.name() + " – " + bar.figure().replace("\n", ", "))
        .collect(Collectors.joining("; "));
  }

  @Override
  CategoryPlot plot(int width) {
    CategoryPlot plot = rows(width, axis());
    add(plot, spans(true), bar(ChartColour.BAR));
    add(plot, spans(false), bar(ChartColour.BAND));
    for (Mark mark : Mark.values()) {
      marks(plot, mark);
    }
    return plot;
  }

  @Override
  ChartLegend legend() {
    return legend;
  }

  private ChartAxis axis() {
    Rational least = Rational.ZERO;
    Rational most = Rational.ZERO;
    for (Bar bar : all) {
      for (Optional<Range> span : List.of(bar.solid(), bar.band())) {
        least = span.map(Range::low).orElse(least).min(least);
        most = span.map(Range::high).orElse(most).max(most);
      }
      for (Line line : bar.lines()) {
        most = most.max(line.at());
      }
    }
    return new ChartAxis(axisTitle, figures, number(least), number(most));
  }

  private DefaultIntervalCategoryDataset spans(boolean solid) {
    Number[][] starts = new Number[1][bars.size()];
    Number[][] ends = new Number[1][bars.size()];
    for (int i = 0; i < bars.size(); i++) {
      Optional<Range> span = solid ? bars.get(i).solid() : bars.get(i).band();
      starts[0][i] = span.map(range -> number(range.low())).orElse(null);
      ends[0][i] = span.map(range -> number(range.high())).orElse(null);
    }
    DefaultIntervalCategoryDataset spans = new DefaultIntervalCategoryDataset(starts, ends);
    spans.setCategoryKeys(ChartLabels.keys(bars.size()));
    return spans;
  }

  private IntervalBarRenderer bar(ChartColour colour) {
    IntervalBarRenderer renderer = new IntervalBarRenderer();
    renderer.setBarPainter(new StandardBarPainter());
    renderer.setShadowVisible(false);
    renderer.setSeriesPaint(0, colour.paint());
    renderer.setDrawBarOutline(true);
    renderer.setSeriesOutlinePaint(0, ChartColour.BAR.paint());
    renderer.setSeriesOutlineStroke(0, ChartColour.line(1));
    renderer.setMaximumBarWidth(0.5 / bars.size());
    return renderer;
  }

  private void marks(CategoryPlot plot, Mark mark) {
    List<Optional<Rational>> at = new ArrayList<>();
    for (Bar bar : bars) {
      at.add(bar.lines().stream().filter(line -> line.mark() == mark).map(Line::at).findFirst());
    }
    levels(plot, at, mark);
  }
}

package org.clickwage.document;

import java.util.List;
import java.util.Optional;
import org.clickwage.message.Wording;
import org.clickwage.number.Rational;
import org.clickwage.statistics.RateDistribution;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.BoxAndWhiskerRenderer;
import org.jfree.data.statistics.BoxAndWhiskerItem;
import org.jfree.data.statistics.DefaultBoxAndWhiskerCategoryDataset;

/**
 * Groups as boxes: the middle half of the rates with the median across it, and lines out to where
 * the lowest and the highest tenth begin. In a group of fewer than ten these are its least and its
 * greatest rate, each of one person: the box has no lines then.
 */
public final class ChartBoxes extends ChartRows {
  /** One group. */
  public record Box(
      String name, String figure, RateDistribution rates, Optional<Rational> reference) {}

  private final List<Box> boxes;
  private final String referenceKind;
  private final String axisTitle;
  private final Wording wording;

  /**
   * @param referenceKind what the references are, in words
   */
  public ChartBoxes(List<Box> boxes, String referenceKind, String axisTitle, Wording wording) {
    super(boxes.stream().map(box -> new ChartLabels.Label(box.name(), box.figure())).toList());
    this.boxes = List.copyOf(boxes);
    this.referenceKind = referenceKind;
    this.axisTitle = axisTitle;
    this.wording = wording;
  }

  @Override
  CategoryPlot plot(int width) {
    CategoryPlot plot = rows(width, axis());
    add(plot, data(), renderer());
    levels(plot, references(), ChartBars.Mark.MINIMUM);
    return plot;
  }

  private BoxAndWhiskerRenderer renderer() {
    BoxAndWhiskerRenderer renderer = new BoxAndWhiskerRenderer();
    renderer.setMeanVisible(false);
    renderer.setMedianVisible(true);
    renderer.setMaximumBarWidth(0.5 / boxes.size());
    renderer.setWhiskerWidth(0.4);
    renderer.setUseOutlinePaintForWhiskers(true);
    renderer.setFillBox(true);
    renderer.setSeriesPaint(0, ChartColour.BAND.paint());
    renderer.setSeriesOutlinePaint(0, ChartColour.BAR.paint());
    renderer.setSeriesOutlineStroke(0, ChartColour.line(1.5f));
    renderer.setArtifactPaint(ChartColour.INK.paint());
    return renderer;
  }

  private DefaultBoxAndWhiskerCategoryDataset data() {
    DefaultBoxAndWhiskerCategoryDataset data = new DefaultBoxAndWhiskerCategoryDataset();
    for (int i = 0; i < boxes.size(); i++) {
      RateDistribution rates = boxes.get(i).rates();
      data.add(
          new BoxAndWhiskerItem(
              null,
              at(rates, 50),
              at(rates, 25),
              at(rates, 75),
              lowest(rates),
              highest(rates),
              null,
              null,
              List.of()),
          0,
          i);
    }
    return data;
  }

  private static double lowest(RateDistribution rates) {
    return at(rates, rates.percentile(10).equals(rates.min()) ? 25 : 10);
  }

  private static double highest(RateDistribution rates) {
    return at(rates, rates.percentile(90).equals(rates.max()) ? 75 : 90);
  }

  private static double at(RateDistribution rates, int percent) {
    return number(rates.percentile(percent).orElseThrow());
  }

  private List<Optional<Rational>> references() {
    return boxes.stream().map(Box::reference).toList();
  }

  private ChartAxis axis() {
    double least = 0;
    double most = 0;
    for (Box box : boxes) {
      least = Math.min(least, lowest(box.rates()));
      most = Math.max(most, highest(box.rates()));
      most = Math.max(most, box.reference().map(Chart::number).orElse(0.0));
    }
    return new ChartAxis(axisTitle, wording.figures(), least, most);
  }

  @Override
  ChartLegend legend() {
    ChartLegend legend = new ChartLegend().box(wording.say("legend.middle-half"), ChartColour.BAND);
    if (references().stream().anyMatch(Optional::isPresent)) {
      legend.line(referenceKind, ChartColour.MINIMUM);
    }
    return legend;
  }
}

package org.clickwage.document;

import java.util.Optional;

/**
 * The first picture of a document.
 *
 * @param reading what it measures and how it is read
 */
record Pictured(String title, String reading, Chart chart) {
  static Optional<Pictured> of(Document document) {
    return document.blocks().stream().flatMap(block -> of(block).stream()).findFirst();
  }

  private static Optional<Pictured> of(Document.Block block) {
    if (block instanceof Document.Block.Barred barred && !barred.bars().panels().isEmpty()) {
      return Optional.of(new Pictured(barred.title(), barred.reading(), barred.bars()));
    } else if (block instanceof Document.Block.Picture picture) {
      return Optional.of(new Pictured(picture.title(), picture.reading(), picture.chart().get()));
    }
    return Optional.empty();
  }

  /** The picture as it stands alone. */
  Drawing under(Finding finding, Shape shape, RenderContext context) {
    String own = finding.title().equals(title) ? reading : title + ". " + reading;
    PictureSheet whole = sheet(chart, own, finding, shape, context);
    Chart shown = whole.fitted();
    int others = chart.size() - shown.size();
    String more = context.wording().say("leaflet.more", Integer.toString(others));
    return others == 0
        ? whole.drawing()
        : sheet(shown, own + " " + more, finding, shape, context).drawing();
  }

  private static PictureSheet sheet(
      Chart chart, String own, Finding finding, Shape shape, RenderContext context) {
    String alternative = chart.described().isEmpty() ? own : chart.described();
    return new PictureSheet(
        chart,
        new Drawing.Frame(
            finding.about(),
            finding.title(),
            context.heading().subtitle().orElse(own),
            finding.sources(),
            alternative),
        shape);
  }
}

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
  Drawing under(Finding finding, Heading heading) {
    String own = finding.title().equals(title) ? reading : title + ". " + reading;
    return Drawing.of(
        chart,
        new Drawing.Frame(
            finding.about(),
            finding.title(),
            heading.subtitle().orElse(own),
            finding.sources(),
            chart.described().isEmpty() ? own : chart.described()));
  }
}

package org.clickwage.document;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The first picture of a document as it stands alone.
 *
 * @param title what it shows: the sentence that leads the document, or its own title
 * @param reading what it measures and how it is read
 * @param sources the beginnings of those that it rests on
 */
public record Pictured(String title, String reading, List<String> sources, Chart chart) {
  private static final int MOST_SOURCES = 3;

  static Optional<Pictured> of(Document document) {
    return document.blocks().stream()
        .flatMap(block -> ofBlock(block, document).stream())
        .findFirst();
  }

  private static Optional<Pictured> ofBlock(Document.Block block, Document document) {
    if (block instanceof Document.Block.Barred barred && !barred.bars().panels().isEmpty()) {
      return Optional.of(of(barred.title(), barred.reading(), barred.bars(), document));
    } else if (block instanceof Document.Block.Picture picture) {
      return Optional.of(of(picture.title(), picture.reading(), picture.chart().get(), document));
    }
    return Optional.empty();
  }

  private static Pictured of(String title, String reading, Chart chart, Document document) {
    Optional<String> finding = document.finding();
    List<String> all = document.sources();
    List<Integer> cited =
        chart.cited().orElseGet(() -> IntStream.rangeClosed(1, all.size()).boxed().toList());
    return new Pictured(
        finding.orElse(title),
        finding.isPresent() ? title + ". " + reading : reading,
        cited.stream()
            .map(number -> beginning(all.get(number - 1)))
            .distinct()
            .limit(MOST_SOURCES)
            .toList(),
        chart);
  }

  /** The act; where it was read comes after it. */
  private static String beginning(String source) {
    return source.split(";")[0];
  }

  /** Its figures in words, for those who do not see it, or what it is. */
  public String alternative() {
    return chart.described().isEmpty() ? reading : chart.described();
  }
}

package org.clickwage.reference;

import java.util.List;
import org.clickwage.reference.UnknownNameException.Kind;

/**
 * Published figures of what an hour of platform work pays: for reading, and not calculated with.
 */
public final class PublishedPay {
  static final String FILE = "published-pay.csv";

  private final Tables tables;
  private final Places places;

  PublishedPay(Tables tables, Places places) {
    this.tables = tables;
    this.places = places;
  }

  public List<PublishedFigure> all() {
    return tables.read(FILE).stream().map(row -> PublishedFigure.of(row, places)).toList();
  }

  /**
   * The figures of a platform by its name, else those of a place.
   *
   * @return none where the table has none of the place
   * @throws UnknownNameException for a name of neither
   */
  public List<PublishedFigure> find(String text) {
    List<PublishedFigure> all = all();
    String name = text.strip();
    List<PublishedFigure> ofPlatform =
        all.stream()
            .filter(figure -> figure.platforms().stream().anyMatch(name::equalsIgnoreCase))
            .toList();
    if (!ofPlatform.isEmpty()) {
      return ofPlatform;
    }
    try {
      Place place = places.parse(name);
      return all.stream().filter(figure -> figure.isIn(place)).toList();
    } catch (UnknownNameException neither) {
      throw new UnknownNameException(
          Kind.PLACE_OR_PLATFORM,
          text,
          all.stream().flatMap(figure -> figure.platforms().stream()).distinct().toList());
    }
  }
}

package org.clickwage.reference;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.clickwage.message.Text;

/** What people call a region, or a city that has a minimum wage of its own there. */
final class RegionNames {
  private final Map<String, Text> names = new HashMap<>();
  private final Map<String, Text> phrases = new HashMap<>();

  private RegionNames() {
    for (Row row : new Tables().read("country-names.csv")) {
      row.optional("place").ifPresent(part -> names.put(part, row.sentence("name")));
    }
    for (Row row : new Tables().read(Places.NAMES)) {
      String key = key(row.text("code"), row.optional("series"));
      row.optional("name").ifPresent(name -> names.put(key, row.sentence("name")));
      phrases.putIfAbsent(key, row.sentence("in"));
    }
  }

  /** Read where a region is shown: most calls have a country. */
  private static final class Bundled {
    static final RegionNames NAMES = new RegionNames();
  }

  static Optional<Text> name(Place place) {
    return find(Bundled.NAMES.names, place);
  }

  /** That of a region; its code where it has none. */
  static Text ofCode(String region) {
    return Bundled.NAMES.names.getOrDefault(region, new Text(region, Map.of()));
  }

  /**
   * The words that say where something is: {@code en Californie}; empty where the usual ones do.
   */
  static Optional<Text> phrase(Place place) {
    return find(Bundled.NAMES.phrases, place);
  }

  private static Optional<Text> find(Map<String, Text> texts, Place place) {
    return Optional.ofNullable(texts.get(key(place.code(), place.series())));
  }

  private static String key(String code, Optional<String> series) {
    return Stream.concat(Stream.of(code), series.stream()).reduce(String::concat).orElseThrow();
  }
}

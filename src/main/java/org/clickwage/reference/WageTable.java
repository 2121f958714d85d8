package org.clickwage.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clickwage.message.Text;

/** The minimum wage rows of one country, by region and series. */
final class WageTable {
  private static final String NET = "-net";

  private final Map<String, Map<String, WageSeries>> byRegion = new LinkedHashMap<>();
  private final List<Gap> gaps = new ArrayList<>();

  WageTable(Tables tables, String country) {
    for (Row row : tables.rows("gaps.csv", "country", country)) {
      gaps.add(Gap.of(row));
    }
    for (Row row : tables.read("minimum-wages/" + country + ".csv")) {
      Place place = new Place(country, row.optional("region"));
      byRegion
          .computeIfAbsent(row.text("region"), none -> new LinkedHashMap<>())
          .computeIfAbsent(
              withoutNet(row.text("series")), name -> new WageSeries(place, name, row, gaps))
          .add(row);
    }
  }

  /** The series that its net twin's name belongs to. */
  static String withoutNet(String series) {
    return series.endsWith(NET) ? series.substring(0, series.length() - NET.length()) : series;
  }

  boolean isEmpty() {
    return byRegion.isEmpty();
  }

  /** Why the country has no rows, where that is written down: a gap of no series. */
  Optional<Text> whyEmpty() {
    return gaps.stream().filter(gap -> gap.series().isEmpty()).map(Gap::why).findFirst();
  }

  /** The region codes that have rows; the country as a whole is the empty one. */
  List<String> regions() {
    return List.copyOf(byRegion.keySet());
  }

  /** The series of a region; those of the country as a whole for the empty code. */
  Collection<WageSeries> series(String region) {
    return byRegion.getOrDefault(region, Map.of()).values();
  }

  Optional<WageSeries> series(String region, String name) {
    return Optional.ofNullable(byRegion.getOrDefault(region, Map.of()).get(name));
  }

  Optional<WageSeries> defaultSeries(String region) {
    return series(region).stream().filter(WageSeries::isDefault).findFirst();
  }
}

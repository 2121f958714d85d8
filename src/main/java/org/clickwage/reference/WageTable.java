package org.clickwage.reference;

import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clickwage.message.Text;
import org.clickwage.number.Money;

/** The minimum wage rows of one country, by region and series. */
final class WageTable {
  private static final String NET = "-net";
  private static final int MONTHS = 12;

  private final Map<String, List<WageSeries>> byRegion = new LinkedHashMap<>();
  private final List<Gap> gaps;

  WageTable(Tables tables, String country) {
    this.gaps = gaps(tables, country);
    for (Row row : tables.read(file(country))) {
      Place place = new Place(country, row.optional("region"));
      String name = withoutNet(row.text("series"));
      WageSeries series = seriesOrNew(place, name, row.text("default").equals("yes"));
      series.add(row);
    }
    for (List<WageSeries> ofRegion : byRegion.values()) {
      ofRegion.forEach(series -> series.complete(gaps));
    }
  }

  static String file(String country) {
    return "minimum-wages/" + country + ".csv";
  }

  /** The series behind its net twin's name. */
  static String withoutNet(String series) {
    return series.endsWith(NET) ? series.substring(0, series.length() - NET.length()) : series;
  }

  private static List<Gap> gaps(Tables tables, String country) {
    List<Gap> gaps = new ArrayList<>();
    for (Row row : tables.read("gaps.csv")) {
      if (row.text("country").equals(country)) {
        gaps.add(
            new Gap(
                new Place(country, row.optional("region")),
                row.text("series"),
                row.days(),
                row.sentence("why")));
      }
    }
    return gaps;
  }

  private WageSeries seriesOrNew(Place place, String name, boolean isDefault) {
    List<WageSeries> ofRegion =
        byRegion.computeIfAbsent(place.region().orElse(""), none -> new ArrayList<>());
    for (WageSeries series : ofRegion) {
      if (series.name().equals(name)) {
        return series;
      }
    }
    WageSeries series = new WageSeries(place, name, isDefault);
    ofRegion.add(series);
    return series;
  }

  static MinimumWage wage(Place place, String series, Row row) {
    return new MinimumWage(
        place,
        series,
        row.text("default").equals("yes"),
        row.constant("basis", Basis.class),
        row.day("valid_from"),
        new Money(row.number("amount"), Currency.getInstance(row.text("currency"))),
        row.constant("unit", MinimumWage.Unit.class),
        row.optionalNumber("hours_per_unit"),
        row.optional("payments_per_year").map(Integer::parseInt).orElse(MONTHS),
        row.confidence(),
        row.sentence("scope"),
        row.text("source"),
        List.of());
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
  List<WageSeries> series(String region) {
    return byRegion.getOrDefault(region, List.of());
  }

  Optional<WageSeries> series(String region, String name) {
    return series(region).stream().filter(series -> series.name().equals(name)).findFirst();
  }

  Optional<WageSeries> defaultSeries(String region) {
    return series(region).stream().filter(WageSeries::isDefault).findFirst();
  }
}

package org.clickwage.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.clickwage.message.Text;
import org.clickwage.reference.Places.Country;
import org.clickwage.reference.Places.Floor;
import org.clickwage.reference.Places.Regions;

/** Statutory minimum wages by place and day: a row holds until the next row of its series. */
public final class MinimumWages {
  /** A place's default gross series on one day: its row in force, or why there is none. */
  public record Listed(Place place, Optional<String> series, Lookup<MinimumWage> inForce) {}

  private final Tables tables;
  private final Places places;
  private final Map<String, CountryWages> byCountry = new ConcurrentHashMap<>();

  MinimumWages(Tables tables, Places places) {
    this.tables = tables;
    this.places = places;
  }

  /**
   * The minimum wage of a place on a day.
   *
   * @param series a series by name, with or without {@code -net}; empty for the place's own
   * @throws UnknownNameException for a region or series that the country's table has not
   */
  public Lookup<MinimumWage> find(
      Place place, LocalDate day, Basis basis, Optional<String> series) {
    if (places.country(place.country()).floor() == Floor.NONE) {
      Text line = places.note(place, day).orElse(Text.NONE);
      return Lookup.missing(FactNote.NO_STATUTORY_MINIMUM, place.country(), line);
    }
    return wages(place.country()).find(new WageQuestion(place, day, basis, named(series, place)));
  }

  private static Optional<String> named(Optional<String> series, Place place) {
    return series.or(place::series).map(WageTable::withoutNet);
  }

  /** The rate that the same law sets for an hour, beside one by the month or day without hours. */
  public Optional<MinimumWage> hourly(MinimumWage law, LocalDate day) {
    return wages(law.place().country()).hourly(law, day);
  }

  /** Whether the tables know what the law says: an amount, or that it states none. */
  public static boolean isKnown(Lookup<MinimumWage> answer) {
    return answer.reason().map(why -> why.kind() == FactNote.NO_STATUTORY_MINIMUM).orElse(true);
  }

  /** The days around this one on which {@link #find} says the same of a place, on either basis. */
  public DayRange validityRange(Place place, LocalDate day) {
    return places.country(place.country()).floor() == Floor.NONE
        ? places.validityRange(place, day)
        : wages(place.country()).validityRange(place, day);
  }

  private CountryWages wages(String country) {
    return byCountry.computeIfAbsent(
        country,
        code -> new CountryWages(places, places.country(code), new WageTable(tables, code)));
  }

  /**
   * Every row of a place, gross and net, by series, basis and day; the rows of all regions where
   * the country alone has none.
   */
  public List<MinimumWage> history(Place place, Optional<String> series) {
    List<MinimumWage> rows = new ArrayList<>();
    for (WageSeries one : wages(place.country()).series(place, named(series, place))) {
      rows.addAll(one.rows(Basis.GROSS));
      rows.addAll(one.rows(Basis.NET));
    }
    return rows;
  }

  /** The currencies of a place's minimum wages, the newest last; none where it has none. */
  public List<Currency> currencies(Place place) {
    return history(place, Optional.empty()).stream().map(wage -> wage.amount().currency()).toList();
  }

  /** The parts of a country of which one is to be named; empty for any other place. */
  public Optional<Text> regionsToName(Place place) {
    return Optional.of(place)
        .filter(whole -> whole.region().isEmpty())
        .filter(whole -> places.country(whole.country()).regions().ofPartsAlone())
        .map(whole -> wages(whole.country()).namesOfRegions());
  }

  /** The days of a place's series for which there is no answer. */
  public List<Gap> gaps(Place place) {
    List<Gap> gaps = new ArrayList<>();
    for (WageSeries one : wages(place.country()).series(place, Optional.empty())) {
      one.gaps().stream().filter(gap -> !gaps.contains(gap)).forEach(gaps::add);
    }
    return gaps;
  }

  /** Every country, region with rows of its own, and city, with its default gross series. */
  public List<Listed> list(LocalDate day) {
    List<Listed> listed = new ArrayList<>();
    for (String code : places.countries()) {
      Country country = places.country(code);
      if (country.regions() != Regions.NEEDED) {
        addListed(Place.of(code), day, listed);
      }
      for (String region : wages(code).regionsWithRows()) {
        addListed(new Place(code, Optional.of(region)), day, listed);
      }
    }
    return listed;
  }

  private void addListed(Place place, LocalDate day, List<Listed> listed) {
    listed.add(listed(place, day));
    places.cities(place).forEach(city -> listed.add(listed(city, day)));
  }

  private Listed listed(Place place, LocalDate day) {
    return new Listed(
        place,
        place.series().or(() -> wages(place.country()).defaultSeries(place)),
        find(place, day, Basis.GROSS, Optional.empty()));
  }
}

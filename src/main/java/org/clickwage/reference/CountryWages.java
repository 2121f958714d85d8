package org.clickwage.reference;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.clickwage.message.Note;
import org.clickwage.message.Text;
import org.clickwage.reference.Places.BareRegion;
import org.clickwage.reference.Places.Country;
import org.clickwage.reference.Places.Floor;
import org.clickwage.reference.Places.Regions;
import org.clickwage.reference.UnknownNameException.Kind;

/** The minimum wages of one country, and which of its rows answers for which region. */
record CountryWages(Places places, Country country, WageTable table) {
  private static final String HOURLY = "-hourly";

  Lookup<MinimumWage> find(WageQuestion asked) {
    if (table.isEmpty()) {
      return table
          .whyEmpty()
          .map(why -> Lookup.<MinimumWage>missing("reference.not-collected", place(), why))
          .orElseGet(() -> Lookup.missing("reference.no-table", place()));
    }
    checkRegion(asked.place());
    checkSeries(asked.place(), asked.series());
    Optional<BareRegion> bare = asked.place().region().flatMap(places::bareRegion);
    if (bare.isPresent() && !bare.get().isCollected() && !hasRows(asked.region())) {
      return Lookup.missing("reference.not-collected", asked.place(), bare.get().why());
    }
    return switch (country.regions()) {
      case NATIONAL, OWN_ELSE_NATIONAL -> ownElseNational(asked);
      case HIGHER_OF_BOTH -> higherOfBoth(asked);
      case NEEDED -> ofRegion(asked);
    };
  }

  /** The days around this one on which {@link #find} says the same of a place's own series. */
  DayRange validityRange(Place place, LocalDate day) {
    DayRange steady = places.validityRange(place, day);
    for (WageSeries series : deciding(place)) {
      steady = steady.and(series.validityRange(day));
    }
    return steady;
  }

  /** Whichever answers: the region's own, the country's, or the highest; else what is named. */
  private List<WageSeries> deciding(Place place) {
    boolean namesOthers = place.region().isEmpty() && table.defaultSeries("").isEmpty();
    return namesOthers
        ? table.regions().stream().flatMap(region -> table.series(region).stream()).toList()
        : Stream.of(place.region().orElse(""), "")
            .flatMap(region -> answering(place, region))
            .toList();
  }

  /** The series of a city and of what is around it, each with its hourly one. */
  private Stream<WageSeries> answering(Place place, String region) {
    return Stream.of(
            place.series().flatMap(name -> table.series(region, name)), table.defaultSeries(region))
        .flatMap(Optional::stream)
        .flatMap(one -> Stream.concat(Stream.of(one), hourly(region, one.name()).stream()));
  }

  private Optional<WageSeries> hourly(String region, String series) {
    return table.series(region, series + HOURLY);
  }

  Optional<MinimumWage> hourly(MinimumWage law, LocalDate day) {
    return hourly(law.place().region().orElse(""), law.series())
        .flatMap(own -> own.find(day, law.basis()).toOptional())
        .map(own -> withLines(own, day));
  }

  private Place place() {
    return Place.of(country.code());
  }

  private boolean hasRows(String region) {
    return !table.series(region).isEmpty();
  }

  /** Overseas departments have the national SMIC, Mayotte its own. */
  private Lookup<MinimumWage> ownElseNational(WageQuestion asked) {
    return hasRows(asked.region())
        ? answer(asked, asked.region())
        : with(answer(asked, ""), Note.of("reference.national-row", asked.place(), place()));
  }

  /** United States: an employer owes the highest of the federal, the state and the city's rate. */
  private Lookup<MinimumWage> higherOfBoth(WageQuestion asked) {
    if (asked.region().isEmpty() && asked.series().isEmpty()) {
      return with(answer(asked, ""), least(asked));
    }
    if (!hasRows(asked.region())) {
      return with(answer(asked, ""), Note.of("reference.federal-only", asked.place()));
    }
    Optional<MinimumWage> own = answer(asked.onBasis(Basis.GROSS), asked.region()).toOptional();
    for (WageQuestion wider : asked.wider()) {
      Optional<MinimumWage> other = answer(wider.onBasis(Basis.GROSS), wider.region()).toOptional();
      if (own.isPresent() && other.isPresent() && isHigher(other.get(), own.get())) {
        return with(
            answer(wider, wider.region()),
            Note.of("reference.federal-higher", asked.place(), own.get().amount()));
      }
    }
    return answer(asked, asked.region());
  }

  /** Both are hourly rates of one currency. */
  private static boolean isHigher(MinimumWage one, MinimumWage other) {
    return one.amount().compareTo(other.amount()) > 0;
  }

  private Lookup<MinimumWage> ofRegion(WageQuestion asked) {
    if (isNational(asked)) {
      return answer(asked, "");
    }
    return asked.place().region().isEmpty() ? regionNeeded(asked) : answer(asked, asked.region());
  }

  /** The regions that have an answer on the day are named; where none has, that is said. */
  private Lookup<MinimumWage> regionNeeded(WageQuestion asked) {
    List<Place> known = answering(asked);
    return known.isEmpty()
        ? Lookup.missing("reference.no-region-known", place())
        : Lookup.missing("reference.region-needed", place(), names(known));
  }

  private Note least(WageQuestion asked) {
    Place state = answering(asked).stream().findFirst().orElse(regions().get(0));
    return Note.of(FactNote.LEAST, state.toString());
  }

  private List<Place> answering(WageQuestion asked) {
    WageQuestion gross = asked.onBasis(Basis.GROSS);
    return regions().stream()
        .filter(region -> answer(gross.at(region), region.code()).toOptional().isPresent())
        .toList();
  }

  private List<Place> regions() {
    return regionsWithRows().stream()
        .map(region -> new Place(country.code(), Optional.of(region)))
        .toList();
  }

  /** What people call the regions with rows of their own. */
  Text namesOfRegions() {
    return names(regions());
  }

  private Text names(List<Place> regions) {
    return regions.stream()
        .map(region -> RegionNames.ofCode(region.code()))
        .reduce((one, other) -> one.and(", ", other))
        .orElse(Text.NONE);
  }

  /** A series of the country as a whole, such as Canada's for federally regulated employers. */
  private boolean isNational(WageQuestion asked) {
    Optional<String> name = asked.series();
    boolean ofRegion =
        asked.place().region().isPresent()
            && name.flatMap(given -> table.series(asked.region(), given)).isPresent();
    return !ofRegion && name.flatMap(given -> table.series("", given)).isPresent();
  }

  private Lookup<MinimumWage> answer(WageQuestion asked, String region) {
    Optional<WageSeries> series =
        asked.series().isPresent()
            ? table.series(region, asked.series().get())
            : table.defaultSeries(region);
    return series.isEmpty()
        ? withoutSeries(asked, region)
        : series.get().find(asked.day(), asked.basis()).map(wage -> withLines(wage, asked.day()));
  }

  private Lookup<MinimumWage> withoutSeries(WageQuestion asked, String region) {
    if (asked.isOfCity()) {
      return Lookup.missing("reference.city-unknown", asked.place());
    }
    List<Lookup<MinimumWage>> others =
        table.series(region).stream().map(one -> one.find(asked.day(), asked.basis())).toList();
    List<String> known =
        others.stream()
            .flatMap(each -> each.toOptional().stream())
            .map(MinimumWage::series)
            .toList();
    if (known.isEmpty() && !others.isEmpty()) {
      return others.get(0);
    }
    return country.floor() == Floor.ADVISORY
        ? Lookup.missing(FactNote.ADVISORY_ONLY, place(), String.join(", ", known))
        : Lookup.missing(FactNote.NO_DEFAULT_SERIES, asked.place());
  }

  private MinimumWage withLines(MinimumWage wage, LocalDate day) {
    List<Note> lines = places.notes(wage.place(), wage.series(), day);
    Optional<MinimumWage> own = wage.hourly().isEmpty() ? hourly(wage, day) : Optional.empty();
    return own.map(wage::withHourly).orElse(wage).with(lines);
  }

  private static Lookup<MinimumWage> with(Lookup<MinimumWage> answer, Note note) {
    return answer.map(wage -> wage.with(List.of(note)));
  }

  /** The series of a place, or the one of a name; of all regions where one is needed. */
  List<WageSeries> series(Place place, Optional<String> named) {
    if (table.isEmpty()) {
      return List.of();
    }
    checkRegion(place);
    checkSeries(place, named);
    return regionsMeant(place).stream()
        .flatMap(region -> table.series(region).stream())
        .filter(series -> named.isEmpty() || named.get().equals(series.name()))
        .toList();
  }

  private List<String> regionsMeant(Place place) {
    if (place.region().isEmpty() && country.regions() == Regions.NEEDED) {
      return table.regions();
    }
    String region = place.region().orElse("");
    return List.of(hasRows(region) ? region : "");
  }

  Optional<String> defaultSeries(Place place) {
    return table.defaultSeries(place.region().orElse("")).map(WageSeries::name);
  }

  List<String> regionsWithRows() {
    return table.regions().stream().filter(region -> !region.isEmpty()).toList();
  }

  /** Where regions have rows of their own, a code that is none of them is a slip of the pen. */
  private void checkRegion(Place place) {
    boolean matters = country.regions().ofPartsAlone();
    String region = place.region().orElse("");
    if (matters && !region.isEmpty() && !hasRows(region) && !knownRegions().contains(region)) {
      throw new UnknownNameException(Kind.REGION, region, knownRegions());
    }
  }

  private List<String> knownRegions() {
    TreeSet<String> known = new TreeSet<>(regionsWithRows());
    known.addAll(places.bareRegions(country.code()));
    return List.copyOf(known);
  }

  private void checkSeries(Place place, Optional<String> name) {
    boolean isOfCity = name.equals(place.series());
    if (name.isPresent() && !isOfCity && !knownSeries(place).contains(name.get())) {
      throw new UnknownNameException(Kind.SERIES, name.get(), List.copyOf(knownSeries(place)));
    }
  }

  private TreeSet<String> knownSeries(Place place) {
    TreeSet<String> known = new TreeSet<>();
    regionsMeant(place).forEach(region -> known.addAll(names(table.series(region))));
    if (country.regions() == Regions.NEEDED) {
      known.addAll(names(table.series("")));
    }
    return known;
  }

  private static List<String> names(Collection<WageSeries> series) {
    return series.stream().map(WageSeries::name).toList();
  }
}

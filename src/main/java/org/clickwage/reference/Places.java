package org.clickwage.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.clickwage.message.Note;
import org.clickwage.message.RunningJava;
import org.clickwage.message.Text;
import org.clickwage.reference.UnknownNameException.Kind;

/** The places a user can name, and what the tables say of each. */
public final class Places {
  private static final Set<String> ISO_COUNTRIES = RunningJava.countries();

  /** The table of what people call regions and cities. */
  static final String NAMES = "place-names.csv";

  /** Which row answers for a region of a country. */
  enum Regions {
    /** The country's own row. */
    NATIONAL,
    /** The region's row where it has one, else the country's. */
    OWN_ELSE_NATIONAL,
    /** The higher of the country's row and the region's. */
    HIGHER_OF_BOTH,
    /** The region's row; the country alone has none. */
    NEEDED;

    /** Whether the country's own row, if there is one, is not all that is due in it. */
    boolean ofPartsAlone() {
      return this == HIGHER_OF_BOTH || this == NEEDED;
    }
  }

  /** What kind of minimum wage a country has. */
  enum Floor {
    STATUTORY,
    ADVISORY,
    NONE
  }

  record Country(String code, Regions regions, Floor floor) {}

  /** A region without a row of its own, and why. */
  record BareRegion(boolean isCollected, Text why) {}

  /**
   * A part of the line of a place.
   *
   * @param series the one series it belongs to; empty for all
   * @param works the kinds of platform work that it speaks of; empty for all that work
   */
  private record Part(String series, List<String> works, DayRange days, Text text) {
    boolean isOf(String ofSeries) {
      return series.equals(ofSeries) && works.isEmpty();
    }

    Note note() {
      return Note.of(FactNote.COUNTRY_NOTE, text);
    }
  }

  private final Tables tables;
  private final Map<String, Country> countries = new ConcurrentHashMap<>();
  private final Map<String, List<Part>> lines = new ConcurrentHashMap<>();

  Places(Tables tables) {
    this.tables = tables;
  }

  private Optional<Row> row(String file, String column, String code) {
    return tables.rows(file, column, code).stream().findFirst();
  }

  private Optional<Row> countryRow(String code) {
    return row("countries.csv", "country", code);
  }

  /** Reads {@code FR}, {@code France}, {@code Réunion} or {@code US-CA}, in capitals or not. */
  public Place parse(String text) {
    String code = text.strip().toUpperCase(Locale.ROOT);
    int dash = code.indexOf('-');
    String country = dash < 0 ? code : code.substring(0, dash);
    if (!isCountry(country)) {
      // Guinea-Bissau is a name, USA-CA a country and its region.
      return CountryNames.place(code)
          .or(
              () ->
                  CountryNames.place(country)
                      .map(named -> parse(named + code.substring(country.length()))))
          .orElseThrow(() -> new UnknownNameException(Kind.COUNTRY, text, countries()));
    }
    if (dash >= 0 && !isRegion(code)) {
      return CountryNames.place(code)
          .filter(named -> named.series().isPresent())
          .orElseThrow(() -> new UnknownNameException(Kind.REGION, text, List.of()));
    }
    return dash < 0 ? whole(country) : new Place(country, Optional.of(code));
  }

  /** A country of ISO 3166 that is a part of another one here: Réunion has the law of France. */
  private Place whole(String country) {
    return countryRow(country).isPresent()
        ? Place.of(country)
        : CountryNames.place(country).orElseGet(() -> Place.of(country));
  }

  /**
   * The same of a country and its region.
   *
   * @param country may have its region with it
   * @param region a name, or a code with its country's prefix or without it; null for none
   */
  public Place parse(String country, String region) {
    if (region == null) {
      return parse(country);
    }
    Optional<Place> named = isCountry(country) ? Optional.empty() : CountryNames.place(country);
    String code = named.map(Place::code).orElse(country);
    return CountryNames.place(region)
        .filter(part -> code.startsWith(part.country()))
        .orElseGet(() -> parse(Place.written(code, region)));
  }

  private static boolean isCountry(String code) {
    return ISO_COUNTRIES.contains(code);
  }

  /** ISO 3166-2: one to three letters or digits after the country. */
  private static boolean isRegion(String code) {
    return code.matches("[A-Z]{2}-[A-Z0-9]{1,3}");
  }

  /** The cities and counties of a place that set a minimum wage of their own. */
  List<Place> cities(Place place) {
    return tables.rows(NAMES, "code", place.code()).stream()
        .map(CountryNames::place)
        .filter(part -> part.series().isPresent())
        .toList();
  }

  /** The countries of the tables, in order. */
  public List<String> countries() {
    return tables.read("countries.csv").stream().map(row -> row.text("country")).sorted().toList();
  }

  /** The line that goes with the minimum wages of a place, with the parts of all days. */
  public Optional<Text> note(Place place) {
    return line(place).map(Part::text).reduce(Text::and);
  }

  /** The same with the parts of one day. */
  Optional<Text> note(Place place, LocalDate day) {
    return on(day, line(place)).map(Part::text).reduce(Text::and);
  }

  /** The parts of one day, and those of the line that a region has for this series. */
  List<Note> notes(Place place, String series, LocalDate day) {
    Stream<Part> ofSeries = place.region().stream().flatMap(region -> parts(region, series));
    return on(day, Stream.concat(line(place), ofSeries)).map(Part::note).toList();
  }

  /** What else a place's law says of kinds of platform work on a day. */
  public List<Note> notes(Place place, Set<LegalFloor.Work> works, LocalDate day) {
    if (works.isEmpty()) {
      return List.of();
    }
    List<String> words = works.stream().map(Note::word).toList();
    Stream<Part> all =
        Stream.concat(
            parts(place.country()).stream(),
            place.region().stream().flatMap(region -> parts(region).stream()));
    return on(day, all.filter(part -> part.works().stream().anyMatch(words::contains)))
        .map(Part::note)
        .toList();
  }

  private static Stream<Part> on(LocalDate day, Stream<Part> parts) {
    return parts.filter(part -> part.days().contains(day));
  }

  /** The region's, else the country's. */
  private Stream<Part> line(Place place) {
    String region = place.region().orElse("");
    boolean isRegions = parts(region, "").findAny().isPresent();
    return parts(isRegions ? region : place.country(), "");
  }

  private Stream<Part> parts(String place, String series) {
    return parts(place).stream().filter(part -> part.isOf(series));
  }

  private List<Part> parts(String place) {
    return lines.computeIfAbsent(place, this::readParts);
  }

  private List<Part> readParts(String place) {
    List<Part> parts = new ArrayList<>();
    for (Row row : tables.read("country-notes.csv")) {
      if (row.optional("region").orElse(row.text("country")).equals(place)) {
        List<String> works = row.optional("work").isEmpty() ? List.of() : row.list("work");
        parts.add(
            new Part(row.text("series"), works, row.days("from", "to"), row.sentence("note")));
      }
    }
    return parts;
  }

  /** The days around this one on which a place has the same lines. */
  DayRange validityRange(Place place, LocalDate day) {
    DayRange steady = DayRange.yearOf(day);
    for (String each : List.of(place.country(), place.region().orElse(""))) {
      for (Part part : parts(each)) {
        steady = steady.alike(part.days(), day);
      }
    }
    return steady;
  }

  /** A country that no table describes has its regions under its own row. */
  Country country(String code) {
    return countries.computeIfAbsent(code, this::readCountry);
  }

  private Country readCountry(String code) {
    Optional<Row> row = countryRow(code);
    return new Country(
        code,
        row.map(each -> each.constant("regions", Regions.class)).orElse(Regions.NATIONAL),
        row.map(each -> each.constant("minimum_wage", Floor.class)).orElse(Floor.STATUTORY));
  }

  Optional<BareRegion> bareRegion(String region) {
    return row("regions.csv", "region", region)
        .map(row -> new BareRegion(row.text("rule").equals("national"), row.sentence("why")));
  }

  List<String> bareRegions(String country) {
    return tables.read("regions.csv").stream()
        .map(row -> row.text("region"))
        .filter(code -> code.startsWith(country + "-"))
        .toList();
  }
}

package org.clickwage.reference;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.clickwage.message.Text;
import org.clickwage.reference.UnknownNameException.Kind;

/** What is needed to ask a platform for one's own data: addresses, authorities, laws, columns. */
public final class DataRequests {
  private static final String FOLDER = "data-requests/";

  private final Tables tables;

  DataRequests(Tables tables) {
    this.tables = tables;
  }

  /** Whether what was so on a day is shown with a warning: it may be out of date. */
  public static boolean isOld(LocalDate seen, LocalDate today) {
    return seen.plusYears(1).isBefore(today);
  }

  private List<Row> rows(String table) {
    return tables.read(FOLDER + table + ".csv");
  }

  /** The platforms whose address is known. */
  public List<String> platforms() {
    return rows("platforms").stream().map(row -> row.text("platform")).distinct().toList();
  }

  /** Whether the address of a platform of this name is known. */
  public boolean has(String name) {
    return newest(name).isPresent();
  }

  /**
   * The newest address of a platform.
   *
   * @throws UnknownNameException for a name that the table has not
   */
  public DataController platform(String name) {
    return newest(name)
        .map(DataController::of)
        .orElseThrow(() -> new UnknownNameException(Kind.PLATFORM, name, platforms()));
  }

  private Optional<Row> newest(String name) {
    return rows("platforms").stream()
        .filter(row -> names(row).anyMatch(each -> plain(each).equals(plain(name))))
        .max(Comparator.comparing(row -> row.text("last_changed")));
  }

  private static Stream<String> names(Row row) {
    return Stream.concat(Stream.of(row.text("platform")), Stream.of(row.text("names").split("; ")));
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[\\s.-]", "");
  }

  private Optional<Row> lawRow(Place place) {
    return tables.rows(FOLDER + "laws.csv", "country", place.country()).stream().findFirst();
  }

  /** Where the law of a country was read; empty for none. */
  public Text lawSource(Place place) {
    return lawRow(place).map(row -> row.sentence("source")).orElse(Text.NONE);
  }

  /** The law of a country; missing where its text was not read. */
  public Lookup<DataLaw> law(Place place) {
    return lawRow(place)
        .map(row -> Lookup.found(row.constant("law", DataLaw.class)))
        .orElseGet(() -> Lookup.missing("reference.no-data-law", place));
  }

  /** The authority of a place; of a country with one in each region all of them. */
  public List<DataAuthority> authorities(Place place) {
    List<DataAuthority> all =
        tables.rows(FOLDER + "authorities.csv", "country", place.country()).stream()
            .map(DataAuthority::of)
            .toList();
    List<DataAuthority> own =
        all.stream().filter(each -> each.place().code().equals(place.code())).toList();
    return own.isEmpty() ? all : own;
  }

  /** Empty where it is not known. */
  public Optional<Transposition> transposition(Place place) {
    return tables.rows(FOLDER + "transposition.csv", "country", place.country()).stream()
        .map(Transposition::of)
        .max(Comparator.comparing(Transposition::seen));
  }

  /** What is asked for of these kinds of work. */
  public List<AskedColumn> columns(Set<LegalFloor.Work> works) {
    return rows("asked-columns").stream()
        .map(row -> AskedColumn.of(row, parts(row.text("column"))))
        .filter(column -> column.isOf(works))
        .toList();
  }

  private List<AskedPart> parts(String column) {
    return tables.rows(FOLDER + "asked-parts.csv", "column", column).stream()
        .map(AskedPart::of)
        .toList();
  }
}

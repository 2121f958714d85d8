package org.clickwage.output;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** How the outputs of a data package were made: enough to make them again. */
public final class DataPackageRun {
  /** An option as it was given; without a value for one that takes none. */
  record Given(String name, Optional<String> value) {}

  /**
   * A rate of exchange that figures rest on: 1 unit of {@code base} is so many of {@code quote}.
   *
   * @param year of which it is the mean; empty text, as its source, where it was given
   */
  public record Rate(String base, String quote, String rate, String year, String source) {
    /** No two rates are the same here. */
    public static final Comparator<Rate> ORDER =
        Comparator.comparing(Rate::base)
            .thenComparing(Rate::quote)
            .thenComparing(Rate::year)
            .thenComparing(Rate::rate)
            .thenComparing(Rate::source);
  }

  /**
   * A minimum wage that figures stand beside, as the law states it; {@code clickwage minimum} has
   * the same keys.
   *
   * @param region empty text for the whole country
   * @param unit what the amount is paid for: an hour, a day, a week, a month
   * @param hoursPerUnit the hours of the unit, where the law states them
   * @param paymentsPerYear of a law by the month
   */
  public record Law(
      String country,
      String region,
      String series,
      String basis,
      String validFrom,
      String amount,
      String currency,
      String unit,
      Optional<String> hoursPerUnit,
      Optional<String> paymentsPerYear,
      String confidence,
      String source) {
    /** No two laws are the same here: a series has one row of a day, gross or net. */
    public static final Comparator<Law> ORDER =
        Comparator.comparing(Law::country)
            .thenComparing(Law::region)
            .thenComparing(Law::series)
            .thenComparing(Law::basis)
            .thenComparing(Law::validFrom);
  }

  /**
   * A line of a charge scheme that took from pay; {@code clickwage charges} has the same keys.
   *
   * @param percent of its base; empty where it is by bands
   */
  public record Levy(
      String scheme,
      String country,
      String component,
      String kind,
      Optional<String> percent,
      String base,
      String validFrom,
      String confidence,
      String source) {
    /** No two lines are the same here: options of a scheme may change a percentage. */
    public static final Comparator<Levy> ORDER =
        Comparator.comparing(Levy::scheme)
            .thenComparing(Levy::component)
            .thenComparing(Levy::validFrom)
            .thenComparing(levy -> levy.percent().orElse(""))
            .thenComparing(Levy::source);
  }

  /** They change nothing of what is written, which stays the same to the byte without them. */
  private static final Set<String> WITHOUT_EFFECT = Set.of("--threads", "--force", "--color");

  private final String command;
  private final Provenance provenance;
  private final List<Given> options = new ArrayList<>();
  private final Map<String, Long> counts = new LinkedHashMap<>();
  private final List<Law> laws = new ArrayList<>();
  private final List<Rate> rates = new ArrayList<>();
  private final List<Levy> levies = new ArrayList<>();
  private final Map<String, Long> problems = new TreeMap<>();
  private Optional<DataPackageDialect> dialect = Optional.empty();
  private Optional<String> profile = Optional.empty();
  private boolean tellsCounts = true;
  private int exit;
  private String meaning = "";

  public DataPackageRun(String command, Provenance provenance) {
    this.command = command;
    this.provenance = provenance;
  }

  /** An option that takes no value. */
  public DataPackageRun flag(String name) {
    return given(new Given(name, Optional.empty()));
  }

  public DataPackageRun option(String name, String value) {
    return given(new Given(name, Optional.of(value)));
  }

  /** An option whose value is a file or folder: its last name is told, not what lies above it. */
  public DataPackageRun file(String name, String path) {
    return given(new Given(name, Optional.of(lastName(path))));
  }

  private DataPackageRun given(Given option) {
    if (!WITHOUT_EFFECT.contains(option.name())) {
      options.add(option);
    }
    return this;
  }

  /** Folders name people: {@code /home/jane/survey.csv} is {@code survey.csv}. */
  static String lastName(String path) {
    Path last = Path.of(path).getFileName();
    return last == null ? "" : last.toString();
  }

  /** How the input was found, or said, to be written. */
  public DataPackageRun dialect(DataPackageDialect found) {
    dialect = Optional.of(found);
    return this;
  }

  public DataPackageRun profile(String name) {
    profile = Optional.of(name);
    return this;
  }

  /** How many there were: {@code records}, {@code workers} and so on. */
  public DataPackageRun count(String of, long number) {
    counts.put(of, number);
    return this;
  }

  /** Tells no number of records, be it of those with a problem: it would reveal another one. */
  public DataPackageRun withoutCounts() {
    tellsCounts = false;
    return this;
  }

  public DataPackageRun law(Law used) {
    laws.add(used);
    return this;
  }

  public DataPackageRun rate(Rate used) {
    rates.add(used);
    return this;
  }

  public DataPackageRun levy(Levy used) {
    levies.add(used);
    return this;
  }

  /** How many problems there were of a kind. */
  public DataPackageRun problems(String kind, long number) {
    problems.merge(kind, number, Long::sum);
    return this;
  }

  /** How the run ended, as a number for scripts and a word. */
  public DataPackageRun exit(int code, String word) {
    exit = code;
    meaning = word;
    return this;
  }

  String command() {
    return command;
  }

  Provenance provenance() {
    return provenance;
  }

  List<Given> options() {
    return options;
  }

  boolean tellsCounts() {
    return tellsCounts;
  }

  Map<String, Long> counts() {
    return counts;
  }

  List<Law> laws() {
    return laws;
  }

  List<Rate> rates() {
    return rates;
  }

  List<Levy> levies() {
    return levies;
  }

  Map<String, Long> problems() {
    return problems;
  }

  Optional<DataPackageDialect> dialect() {
    return dialect;
  }

  Optional<String> profile() {
    return profile;
  }

  int exit() {
    return exit;
  }

  String meaning() {
    return meaning;
  }
}

package org.clickwage.output;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clickwage.number.Rational;

/**
 * How the outputs of a data package were made: enough to make them again.
 *
 * @param dialect how the input was found, or stated, to be written
 * @param records how many there were; empty, as all counts, where it would reveal another number
 * @param problems how many there were of each kind
 */
public record DataPackageRun(
    String program,
    String version,
    String referenceData,
    String command,
    List<Option> options,
    DataPackageDialect dialect,
    String profile,
    Optional<Long> records,
    Optional<Long> workers,
    Optional<List<Law>> minimumWages,
    Optional<List<Rate>> exchangeRates,
    Optional<List<Levy>> chargeSchemes,
    Optional<Map<String, Long>> problems,
    Exit exit) {
  private static final Comparator<String> NULL_FIRST =
      Comparator.nullsFirst(Comparator.naturalOrder());

  /** An option as it was given; without a value for one that takes none. */
  public record Option(String name, Optional<String> value) {
    /** An option whose value is a file or folder: its last name, not what lies above it. */
    public static Option file(String name, String path) {
      return new Option(name, Optional.of(DataPackage.lastName(path)));
    }
  }

  /**
   * A minimum wage that figures are compared with, as the law states it; {@code clickwage minimum}
   * has the same keys.
   *
   * @param region null for the whole country
   * @param unit what the amount is paid for: an hour, a day, a week, a month
   * @param hoursPerUnit the hours of the unit; null where the law does not state them
   * @param paymentsPerYear of a law by the month, else null
   */
  public record Law(
      String country,
      String region,
      String series,
      String basis,
      String validFrom,
      Rational amount,
      String currency,
      String unit,
      Rational hoursPerUnit,
      Rational paymentsPerYear,
      String confidence,
      String source) {
    /** No two laws are the same here: a series has one row of a day, gross or net. */
    public static final Comparator<Law> ORDER =
        Comparator.comparing(Law::country)
            .thenComparing(Law::region, NULL_FIRST)
            .thenComparing(Law::series)
            .thenComparing(Law::basis)
            .thenComparing(Law::validFrom);
  }

  /**
   * A rate of exchange that figures rest on: 1 unit of {@code base} is so many of {@code quote}.
   *
   * @param year of which it is the mean; null, as its source, where the rate was given
   */
  public record Rate(String base, String quote, Rational rate, String year, String source) {
    /** No two rates are the same here. */
    public static final Comparator<Rate> ORDER =
        Comparator.comparing(Rate::base)
            .thenComparing(Rate::quote)
            .thenComparing(Rate::year, NULL_FIRST)
            .thenComparing(rate -> rate.rate().toString())
            .thenComparing(Rate::source, Comparator.nullsFirst(Comparator.naturalOrder()));
  }

  /**
   * A line of a charge scheme that took from pay; {@code clickwage charges} has the same keys.
   *
   * @param percent of its base; null where it is by bands
   */
  public record Levy(
      String scheme,
      String country,
      String component,
      String kind,
      Rational percent,
      String base,
      String validFrom,
      String confidence,
      String source) {
    /** No two lines are the same here: options of a scheme may change a percentage. */
    public static final Comparator<Levy> ORDER =
        Comparator.comparing(Levy::scheme)
            .thenComparing(Levy::component)
            .thenComparing(Levy::validFrom)
            .thenComparing(Levy::share, NULL_FIRST)
            .thenComparing(Levy::source);

    private String share() {
      return percent == null ? null : percent.toString();
    }
  }

  /** How the run ended, as a number for scripts and a word. */
  public record Exit(int code, String meaning) {}
}

package org.clickwage.output;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clickwage.number.Rational;

/**
 * How the outputs of a data package were made: enough to make them again.
 *
 * @param defaults what options would say that were not given
 * @param dialect how the input was found, or stated, to be written; empty, as its profile, where
 *     each of many inputs was read by itself
 * @param records how many there were; empty, as all counts, where it would reveal another number
 * @param minimumWages those that figures are compared with, as the law states them; {@code
 *     clickwage minimum} has the same keys
 * @param exchangeRates those that figures rest on: 1 unit of {@code base} is so many of {@code
 *     quote}. The year is that of which it is the mean; null, as the source, where the rate was
 *     given
 * @param chargeSchemes the lines of charge schemes that took from pay; the percentage is null where
 *     it is by bands
 * @param problems how many there were of each kind
 * @param sample how many records were read, and of each reason to leave some out
 */
public record DataPackageRun(
    String program,
    String version,
    String referenceData,
    String command,
    List<Option> options,
    List<Option> defaults,
    Optional<DataPackageDialect> dialect,
    Optional<String> profile,
    Optional<String> profileHash,
    Optional<String> profileText,
    Optional<Long> records,
    Optional<Long> workers,
    Optional<List<Map<String, Object>>> minimumWages,
    Optional<List<Map<String, Object>>> exchangeRates,
    Optional<List<Map<String, Object>>> chargeSchemes,
    Optional<Map<String, Long>> problems,
    Optional<Map<String, Rational>> sample,
    Exit exit) {
  /** The hash of a profile, whose file has this text. */
  public static String hash(String profileText) {
    return DataPackageFile.SHA256 + InputFingerprint.of(profileText).sha256();
  }

  /** An option as it was given; {@code true} for one that takes no value. */
  public record Option(String name, String value) {
    /** An option whose value is a file or folder: its last name, not what lies above it. */
    public static Option file(String name, String path) {
      return new Option(name, DataPackage.lastName(path));
    }

    /** {@code --confidence 90}. */
    public String typed() {
      return value.equals("true") ? name : name + " " + value;
    }
  }

  /** How the run ended, as a number for scripts and a word. */
  public record Exit(int code, String meaning) {}
}

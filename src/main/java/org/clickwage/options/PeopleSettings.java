package org.clickwage.options;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The options of many people's exports in one call, each of which has its own statement. */
public record PeopleSettings(ParsedOptions typed) {
  static final Option<?> EACH = new OptionGroup().flag("--each");

  private static final Condition OF_MANY = Condition.needs(EACH);
  private static final Option<?> NAMES =
      FileOptions.NAMES.where(OF_MANY, Condition.excludes(RedactionOptions.KEY));

  public static final OptionGroup ALL =
      OptionGroup.of(
          EACH,
          RedactionOptions.KEY.described("key-of-people", OF_MANY),
          NAMES,
          FileOptions.SUMMARY.where(OF_MANY),
          FileOptions.REPORT.where(OF_MANY),
          StatisticsSettings.ALL.where(OF_MANY));

  /** Whether each folder is another person's. */
  public static boolean areAsked(ParsedOptions typed) {
    return typed.has(EACH);
  }

  /** Whether people go by the names of their folders. */
  public boolean areNamed() {
    return typed.has(NAMES);
  }

  /** The file that keeps the key of pseudonyms. */
  public Optional<Path> key() {
    return typed.value(RedactionOptions.KEY).map(Path::of);
  }

  public StatisticsSettings statistics() {
    return new StatisticsSettings(typed);
  }

  /** What the options say, or would say if they were typed, by their names. */
  public Map<String, String> defaults() {
    return statistics().values();
  }
}

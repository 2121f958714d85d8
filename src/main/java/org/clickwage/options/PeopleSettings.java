package org.clickwage.options;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.clickwage.output.InputFile;

/** The options of many people's exports in one call, each of which has its own statement. */
public record PeopleSettings(ParsedOptions typed, Problems problems) {
  private static final OptionGroup PEOPLE = new OptionGroup();
  private static final Option EACH = PEOPLE.flag("--each");
  private static final Option NAMES = new OptionGroup().flag("--names");

  /** They need to know that there are many people. */
  private static final OptionGroup OF_MANY =
      OptionGroup.of(
          OptionGroup.of(
              RedactionOptions.KEY.described("key-of-people"),
              NAMES,
              FileOptions.SUMMARY,
              FileOptions.REPORT),
          StatisticsSettings.ALL);

  public static final OptionGroup ALL = OptionGroup.of(PEOPLE, OF_MANY);

  public PeopleSettings {
    if (typed.has(RedactionOptions.KEY)) {
      if (typed.has(NAMES)) {
        problems.add(NAMES, "problem.names-and-key");
      } else if (typed.text(RedactionOptions.KEY).equals(InputFile.STANDARD)) {
        problems.add(RedactionOptions.KEY, "problem.no-key-file");
      }
    }
    if (typed.has(StatementSettings.ONE_PERSON)) {
      problems.add(StatementSettings.ONE_PERSON, "problem.one-person-of-each");
    }
    new StatisticsSettings(typed, problems).values(true);
  }

  /** Whether each folder is another person's; reports the options that make no sense otherwise. */
  public static boolean areAsked(ParsedOptions typed, Problems problems) {
    if (!typed.has(EACH)) {
      OF_MANY.options().stream()
          .filter(typed::has)
          .forEach(option -> problems.add(option, "problem.without-each"));
    }
    return typed.has(EACH);
  }

  /** Whether people go by the names of their folders. */
  public boolean areNamed() {
    return typed.has(NAMES);
  }

  /** The file that keeps the key of pseudonyms. */
  public Optional<Path> key() {
    return Optional.ofNullable(typed.text(RedactionOptions.KEY)).map(Path::of);
  }

  public StatisticsSettings statistics() {
    return new StatisticsSettings(typed, problems);
  }

  /** What the options would say that were not typed, by their names. */
  public Map<String, String> defaults() {
    Map<String, String> defaults = statistics().values(true);
    defaults.keySet().removeAll(typed.given().keySet());
    return defaults;
  }
}

package org.clickwage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clickwage.compare.ReferenceWage;
import org.clickwage.compare.Verdict;
import org.clickwage.message.Audience;
import org.clickwage.message.Language;
import org.clickwage.message.Note;
import org.clickwage.message.Wording;
import org.clickwage.output.OutputPlan;
import org.clickwage.profile.TaskOutcome;
import org.clickwage.reference.Basis;
import org.clickwage.reference.Confidence;
import org.clickwage.reference.FactNote;
import org.clickwage.reference.FloorTerm;
import org.clickwage.reference.Levy;
import org.clickwage.reference.MinimumWage;
import org.clickwage.reference.OwnFileException;
import org.clickwage.reference.UnknownNameException;
import org.clickwage.wage.RateGap;
import org.clickwage.work.Expected;
import org.clickwage.work.MissingQuantityException;
import org.clickwage.work.Period;
import org.clickwage.work.WageQuantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

/** The message tables: the same in both languages, complete, and nothing in them that is unused. */
class MessagesTest {
  private static final Path RESOURCES = Path.of("src", "main", "resources", "org", "clickwage");
  private static final List<Path> SOURCES =
      List.of(Path.of("src", "main", "java"), Path.of("src", "parquet", "java"));
  private static final Path TABLES = RESOURCES.resolve("reference");

  private static final Map<String, String> ENGLISH = table("messages.properties");
  private static final Map<String, String> FRENCH = table("messages_fr.properties");

  private static final String KEY = "[a-z]+(?:-[a-z]+)*(?:\\.[a-z0-9]+(?:-[a-z0-9]+)*)+";
  private static final Pattern LITERAL = Pattern.compile("\"(" + KEY + ")\"");
  private static final Pattern SAID =
      Pattern.compile("(?:Note\\.of|\\bsay|Lookup\\.missing)\\(\\s*\"([^\"]+[^.\"])\"\\s*[,)]");

  /** A place, or words for the number in it: those for one number or several, and the others. */
  private static final Pattern PLACE =
      Pattern.compile("\\{(\\d+)((?:\\|\\d+:[^|{}]*)+\\|(?!\\d+:)[^|{}]*)?\\}");

  /** Where the words of one language are the same for one and for several. */
  private static final Set<String> WITHOUT_PLURAL = Set.of("day");

  /** A sentence for an audience or what is published, made of its key; one that quotes no cell. */
  private static final Pattern VARIANT =
      Pattern.compile(
          Stream.of(Audience.values())
              .map(Note::word)
              .collect(Collectors.joining("|", "\\.(?:unquoted|published|", ")$")));

  private static String withoutVariant(String key) {
    return VARIANT.matcher(key).replaceFirst("");
  }

  private static Map<String, String> table(String file) {
    Properties read = new Properties();
    try (BufferedReader reader =
        Files.newBufferedReader(RESOURCES.resolve(file), StandardCharsets.UTF_8)) {
      read.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> table = new TreeMap<>();
    read.stringPropertyNames().forEach(key -> table.put(key, read.getProperty(key)));
    return table;
  }

  private static String sources() {
    StringBuilder all = new StringBuilder();
    for (Path sources : SOURCES) {
      try (Stream<Path> files = Files.walk(sources)) {
        for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
          all.append(Files.readString(file, StandardCharsets.UTF_8)).append('\n');
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return all.toString();
  }

  private static Set<String> found(Pattern pattern, String text) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private static String family(String key) {
    return key.substring(0, key.indexOf('.'));
  }

  private static Set<String> families() {
    return ENGLISH.keySet().stream()
        .filter(key -> key.contains("."))
        .map(MessagesTest::family)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** A column of a reference table whose cells hold no comma before it. */
  private static Set<String> column(Path table, int index) {
    try {
      return Files.readAllLines(table, StandardCharsets.UTF_8).stream()
          .skip(1)
          .map(line -> line.split(",", -1)[index])
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> keys(String prefix, Enum<?>... constants) {
    Set<String> keys = new TreeSet<>();
    for (Enum<?> constant : constants) {
      keys.add(prefix + constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
    return keys;
  }

  private static Set<String> keys(String prefix, Iterable<String> names) {
    Set<String> keys = new TreeSet<>();
    names.forEach(name -> keys.add(prefix + name));
    return keys;
  }

  private static Stream<Language> languages() {
    return Language.codes().stream().map(code -> Language.of(code).orElseThrow());
  }

  private static Stream<CommandLine> commands(Language language) {
    CommandLine all = Commands.all(Wording.in(language));
    return Stream.concat(Stream.of(all), all.getSubcommands().values().stream());
  }

  private static Stream<ArgSpec> arguments(Language language) {
    return commands(language).flatMap(command -> command.getCommandSpec().args().stream());
  }

  /** Costs have names of their own, and charges are said apart. */
  private static boolean isTakenByName(WageQuantity part) {
    return WageQuantity.EARNINGS.parts().contains(part) && part != WageQuantity.WORK_COSTS;
  }

  /** Keys that are put together from a prefix and a name: all of these must be there. */
  private static Set<String> composed() {
    Set<String> keys = new TreeSet<>();
    keys.addAll(keys("verdict.", Verdict.values()));
    keys.addAll(keys("confidence.", Confidence.values()));
    keys.addAll(keys("basis.", Basis.values()));
    keys.addAll(keys("kind.", Levy.Kind.values()));
    keys.addAll(keys("base.", Levy.Base.values()));
    keys.addAll(keys("unit.", MinimumWage.Unit.values()));
    keys.addAll(keys("legal-hours.", MinimumWage.Unit.values()));
    keys.addAll(keys("quantity.", WageQuantity.values()));
    keys.add("why.unpaid-hours");
    for (WageQuantity part : WageQuantity.AFTER_GROSS_PAY) {
      if (part.sign() == WageQuantity.Sign.TAKEN) {
        keys.add("why." + Wording.key(part));
        keys.addAll(isTakenByName(part) ? keys("taken.", part) : Set.of());
      }
    }
    keys.addAll(
        keys(
            "quantity.",
            List.of(
                "received",
                "income-tax",
                "unpaid-per-paid",
                "unpaid-share",
                "advertised-hourly-rate",
                "gross-hourly-rate",
                "earnings-hourly-rate",
                "net-hourly-rate",
                "piece-rate",
                "net-piece-rate",
                "tasks-per-hour",
                "seconds-per-task")));
    keys.addAll(keys("sessions.", TaskOutcome.values()));
    keys.addAll(keys("sessions.", List.of("backward", "where", "weightless", "refused")));
    keys.addAll(keys("weekday.", DayOfWeek.values()));
    keys.add("in-words.5");
    keys.addAll(keys("words-of.", List.of("GB", "US")));
    keys.addAll(keys("missing.", MissingQuantityException.Fact.values()));
    keys.addAll(keys("missing.in-record.", MissingQuantityException.Fact.values()));
    keys.addAll(keys("table.", OwnFileException.Expected.values()));
    keys.addAll(keys("units.", Period.Unit.values()));
    for (int month = 1; month <= 12; month++) {
      keys.add("month." + month);
    }
    for (String about : List.of("unknown.", "hint.")) {
      keys.addAll(keys(about, UnknownNameException.Kind.values()));
      keys.addAll(keys(about, List.of("option", "command", "argument", "case")));
    }
    keys.addAll(keys("country.", column(TABLES.resolve("countries.csv"), 0)));
    keys.addAll(keys("in.", column(TABLES.resolve("countries.csv"), 0)));
    keys.addAll(keys("component.", column(TABLES.resolve("charges/levies.csv"), 1)));
    keys.addAll(
        keys("target.", List.of("gross-pay", "piece-rate", "tasks", "tasks-per-hour", "hours")));
    keys.addAll(
        keys(
            "needed.",
            List.of(
                "gross-pay",
                "piece-rate",
                "tasks",
                "tasks-per-hour",
                "seconds-per-task",
                "hours")));
    Stream.<Note.Kind[]>of(Expected.values(), OutputPlan.Clash.values(), FactNote.values())
        .flatMap(Stream::of)
        .map(Note.Kind::key)
        .forEach(keys::add);
    keys.addAll(ofProblems());
    keys.addAll(List.of("charges.chamber-tax-exempt", "charges.chamber-tax-assumed"));
    keys.addAll(ofReferences());
    keys.addAll(keys("floor-per.", FloorTerm.Per.values()));
    keys.addAll(
        keys(
            "floor-count.",
            List.of(
                "online-hours",
                "activity-hours",
                "trip-hours",
                "rides",
                "kilometres",
                "fee",
                "month",
                "mean-output")));
    for (String command : commandNames()) {
      keys.add("command." + command);
      keys.add("usage.footer." + command);
    }
    return keys;
  }

  /** Kinds of problems of a table, or the families of those that have no name of their own. */
  private static Set<String> ofProblems() {
    return keys(
        "kind-of-problem.",
        List.of(
            "problem.unclosed-quote",
            "problem.broken-record",
            "problem.long-record",
            "problem.absent",
            "problem.clock-back",
            "problem.too-many-ranges",
            "problem.hours-from-zero",
            "problem.hours-of-period",
            "problem.hours-of-days",
            "problem.hours-no-sum",
            "problem.other-time",
            "problem.no-worker",
            "statement",
            "people",
            "people.same-person",
            "expected.money",
            "expected.amount-from-zero",
            "expected.number",
            "expected.shorter-number",
            "expected.unambiguous-number",
            "expected.unambiguous-cell",
            "expected.unambiguous-amount",
            "expected.count",
            "expected.duration",
            "expected.distance",
            "expected.percent",
            "expected.period",
            "expected.span",
            "expected.ascending-range",
            "expected.one-currency",
            "expected.days-per-week",
            "expected.hourly-rate",
            "expected.one-rate",
            "expected.currency",
            "expected.record-currency",
            "expected.status",
            "expected.weight",
            "expected",
            "stamp",
            "missing",
            "unknown",
            "reference",
            "exchange",
            "prices",
            "charges",
            "compare",
            "compare.parity-of-another-currency",
            "compare.parity-without-place"));
  }

  private static Set<String> ofReferences() {
    ReferenceWage.Kind[] kinds = ReferenceWage.Kind.values();
    Set<String> keys = new TreeSet<>();
    keys.addAll(keys("reference-name.", kinds));
    keys.addAll(keys("source.reference.", List.of("given", "promised")));
    return keys;
  }

  private static List<String> commandNames() {
    return commands(Language.ENGLISH).map(command -> command.getCommandSpec().name()).toList();
  }

  /** Keys that may be there for a series, and need not. */
  private static Set<String> ofSeries() {
    Set<String> keys = new TreeSet<>();
    try (Stream<Path> files = Files.list(TABLES.resolve("minimum-wages"))) {
      for (Path file : files.toList()) {
        for (String series : column(file, 1)) {
          keys.add("minimum-name." + series);
          keys.add("answer.minimum." + series + ".is");
          keys.add("answer.minimum." + series + ".was");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return keys;
  }

  private static Set<String> without(Set<String> some, Set<String> others) {
    Set<String> rest = new TreeSet<>(some);
    rest.removeAll(others);
    return rest;
  }

  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertEquals(Set.of(), without(ENGLISH.keySet(), FRENCH.keySet()), "missing in French");
    assertEquals(Set.of(), without(FRENCH.keySet(), ENGLISH.keySet()), "missing in English");
  }

  @ParameterizedTest
  @ValueSource(strings = {"messages.properties", "messages_fr.properties"})
  void noKeyStandsTwice(String file) throws IOException {
    Set<String> seen = new TreeSet<>();
    for (String line : Files.readAllLines(RESOURCES.resolve(file), StandardCharsets.UTF_8)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        assertTrue(seen.add(line.substring(0, line.indexOf('='))), line);
      }
    }
  }

  @Test
  void bothLanguagesFillTheSamePlaces() {
    ENGLISH.forEach((key, english) -> assertEquals(places(english), places(FRENCH.get(key)), key));
  }

  private static Set<String> places(String text) {
    return found(PLACE, text);
  }

  private static Set<String> plurals(String text) {
    return PLACE
        .matcher(text)
        .results()
        .filter(place -> place.group(2) != null)
        .map(place -> place.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void bothLanguagesHaveThePluralsOfTheSamePlaces() {
    ENGLISH.forEach(
        (key, english) ->
            assertEquals(
                !WITHOUT_PLURAL.contains(key),
                plurals(english).equals(plurals(FRENCH.get(key))),
                key));
  }

  @Test
  void everyPluralHasWordsForOneAndForOthers() {
    Stream.of(ENGLISH, FRENCH)
        .flatMap(table -> table.entrySet().stream())
        .filter(each -> !each.getKey().startsWith("typography."))
        .forEach(
            each -> {
              String rest = PLACE.matcher(each.getValue()).replaceAll("");
              assertTrue(rest.indexOf('{') < 0 && rest.indexOf('}') < 0, each::toString);
              PLACE
                  .matcher(each.getValue())
                  .results()
                  .filter(place -> place.group(2) != null)
                  .forEach(place -> assertTrue(place.group(2).contains("|1:"), each::toString));
            });
  }

  @Test
  void everyKeyThatIsWrittenInTheSourcesIsThere() {
    String sources = sources();
    Set<String> families = families();
    Set<String> written = found(LITERAL, sources);
    written.removeIf(key -> !families.contains(family(key)) || key.endsWith(".csv"));
    assertTrue(written.size() > 150, "keys were found");
    assertEquals(Set.of(), without(written, ENGLISH.keySet()));
    assertEquals(Set.of(), without(found(SAID, sources), ENGLISH.keySet()));
  }

  @Test
  void everyKeyThatIsPutTogetherIsThere() {
    assertEquals(Set.of(), without(composed(), ENGLISH.keySet()));
  }

  @Test
  void eachPartOfWhatAnHourLosesIsDescribed() {
    RateGap.PARTS.forEach(
        part -> {
          String key = "field.summary.why_" + part.keyOfPart();
          assertTrue(ENGLISH.containsKey(key), key);
        });
  }

  @Test
  void noKeyIsUnused() {
    Set<String> used = found(LITERAL, sources());
    used.addAll(found(Pattern.compile("\"([a-z]+)\""), sources()));
    used.addAll(
        keys(
            "manual.",
            List.of(
                "name",
                "synopsis",
                "description",
                "options",
                "arguments",
                "commands",
                "see-also")));
    used.addAll(composed());
    used.addAll(ofSeries());
    arguments(Language.ENGLISH).map(ArgSpec::descriptionKey).forEach(used::add);
    arguments(Language.ENGLISH)
        .filter(ArgSpec::isOption)
        .forEach(
            option ->
                used.add(
                    "ask." + ((CommandLine.Model.OptionSpec) option).longestName().substring(2)));
    Set<String> unused = without(ENGLISH.keySet(), used);
    Set<String> open = openPrefixes();
    unused.removeIf(key -> open.stream().anyMatch(key::startsWith));
    unused.removeIf(key -> VARIANT.matcher(key).find() && used.contains(withoutVariant(key)));
    assertEquals(Set.of(), unused);
  }

  /**
   * Beginnings that the sources complete with a name, or with a constant of an enum, where this
   * test does not know which; a family that {@link #composed} lists must be complete there.
   */
  private static Set<String> openPrefixes() {
    Set<String> prefixes = found(Pattern.compile("\"([a-z]+[a-z.-]*\\.)\""), sources());
    for (String type : found(Pattern.compile("\\benum ([A-Z][A-Za-z]+)"), sources())) {
      prefixes.add(type.replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT) + ".");
    }
    Set<String> listed = new TreeSet<>();
    composed().forEach(key -> listed.add(family(key) + "."));
    return without(prefixes, listed);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyOptionAndArgumentIsDescribed(Language language) {
    Map<String, String> table = language.code().equals("fr") ? FRENCH : ENGLISH;
    assertTrue(arguments(language).count() > 60, "options were found");
    arguments(language)
        .forEach(
            argument -> {
              String key = argument.descriptionKey();
              assertTrue(table.containsKey(key) && !table.get(key).isBlank(), argument::toString);
            });
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyHelpPageDescribesItsOptionsInItsLanguage(Language language) {
    String other = language.code().equals("fr") ? "show this help" : "montre";
    commands(language)
        .forEach(
            command -> {
              String page = command.getUsageMessage(CommandLine.Help.Ansi.OFF);
              assertTrue(page.contains("--help"), page);
              assertTrue(!page.contains(other), page);
              assertTrue(!page.contains("option.") && !page.contains("%%"), page);
            });
  }

  @Test
  void aSentenceIsNotLeftInEnglish() {
    List<String> same = new ArrayList<>();
    ENGLISH.forEach(
        (key, english) -> {
          boolean sentence =
              english.replaceAll("\\{\\d+\\}", "").matches(".*[a-z]{3,} [a-z]{3,} .*");
          if (sentence && english.equals(FRENCH.get(key))) {
            same.add(key);
          }
        });
    assertEquals(List.of(), same);
  }

  /** A colon inside a time, an address or an example in code is none of French typography. */
  @Test
  void frenchHasANoBreakSpaceBeforeHighPunctuation() {
    Pattern wrong = Pattern.compile("(?<![\\u00a0\\u202f])(?:[;?!](?=\\s|$)|:(?=\\s|$|\\{))");
    List<String> found = new ArrayList<>();
    FRENCH.forEach(
        (key, text) -> {
          // A file and its line are written as everywhere: log.csv:12.
          if (wrong.matcher(text.replace("{0}:{1}", "")).find()) {
            found.add(key + "=" + text);
          }
        });
    assertEquals(List.of(), found);
  }

  @Test
  void frenchQuotationMarksKeepTheirWords() {
    FRENCH.forEach(
        (key, text) -> {
          assertTrue(!text.matches(".*«[^\\u00a0\\u202f].*"), key + "=" + text);
          assertTrue(!text.matches(".*[^\\u00a0\\u202f]».*"), key + "=" + text);
        });
  }
}

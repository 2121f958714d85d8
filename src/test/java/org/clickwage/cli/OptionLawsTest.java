package org.clickwage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.clickwage.Call;
import org.clickwage.message.Language;
import org.clickwage.message.Note;
import org.clickwage.message.Wording;
import org.clickwage.options.Condition;
import org.clickwage.options.Option;
import org.clickwage.options.ParsedOptions;
import org.clickwage.options.Values;
import org.clickwage.work.NotationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever an option is declared to ask and to take, the commands that have it keep to. */
class OptionLawsTest {
  private static final ParsedOptions NONE =
      new ParsedOptions(Map.of(), List.of(), List.of(), () -> LocalDate.EPOCH);

  /** One of these reads as a value of any option. */
  private static final List<String> SAMPLES =
      List.of(
          "1",
          "0.5",
          "13",
          "2015",
          "2015-06-01",
          "12:30",
          "FR",
          "1/2",
          "10%",
          "40h/week",
          "12/h",
          "EUR",
          "7days",
          "https://example.org",
          "yes",
          "a.html",
          "a.svg",
          "a,b",
          "30EUR/h active",
          "6..14EUR/task");

  /** Texts for people, files and folders, and names that only a file or the argument has. */
  private static final Set<String> OF_ANY_TEXT =
      Set.of(
          "--title",
          "--strata",
          "--psu",
          "--fpc",
          "--adjust-for",
          "--replicate-weights",
          "--subtitle",
          "--contact",
          "--platform",
          "--name",
          "--account",
          "--to-address",
          "--note",
          "--reference",
          "--parts",
          "--kit",
          "--host",
          "--replicate",
          "--file",
          "--input",
          "--save-profile",
          "--profile",
          "--series",
          "--case",
          "--task",
          "--weight",
          "--file-column",
          "--with");

  /** One of these is no value of an option that does not take any text. */
  private static final List<String> UNREADABLE = List.of("\"?!.x", "a.ods", "-");

  /** An option of a command. */
  record Declared(String command, Option<?> option) {
    @Override
    public String toString() {
      return command + " " + option.name();
    }

    /** What is said of the option where it is given like this. */
    private void check(Note why, boolean isSaid, List<String> given) {
      for (String language : List.of("en", "fr")) {
        List<String> words = new ArrayList<>(List.of(command, "--lang", language));
        words.addAll(given);
        Call call = Call.of(words.toArray(String[]::new));
        String line = "  " + option.name() + ": " + Wording.in(new Language(language)).say(why);
        assertEquals(isSaid, call.err().lines().anyMatch(line::equals), call::toString);
        assertTrue(!isSaid || call.exit() == 2, call::toString);
      }
    }

    private void checkValue(String value, boolean isTaken) {
      Note why =
          reads(option, value) ? Note.of("problem.other", value) : refusal(option, value).problem();
      assertEquals(isTaken, reads(option, value), value);
      check(why, !isTaken, List.of(option.name(), value));
    }
  }

  static Stream<Declared> all() {
    return Commands.NAMES.stream()
        .flatMap(
            name ->
                Commands.named(name).options.options().stream()
                    .map(option -> new Declared(name, option)));
  }

  static Stream<Declared> withConditions() {
    return all().filter(each -> !each.option().conditions().isEmpty());
  }

  static Stream<Declared> withNumbers() {
    return all().filter(each -> each.option().values() instanceof Values.WholeNumbers);
  }

  static Stream<Declared> withWords() {
    return all().filter(each -> each.option().values() instanceof Values.OneOf);
  }

  @ParameterizedTest
  @MethodSource("withConditions")
  void anOptionIsRefusedWithoutWhatItNeedsOrWithWhatItExcludes(Declared each) {
    for (Condition condition : each.option().conditions()) {
      boolean isRequired = condition.others().contains(each.option());
      List<String> alone = isRequired ? List.of() : given(each.option(), sample(each.option()));
      each.check(condition.why(), condition.isNeeded(), alone);
      if (condition.others().isEmpty()) {
        List<String> both = Stream.concat(Stream.of("FR"), alone.stream()).toList();
        each.check(condition.why(), !condition.isNeeded(), both);
        continue;
      }
      List<Option<?>> known = Commands.named(each.command()).options.options();
      assertTrue(known.contains(condition.others().get(0)), "the one that is named");
      for (Option<?> other : condition.others().stream().filter(known::contains).toList()) {
        String value =
            condition.value().map(word -> Note.word((Enum<?>) word)).orElseGet(() -> sample(other));
        List<String> both = Stream.concat(alone.stream(), given(other, value).stream()).toList();
        each.check(condition.why(), !condition.isNeeded(), both);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("withNumbers")
  void theEndsOfARangeAreInItAndWhatIsBeyondThemIsNot(Declared each) {
    Values.WholeNumbers range = (Values.WholeNumbers) each.option().values();
    each.checkValue(Long.toString(range.least()), true);
    each.checkValue(Long.toString(range.most()), true);
    each.checkValue(Long.toString(range.least() - 1L), false);
    each.checkValue(Long.toString(range.most() + 1L), false);
    each.checkValue("many", false);
  }

  @ParameterizedTest
  @MethodSource("withWords")
  void eachWordOfAnOptionIsTakenAndNoOther(Declared each) {
    words((Values.OneOf<?>) each.option().values())
        .forEach(word -> assertTrue(reads(each.option(), word), word));
    each.checkValue("another", false);
  }

  static Stream<Declared> withValues() {
    return all()
        .filter(each -> each.option().takes() != Option.Takes.NOTHING)
        .filter(each -> !OF_ANY_TEXT.contains(each.option().name()));
  }

  @ParameterizedTest
  @MethodSource("withValues")
  void anOptionIsReadWhereItIsDeclared(Declared each) {
    String text =
        UNREADABLE.stream().filter(any -> !reads(each.option(), any)).findFirst().orElseThrow();
    Call call = Call.of(each.command(), each.option().name() + "=" + text);
    String line = "  " + each.option().name() + ": ";
    assertTrue(call.err().contains(line) && call.exit() == 2, call::toString);
  }

  private static List<String> given(Option<?> option, String value) {
    return option.takes() == Option.Takes.NOTHING
        ? List.of(option.name())
        : List.of(option.name(), value);
  }

  /** The first text that an option takes. */
  private static String sample(Option<?> option) {
    Stream<String> words =
        option.values() instanceof Values.OneOf<?> values ? words(values) : SAMPLES.stream();
    return words.filter(text -> reads(option, text)).findFirst().orElseThrow();
  }

  private static <E extends Enum<E>> Stream<String> words(Values.OneOf<E> values) {
    return Stream.of(values.type().getEnumConstants()).map(values.word());
  }

  private static boolean reads(Option<?> option, String text) {
    return refusal(option, text) == null;
  }

  /** Why a text is none of an option's values; null where it is one. */
  private static NotationException refusal(Option<?> option, String text) {
    try {
      option.values().read(text, NONE);
      return null;
    } catch (NotationException e) {
      return e;
    }
  }
}

package org.clickwage.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clickwage.checks.Proposal;
import org.clickwage.message.Note;
import org.clickwage.options.Option;
import org.clickwage.options.ParsedOptions;
import org.clickwage.options.TableSettings;
import org.clickwage.profile.RecordField;

/** A command of the program as a shell takes it, to be pasted. */
final class ShellCommand {
  /** In the place of a column, or a period, that can't be guessed. */
  private static final String UNKNOWN = "…";

  private ShellCommand() {}

  static String of(String command, Stream<String> words) {
    return Stream.concat(Stream.of("clickwage", command), words.map(ShellCommand::quoted))
        .collect(Collectors.joining(" "));
  }

  /** A word as a shell must be given it. */
  static String quoted(String word) {
    boolean plain =
        word.codePoints()
            .allMatch(c -> Character.isLetterOrDigit(c) || "€£%.,:/=_-+".indexOf(c) >= 0);
    return plain ? word : "'" + word.replace("'", "'\\''") + "'";
  }

  /**
   * The command as it was typed, with the columns of pay and time that are not understood and the
   * periods that nothing says, and before it what is to be chosen.
   */
  static List<Note> whole(String command, ParsedOptions typed, Proposal proposal) {
    List<Note> notes = new ArrayList<>(proposal.questions());
    if (!proposal.columns().isEmpty() || !proposal.values().isEmpty()) {
      notes.add(Note.of("batch.whole-command", of(command, words(typed)) + options(proposal)));
    }
    return notes;
  }

  private static String options(Proposal proposal) {
    StringBuilder options = new StringBuilder();
    proposal.columns().forEach((field, column) -> add("map", field, text(column), options));
    proposal.values().forEach((field, value) -> add("set", field, text(value), options));
    return options.toString();
  }

  private static void add(String option, RecordField field, String text, StringBuilder options) {
    options.append(" --").append(option).append(' ');
    options.append(field.columnName()).append('=').append(text);
  }

  /** What was typed; how many threads work changes nothing of the results. */
  private static Stream<String> words(ParsedOptions typed) {
    return Stream.concat(
        typed.arguments().stream(),
        typed.given().entrySet().stream()
            .filter(given -> !given.getKey().equals(TableSettings.THREADS.name()))
            .flatMap(
                given -> given.getValue().stream().flatMap(text -> words(given.getKey(), text))));
  }

  /** An option with its text, or alone where it takes none. */
  static Stream<String> words(String option, String text) {
    return text.equals(Option.SET) ? Stream.of(option) : Stream.of(option, text);
  }

  private static String text(Optional<String> known) {
    return known.map(ShellCommand::quotedTitle).orElse(UNKNOWN);
  }

  /** In double quotes, which all shells have, where no shell looks inside them. */
  private static String quotedTitle(String title) {
    boolean isAlone = title.chars().noneMatch(c -> "\"$`\\!%".indexOf(c) >= 0);
    return isAlone && title.indexOf(' ') >= 0 ? '"' + title + '"' : quoted(title);
  }
}

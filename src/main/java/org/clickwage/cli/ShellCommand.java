package org.clickwage.cli;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clickwage.message.Note;
import org.clickwage.options.ParsedOptions;
import org.clickwage.options.TableSettings;
import org.clickwage.profile.RecordField;
import org.clickwage.profile.ResolvedInput;

/** A command of the program as a shell takes it, to be pasted. */
final class ShellCommand {
  /** In the place of a column that nobody can guess. */
  private static final String UNKNOWN = "…";

  /** The text of an option that takes none. */
  private static final String SET = "true";

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

  /** The command as it was typed, with the columns of pay and time that are not understood. */
  static Optional<Note> whole(String command, ParsedOptions typed, ResolvedInput input) {
    Map<RecordField, Optional<String>> columns = input.proposed();
    String mapped =
        columns.entrySet().stream()
            .map(each -> " --map " + each.getKey().columnName() + "=" + title(each.getValue()))
            .collect(Collectors.joining());
    return columns.isEmpty()
        ? Optional.empty()
        : Optional.of(Note.of("batch.whole-command", of(command, words(typed)) + mapped));
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

  private static Stream<String> words(String option, String text) {
    return text.equals(SET) ? Stream.of(option) : Stream.of(option, text);
  }

  private static String title(Optional<String> column) {
    return column.map(ShellCommand::quotedTitle).orElse(UNKNOWN);
  }

  /** In double quotes, which all shells have, where no shell looks inside them. */
  private static String quotedTitle(String title) {
    boolean isAlone = title.chars().noneMatch(c -> "\"$`\\!%".indexOf(c) >= 0);
    return isAlone && title.indexOf(' ') >= 0 ? '"' + title + '"' : quoted(title);
  }
}

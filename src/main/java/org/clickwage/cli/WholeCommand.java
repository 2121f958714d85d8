package org.clickwage.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clickwage.message.Note;
import org.clickwage.options.ParsedOptions;
import org.clickwage.options.TableSettings;
import org.clickwage.profile.RecordField;
import org.clickwage.profile.ResolvedInput;

/** The command as it was typed, with the columns that it may lack: to be pasted. */
final class WholeCommand {
  /** In the place of a column that nobody can guess. */
  private static final String UNKNOWN = "…";

  /** The text of an option that takes none. */
  private static final String SET = "true";

  private WholeCommand() {}

  /** Says what to type where the columns of pay or time are not understood. */
  static Optional<Note> note(String command, ParsedOptions typed, ResolvedInput input) {
    Map<RecordField, Optional<String>> columns = input.proposed();
    return columns.isEmpty()
        ? Optional.empty()
        : Optional.of(Note.of("batch.whole-command", of(command, typed, columns)));
  }

  private static String of(
      String command, ParsedOptions typed, Map<RecordField, Optional<String>> columns) {
    List<String> words = new ArrayList<>(List.of("clickwage", command));
    words.addAll(typed.arguments());
    typed.given().forEach((option, texts) -> texts.forEach(text -> add(words, option, text)));
    String line = words.stream().map(Interview::quoted).collect(Collectors.joining(" "));
    return line
        + columns.entrySet().stream()
            .map(each -> " --map " + each.getKey().columnName() + "=" + title(each.getValue()))
            .collect(Collectors.joining());
  }

  /** How many threads work changes nothing of the results. */
  private static void add(List<String> words, String option, String text) {
    if (!option.equals(TableSettings.THREADS.name())) {
      words.add(option);
      Optional.of(text).filter(value -> !value.equals(SET)).ifPresent(words::add);
    }
  }

  private static String title(Optional<String> column) {
    return column.map(WholeCommand::quoted).orElse(UNKNOWN);
  }

  /** In double quotes, which all shells have, where no shell looks inside them. */
  private static String quoted(String title) {
    boolean isAlone = title.chars().noneMatch(c -> "\"$`\\!%".indexOf(c) >= 0);
    return isAlone && title.indexOf(' ') >= 0 ? '"' + title + '"' : Interview.quoted(title);
  }
}

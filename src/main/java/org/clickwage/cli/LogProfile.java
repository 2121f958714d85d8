package org.clickwage.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.clickwage.message.Note;
import org.clickwage.options.ParsedOptions;
import org.clickwage.options.StatementSettings;
import org.clickwage.statement.StatementLogbook;
import org.clickwage.table.UnreadableInputException;

/**
 * What every week of a logbook repeats, such as charges and costs: options of a statement, kept as
 * a file of arguments next to the logbook.
 *
 * @param options the texts of each by its name
 */
record LogProfile(Path file, Map<String, List<String>> options) {

  /** What is kept next to a logbook; nothing where no file is there. */
  static LogProfile of(String logbook) throws IOException {
    Path file = Path.of(logbook + ".options");
    Map<String, List<String>> options = new TreeMap<>();
    List<String> words =
        Files.isRegularFile(file) ? ArgumentFile.words(file.toString()) : List.of();
    for (int i = 0; i < words.size(); i += 2) {
      if (!StatementSettings.REPEATED.has(words.get(i)) || i + 1 == words.size()) {
        throw new UnreadableInputException("logbook.other-option", file.toString(), words.get(i));
      }
      options.computeIfAbsent(words.get(i), name -> new ArrayList<>()).add(words.get(i + 1));
    }
    return new LogProfile(file, options);
  }

  /** The same with what was typed in place of what is kept. */
  LogProfile with(ParsedOptions typed) {
    Map<String, List<String>> all = new TreeMap<>(options);
    all.putAll(typed.given());
    all.keySet().removeIf(name -> !StatementSettings.REPEATED.has(name));
    return new LogProfile(file, all);
  }

  /** The same without what was typed, which goes before it. */
  LogProfile without(ParsedOptions typed) {
    Map<String, List<String>> rest = new TreeMap<>(options);
    rest.keySet().removeAll(typed.given().keySet());
    return new LogProfile(file, rest);
  }

  /** What was typed, with all that is kept. */
  ParsedOptions addedTo(ParsedOptions typed) {
    return options.isEmpty() ? typed : typed.with(options, file);
  }

  void write() throws IOException {
    String text = written(ArgumentFile::quoted, "\n") + "\n";
    StatementLogbook.write(file.toAbsolutePath(), text.getBytes(StandardCharsets.UTF_8));
  }

  /** A sentence with what is kept, and in which file; empty where nothing is. */
  Optional<Note> note(String key) {
    return options.isEmpty()
        ? Optional.empty()
        : Optional.of(Note.of(key, written(ShellCommand::quoted, " "), file.toString()));
  }

  private String written(UnaryOperator<String> quoted, String between) {
    return options.entrySet().stream()
        .flatMap(
            option ->
                option.getValue().stream().map(text -> option.getKey() + " " + quoted.apply(text)))
        .collect(Collectors.joining(between));
  }
}

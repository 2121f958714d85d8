package org.clickwage.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** What was typed, as texts: the values of options by name, and the argument without one. */
final class ParsedOptions {
  private final Map<String, List<String>> values = new HashMap<>();
  private final List<String> arguments;
  private final List<Path> files;

  private ParsedOptions(List<String> arguments, List<Path> files) {
    this.arguments = List.copyOf(arguments);
    this.files = List.copyOf(files);
  }

  static ParsedOptions of(ParseResult parsed) {
    return of(parsed, List.of());
  }

  /** The same where some of it stood in files. */
  static ParsedOptions of(ParseResult parsed, List<Path> files) {
    ParsedOptions typed =
        new ParsedOptions(
            parsed.hasMatchedPositional(0)
                ? parsed.matchedPositional(0).originalStringValues()
                : List.of(),
            files);
    for (OptionSpec option : parsed.matchedOptions()) {
      typed.values.put(option.longestName(), List.copyOf(option.originalStringValues()));
    }
    return typed;
  }

  /** The argument that stood without an option. */
  Optional<String> argument() {
    return arguments.stream().findFirst();
  }

  /** All of them, for a command that takes several. */
  List<String> arguments() {
    return arguments;
  }

  /** The files in which some of it stood. */
  List<Path> files() {
    return files;
  }

  /** The text of an option; null where it was not given. */
  String text(String option) {
    List<String> all = values.get(option);
    return all == null || all.isEmpty() ? null : all.get(all.size() - 1);
  }

  /** Every text of an option that may be given several times. */
  List<String> texts(String option) {
    return values.getOrDefault(option, List.of());
  }

  /** The options that were given, by their names. */
  List<String> options() {
    return values.keySet().stream().sorted().toList();
  }

  boolean has(String option) {
    return values.containsKey(option);
  }

  /** Whether none but these options was given. */
  boolean hasOnly(Set<String> options) {
    return arguments.isEmpty() && options.containsAll(values.keySet());
  }

  /** Takes an answer to a question as if it had been typed. */
  void add(String option, String text) {
    values.computeIfAbsent(option, name -> new ArrayList<>()).add(text);
  }

  void removeLast(String option) {
    List<String> all = values.get(option);
    all.remove(all.size() - 1);
    if (all.isEmpty()) {
      values.remove(option);
    }
  }

  void remove(String option) {
    values.remove(option);
  }
}

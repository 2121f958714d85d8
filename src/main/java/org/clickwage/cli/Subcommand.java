package org.clickwage.cli;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clickwage.cli.Options.Option;
import org.clickwage.message.Audience;
import picocli.CommandLine.Model.CommandSpec;

/** One command of the program: it reads what was typed, calculates, and writes one result. */
abstract class Subcommand {
  private final String name;
  private final List<Option> options;

  Subcommand(String name, List<Option> options) {
    this.name = name;
    this.options = options;
  }

  final String name() {
    return name;
  }

  /** Who reads what the command says. */
  Audience audience() {
    return Audience.OF_WORK;
  }

  abstract ExitCode run(ParsedOptions typed, CommandContext session) throws IOException;

  /**
   * The label and key of the argument that stands without an option, where there is one: in
   * brackets where the command does without it.
   */
  String[] argument() {
    return new String[0];
  }

  /** The whole command as the parser and the help page know it. */
  final CommandSpec spec() {
    return spec(allOptions());
  }

  /**
   * The command with no more options than were typed, which is set up in half the time; empty where
   * something else was typed too, so that all must be known.
   */
  final Optional<CommandSpec> specFor(String[] args) {
    Map<String, Option> known = new HashMap<>();
    allOptions().forEach(option -> known.put(option.name(), option));
    Map<String, Option> typed = new LinkedHashMap<>();
    for (String arg : args) {
      if (arg.startsWith("-")) {
        int equals = arg.indexOf('=');
        Option option = known.get(equals < 0 ? arg : arg.substring(0, equals));
        if (option == null) {
          return Optional.empty();
        }
        typed.put(option.name(), option);
      }
    }
    return Optional.of(spec(List.copyOf(typed.values())));
  }

  private List<Option> allOptions() {
    return Options.both(Options.OUTPUT, options);
  }

  private CommandSpec spec(List<Option> described) {
    CommandSpec spec = CommandSpec.create().name(name);
    described.forEach(option -> spec.addOption(Options.spec(option)));
    spec.addOption(Options.help());
    String[] argument = argument();
    if (argument.length > 0) {
      Options.addArgument(spec, argument[0], argument[1]);
    }
    return spec;
  }
}

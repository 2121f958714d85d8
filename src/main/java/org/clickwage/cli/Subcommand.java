package org.clickwage.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.clickwage.message.Audience;
import org.clickwage.options.Option;
import org.clickwage.options.OptionGroup;
import org.clickwage.options.Options;
import org.clickwage.options.OutputOptions;
import org.clickwage.options.ParsedOptions;
import org.clickwage.options.ReferenceOptions;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** One command of the program: it reads what was typed, calculates, and writes one result. */
abstract class Subcommand {
  /**
   * Reads a file's name. A class with a name, since a lambda of this old interface would keep it
   * and picocli's own converters out of the archive of classes, and slow each start.
   */
  private static final class FileName implements ITypeConverter<Path> {
    @Override
    public Path convert(String name) {
      return Path.of(name);
    }
  }

  private final String name;

  /** What is given without an option; empty where nothing may be. */
  final Optional<Argument> argument;

  /** All that it may be asked for. */
  final OptionGroup options;

  Subcommand(String name, Options... options) {
    this(name, Optional.empty(), options);
  }

  Subcommand(String name, Argument argument, Options... options) {
    this(name, Optional.of(argument), options);
  }

  private Subcommand(String name, Optional<Argument> argument, Options... options) {
    this.name = name;
    this.argument = argument;
    this.options = OptionGroup.of(OutputOptions.ALL, OptionGroup.of(options));
  }

  final String name() {
    return name;
  }

  /** Who reads what the command says. */
  Audience audience() {
    return Audience.OF_WORK;
  }

  /** Whether it writes in all languages that are chosen. */
  boolean isInSeveral(ParsedOptions typed) {
    return false;
  }

  abstract ExitCode run(ParsedOptions typed, CommandContext context) throws IOException;

  /** The whole command as the parser and the help page know it. */
  final CommandSpec spec() {
    return spec(options.options());
  }

  /**
   * The command with no more options than were typed, which is set up in half the time; empty where
   * something else was typed too, so that all must be known.
   */
  final Optional<CommandSpec> specFor(String[] args) {
    Map<String, Option<?>> typed = new LinkedHashMap<>();
    for (String arg : args) {
      if (arg.startsWith("-")) {
        Optional<Option<?>> option = Option.in(options.options(), arg);
        if (option.isEmpty()) {
          return Optional.empty();
        }
        typed.put(option.get().name(), option.get());
      }
    }
    return Optional.of(spec(List.copyOf(typed.values())));
  }

  /** These words with its own names of the options that have others. */
  final String[] withOwnNames(String[] words) {
    String[] own = words.clone();
    for (int i = 0; i < own.length; i++) {
      if (own[i].startsWith("--") && !options.has(own[i])) {
        OptionNames.replace(own, i, options::has);
      }
    }
    return own;
  }

  private CommandSpec spec(List<Option<?>> described) {
    CommandSpec spec = CommandSpec.create().name(name);
    for (Option<?> option : described) {
      spec.addOption(spec(option));
    }
    spec.addOption(Commands.help());
    argument.ifPresent(known -> spec.addPositional(known.spec()));
    return spec;
  }

  /** The option as the parser knows it: a text, or a file that a shell can complete. */
  static OptionSpec spec(Option<?> option) {
    OptionSpec.Builder spec =
        OptionSpec.builder(option.name())
            .descriptionKey("option." + option.key())
            .arity("1")
            .paramLabel(option.label());
    switch (option.takes()) {
      case NOTHING -> spec.type(boolean.class).arity("0");
      case ONE, WORDS -> spec.type(String.class);
      case FILE -> spec.type(Path.class).converters(new FileName());
      case SEVERAL -> spec.type(List.class).auxiliaryTypes(String.class);
    }
    return spec.build();
  }

  /** What the command reads from these words, each of which it knows. */
  final ParsedOptions parse(List<String> words, Supplier<LocalDate> today) {
    return typed(new CommandLine(spec()).parseArgs(words.toArray(String[]::new)), List.of(), today);
  }

  /**
   * What was typed, as texts.
   *
   * @param files those that some of it was in
   * @param today the day of the clock
   */
  static ParsedOptions typed(ParseResult parsed, List<Path> files, Supplier<LocalDate> today) {
    Map<String, List<String>> values = new HashMap<>();
    for (OptionSpec option : parsed.matchedOptions()) {
      values.put(option.longestName(), List.copyOf(option.originalStringValues()));
    }
    return new ParsedOptions(
        values,
        parsed.hasMatchedPositional(0)
            ? parsed.matchedPositional(0).originalStringValues()
            : List.of(),
        files,
        today,
        ReferenceOptions::facts);
  }
}

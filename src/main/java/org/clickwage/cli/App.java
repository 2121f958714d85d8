package org.clickwage.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.clickwage.document.Palette;
import org.clickwage.message.Audience;
import org.clickwage.message.Language;
import org.clickwage.message.Wording;
import org.clickwage.options.OutputOptions;
import org.clickwage.options.ParsedOptions;
import org.clickwage.options.Problems;
import org.clickwage.reference.ReferenceData;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** The door to the program: arguments and streams in, an exit code out. */
public final class App {
  private static final String LANG = OutputOptions.LANG.name();
  private static final String HELP = "help";

  private final InputStream in;
  private final OutputStream out;
  private final OutputStream err;
  private final Environment environment;
  private Wording wording;

  /** The files that arguments were in. */
  private List<Path> argumentFiles = List.of();

  private App(InputStream in, OutputStream out, OutputStream err, Environment environment) {
    this.in = in;
    this.out = out;
    this.err = err;
    this.environment = environment;
  }

  /** Runs one command and returns the exit code; nothing escapes as an exception. */
  public static int run(
      InputStream in, OutputStream out, OutputStream err, Environment environment, String... args) {
    return new App(in, out, err, environment).run(args).code();
  }

  private ExitCode run(String[] given) {
    wording = Wording.in(language(given));
    String name = given.length == 0 ? "" : given[0];
    Errors errors =
        new Errors(
            err,
            environment,
            () -> wording.with(Audience.OF_WORK),
            Commands.NAMES.contains(name) ? name : "");
    try {
      String[] args = helpInPlaceOfHelpCommand(ArgumentFile.expand(given));
      argumentFiles = ArgumentFile.in(given);
      return Commands.NAMES.contains(name)
          ? runCommand(name, Arrays.copyOfRange(args, 1, args.length))
          : runProgram(args);
    } catch (IOException e) {
      return errors.io(e);
    } catch (RuntimeException e) {
      return errors.report(e);
    } catch (Exception e) {
      // Undeclared: Java lets it through where a folder that was listed can't be closed.
      return errors.io(new IOException(e.getMessage(), e));
    } catch (OutOfMemoryError e) {
      return errors.memory();
    }
  }

  /** {@code help calc} is {@code calc --help}, whether its language is before it or not. */
  private static String[] helpInPlaceOfHelpCommand(String[] args) {
    List<String> words = new ArrayList<>(List.of(args));
    boolean inLanguage = args.length > 0 && args[0].startsWith(LANG);
    int first = inLanguage ? (args[0].equals(LANG) ? 2 : 1) : 0;
    if (first >= args.length || !args[first].equals(HELP)) {
      return args;
    }
    while (first < words.size() && words.get(first).equals(HELP)) {
      words.remove(first);
    }
    words.add(Commands.HELP);
    return words.toArray(String[]::new);
  }

  /**
   * The language is needed before anything can be printed, so {@code --lang} is looked for first.
   */
  private Language language(String[] args) {
    for (int i = 0; i < args.length; i++) {
      Optional<String> tag =
          args[i].startsWith(LANG + "=")
              ? Optional.of(args[i].substring(LANG.length() + 1))
              : args[i].equals(LANG) && i + 1 < args.length
                  ? Optional.of(args[i + 1])
                  : Optional.empty();
      Optional<Language> language = tag.flatMap(first -> Language.of(first.split(",", 2)[0]));
      if (language.isPresent()) {
        return language.get();
      }
    }
    return environment.language();
  }

  private ExitCode runCommand(String name, String[] words) throws IOException {
    Subcommand command = Commands.named(name);
    String[] args = command.withOwnNames(words);
    wording = wording.with(command.audience());
    CommandLine parser = Commands.parser(command, args, wording);
    // The parser would ask for the label of each option typed: that of --lang takes time to find.
    parser.setInterpolateVariables(false);
    ParseResult parsed = parser.parseArgs(args);
    parser.setInterpolateVariables(true);
    if (parsed.isUsageHelpRequested()) {
      return printHelp(parser);
    }
    ParsedOptions typed =
        Subcommand.typed(parsed, argumentFiles, () -> environment.now().get().toLocalDate());
    Problems problems = ParseErrors.of(parsed, parser);
    problems.check(typed, command.options);
    return command.run(typed, context(command, typed, problems));
  }

  private CommandContext context(Subcommand command, ParsedOptions typed, Problems problems) {
    OutputOptions output = OutputOptions.of(typed, command.isInSeveral(typed), problems);
    Language chosen = output.languages().stream().findFirst().orElse(wording.language());
    if (!chosen.equals(wording.language())) {
      wording = Wording.in(chosen, command.audience());
    }
    return new CommandContext(
        in, out, err, environment, wording, output, palette(output.color()), typed, problems);
  }

  private Palette palette(OutputOptions.Color color) {
    boolean refused = !environment.variables().getOrDefault("NO_COLOR", "").isEmpty();
    return switch (color) {
      case ALWAYS -> Palette.COLOURS;
      case NEVER -> Palette.NONE;
      case AUTO -> environment.terminal() && !refused ? Palette.COLOURS : Palette.NONE;
    };
  }

  /** A command after options of the program, a question about the program, or a mistake. */
  private ExitCode runProgram(String[] args) throws IOException {
    CommandLine program = Commands.all(wording);
    ParseResult parsed = program.parseArgs(args);
    if (parsed.hasSubcommand()) {
      // Options of the program were before the command: --lang fr calc …
      ParseErrors.of(parsed, program).throwIfAny();
      String name = parsed.subcommand().commandSpec().name();
      List<String> rest = new ArrayList<>(List.of(args));
      rest.remove(name);
      return runCommand(name, rest.toArray(String[]::new));
    }
    if (parsed.isVersionHelpRequested()) {
      String date = ReferenceData.bundled().date().toString();
      print(out, wording.say("version", Version.NUMBER, date) + "\n");
      return ExitCode.FINE;
    }
    if (parsed.isUsageHelpRequested() && parsed.unmatched().isEmpty()) {
      return printHelp(program);
    }
    ParseErrors.of(parsed, program).throwIfAny();
    for (String line : HelpPage.start(wording, Language.isAmerican(environment.variables()))) {
      print(err, CommandContext.errorText(line, environment));
    }
    return ExitCode.WRONG_COMMAND;
  }

  private ExitCode printHelp(CommandLine commandLine) throws IOException {
    // Only here: the parser copies the keys of all sentences.
    commandLine.setResourceBundle(wording.messages());
    commandLine.setUsageHelpWidth(Math.max(60, Math.min(environment.width(), Environment.WIDEST)));
    print(out, HelpPage.of(commandLine, wording));
    return ExitCode.FINE;
  }

  private void print(OutputStream stream, String text) throws IOException {
    CommandContext.print(stream, text, environment.charset());
  }
}

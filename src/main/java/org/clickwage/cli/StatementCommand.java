package org.clickwage.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.clickwage.message.Audience;
import org.clickwage.message.Note;
import org.clickwage.options.DialectOptions;
import org.clickwage.options.MappingOptions;
import org.clickwage.options.OptionGroup;
import org.clickwage.options.ParsedOptions;
import org.clickwage.options.StatementSettings;
import org.clickwage.output.InputOutputException;
import org.clickwage.table.UnreadableInputException;

/** A worker's own data from a platform, or a logbook, to the real hourly wage period by period. */
final class StatementCommand extends Subcommand {
  static final String INPUT = "FILE…";

  private static final OptionGroup READING =
      OptionGroup.of(
          OptionGroup.of(MappingOptions.PROFILE, MappingOptions.MAP),
          DialectOptions.DETECTED,
          MappingOptions.TIMES);

  StatementCommand() {
    super("statement", StatementSettings.ALL, READING);
  }

  @Override
  Audience audience() {
    return Audience.OF_DAYS;
  }

  @Override
  String[] argument() {
    return new String[] {INPUT, "statement-files"};
  }

  @Override
  ExitCode run(ParsedOptions typed, CommandContext session) throws IOException {
    if (typed.arguments().isEmpty()) {
      Path logbook = LogCommand.usualFile(session.surroundings());
      if (!Files.exists(logbook)) {
        session.problems().add(INPUT, "problem.no-statement", logbook.toString());
        session.problems().throwIfAny();
      }
      return calculate(List.of(logbook.toString()), typed, session);
    }
    return calculate(typed.arguments(), typed, session);
  }

  private ExitCode calculate(List<String> names, ParsedOptions typed, CommandContext session)
      throws IOException {
    return refusing(session, name(), () -> new StatementJob(names, typed, session).run());
  }

  /** What reads files that may turn out to be none of a statement. */
  interface Reading {
    ExitCode run() throws IOException;
  }

  /** Reports what can't be read, under the command's name. */
  static ExitCode refusing(CommandContext session, String command, Reading reading)
      throws IOException {
    List<Note> reasons;
    try {
      return reading.run();
    } catch (UnreadableInputException e) {
      reasons = List.of(e.reason());
    } catch (InputOutputException e) {
      reasons = e.reasons();
    }
    String name = "clickwage " + command;
    session.printNotes(
        reasons.stream().map(reason -> Note.of("io.refused", name, reason)).toList());
    return ExitCode.COULD_NOT_READ_OR_WRITE;
  }
}

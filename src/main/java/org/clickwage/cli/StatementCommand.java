package org.clickwage.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.clickwage.message.Audience;
import org.clickwage.message.Note;
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
    List<String> names = typed.arguments();
    if (names.isEmpty()) {
      Path logbook = LogCommand.usualFile(session.surroundings());
      if (!Files.exists(logbook)) {
        session.problems().add(INPUT, "problem.no-statement", logbook.toString());
        session.problems().throwIfAny();
      }
      names = List.of(logbook.toString());
    }
    return run(names, "statement", typed, session);
  }

  /** Calculates these files, and reports what can't be read under the command's name. */
  static ExitCode run(
      List<String> names, String command, ParsedOptions typed, CommandContext session)
      throws IOException {
    try {
      return new StatementJob(names, typed, session).run();
    } catch (UnreadableInputException e) {
      return refuse(session, command, List.of(e.reason()));
    } catch (InputOutputException e) {
      return refuse(session, command, e.reasons());
    }
  }

  static ExitCode refuse(CommandContext session, String command, List<Note> reasons)
      throws IOException {
    String name = "clickwage " + command;
    session.tell(reasons.stream().map(reason -> Note.of("io.refused", name, reason)).toList());
    return ExitCode.COULD_NOT_READ_OR_WRITE;
  }
}

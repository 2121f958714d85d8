package org.clickwage.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.clickwage.message.Audience;
import org.clickwage.options.DialectOptions;
import org.clickwage.options.FileOptions;
import org.clickwage.options.MappingOptions;
import org.clickwage.options.OptionGroup;
import org.clickwage.options.ParsedOptions;
import org.clickwage.options.PeopleSettings;
import org.clickwage.options.StatementSettings;

/**
 * A worker's own data from a platform, or a logbook, to the real hourly wage period by period; or
 * many people's, each with a statement of their own, to statistics.
 */
final class StatementCommand extends Subcommand {
  static final Argument INPUT = new Argument("FILE…", "statement-files", "problem.no-statement");

  private static final OptionGroup READING =
      OptionGroup.of(
          MappingOptions.PROFILE,
          MappingOptions.MAP,
          DialectOptions.DETECTED,
          MappingOptions.STATUSES,
          MappingOptions.TIMES,
          StatementSettings.OF_FILES,
          PeopleSettings.ALL);

  StatementCommand() {
    super("statement", INPUT, StatementSettings.ALL, READING, FileOptions.OF_FINDING);
  }

  @Override
  Audience audience() {
    return Audience.OF_DAYS;
  }

  @Override
  ExitCode run(ParsedOptions typed, CommandContext context) throws IOException {
    if (PeopleSettings.areAsked(typed)) {
      return new PeopleJob(typed, context).run();
    }
    if (typed.arguments().isEmpty()) {
      Path logbook = LogCommand.usualFile(context.environment());
      if (!Files.exists(logbook)) {
        context.problems().add(INPUT.label(), INPUT.missing(), logbook.toString());
        context.problems().throwIfAny();
      }
      return new StatementJob(List.of(logbook.toString()), typed, context).run();
    }
    return new StatementJob(typed.arguments(), typed, context).run();
  }
}

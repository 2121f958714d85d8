package org.clickwage.cli;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.clickwage.cli.Options.Option;
import org.clickwage.output.InputFile;

/** A task log to work sessions, hidden time and hourly rates by method. */
final class SessionsCommand extends TableCommand {
  /** A log's pay is gross pay, and is set beside gross wages: there is nothing to choose. */
  private static final Set<String> OF_BATCH = Set.of("--basis");

  private static final List<Option> OWN =
      List.of(
          Option.value("--gap", "DURATION,…"),
          Option.value("--method", "session|summed|per-task"),
          Option.value("--out", "FILE|-"),
          Option.value("--workers", "FILE|-"),
          Option.value("--summary", "FILE|-"),
          Option.value("--problems", "FILE"),
          Option.flag("--strict"));

  SessionsCommand() {
    super(
        "sessions",
        "LOG.csv|-",
        Options.both(
            Options.without(OF_BATCH, Options.TABLE_INPUT),
            Options.both(Options.both(OWN, ResultFiles.OF_SURVEY), Options.STATISTICS)));
  }

  @Override
  ExitCode run(ParsedOptions typed, CommandContext session, InputFile file) throws IOException {
    return new SessionsJob(typed, session, file).run();
  }
}

package org.clickwage.cli;

import java.io.IOException;
import org.clickwage.options.FileOptions;
import org.clickwage.options.ParsedOptions;
import org.clickwage.options.ReferenceOptions;
import org.clickwage.options.SessionsSettings;
import org.clickwage.options.TableSettings;
import org.clickwage.output.InputFiles;

/** A task log to work sessions, hidden time and hourly rates by method. */
final class SessionsCommand extends TableCommand {
  SessionsCommand() {
    super(
        "sessions",
        "LOG.csv…",
        // A log's pay is gross pay, and is compared with gross wages: there is nothing to choose.
        TableSettings.OF_RECORDS.without(ReferenceOptions.BASIS),
        SessionsSettings.METHODS,
        SessionsSettings.TOP_UPS,
        ReferenceOptions.TRIED,
        FileOptions.OF_RECORDS,
        FileOptions.OF_SURVEY,
        TableSettings.STATISTICS,
        TableSettings.FILE_COLUMN);
  }

  @Override
  ExitCode run(ParsedOptions typed, CommandContext context, InputFiles inputs) throws IOException {
    return new SessionsJob(typed, context, inputs).run();
  }
}

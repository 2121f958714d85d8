package org.clickwage.cli;

import java.io.IOException;
import org.clickwage.message.Audience;
import org.clickwage.options.ClaimSettings;
import org.clickwage.options.DialectOptions;
import org.clickwage.options.FileOptions;
import org.clickwage.options.MappingOptions;
import org.clickwage.options.OptionGroup;
import org.clickwage.options.ParsedOptions;
import org.clickwage.options.StatementSettings;

/** What the law makes of a worker's hours, as a letter with its annex. */
final class ClaimCommand extends Subcommand {
  private static final Argument INPUT = new Argument("FILE…", "claim-files", "problem.no-input");

  ClaimCommand() {
    super(
        "claim",
        INPUT,
        ClaimSettings.ALL,
        OptionGroup.of(
            MappingOptions.PROFILE,
            MappingOptions.MAP,
            DialectOptions.DETECTED,
            MappingOptions.STATUSES,
            MappingOptions.TIMES,
            StatementSettings.OF_FILES.where()),
        FileOptions.OF_RESULT.without(FileOptions.CHART).without(FileOptions.SHAPE));
  }

  @Override
  Audience audience() {
    return Audience.OF_DAYS;
  }

  @Override
  ExitCode run(ParsedOptions typed, CommandContext context) throws IOException {
    INPUT.required(typed, context.problems());
    return new ClaimJob(ClaimSettings.of(typed, context.problems()), typed, context).run();
  }
}

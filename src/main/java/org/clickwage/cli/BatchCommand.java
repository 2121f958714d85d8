package org.clickwage.cli;

import java.io.IOException;
import java.util.List;
import org.clickwage.cli.Options.Option;
import org.clickwage.output.InputFile;
import org.clickwage.report.NamesReport;

/** A survey or platform export to an enriched CSV, a list of problems and group statistics. */
final class BatchCommand extends TableCommand {
  private static final List<Option> OWN =
      List.of(
          Option.value("--out", "FILE|-"),
          Option.value("--summary", "FILE|-"),
          Option.value("--problems", "FILE"),
          Option.flag("--strict"),
          Option.value("--columns", "NAME,…"),
          Option.list("--pseudonymise", "COLUMN"),
          Option.value("--key", "FILE"),
          Option.list("--drop", "COLUMN"),
          Option.flag("--preview"),
          Option.flag("--profiles"));

  BatchCommand() {
    super(
        "batch",
        "INPUT.csv|-",
        Options.both(
            Options.TABLE_INPUT,
            Options.both(Options.both(OWN, ResultFiles.OF_SURVEY), Options.STATISTICS)));
  }

  @Override
  ExitCode run(ParsedOptions typed, CommandContext session) throws IOException {
    if (typed.has("--profiles")) {
      session.problems().throwIfAny();
      session.write(
          NamesReport.profiles(BatchProfiles.named(), session.wording()), session.facts(typed));
      return ExitCode.FINE;
    }
    return super.run(typed, session);
  }

  @Override
  ExitCode run(ParsedOptions typed, CommandContext session, InputFile file) throws IOException {
    return new BatchJob(typed, session, file).run();
  }
}

package org.clickwage.cli;

import java.io.IOException;
import java.util.List;
import org.clickwage.cli.Options.Option;
import org.clickwage.csv.InputFile;
import org.clickwage.csv.UnreadableInputException;
import org.clickwage.report.ProfilesReport;

/** A survey or platform export to an enriched CSV, a list of problems and group statistics. */
final class BatchCommand extends Subcommand {
  private static final String INPUT = "INPUT.csv|-";

  BatchCommand() {
    super("batch", Options.both(Options.TABLE_INPUT, Options.both(OWN, Options.STATISTICS)));
  }

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
          Option.flag("--profiles"));

  @Override
  String[] argument() {
    return new String[] {INPUT, "input"};
  }

  @Override
  ExitCode run(Typed typed, Session session) throws IOException {
    if (typed.has("--profiles")) {
      session.problems().throwIfAny();
      session.write(
          ProfilesReport.of(BatchProfiles.named(), session.wording()), session.facts(typed));
      return ExitCode.FINE;
    }
    if (typed.argument().isEmpty()) {
      session.problems().add(INPUT, "problem.no-input");
      session.problems().throwIfAny();
    }
    String name = typed.argument().get();
    try (InputFile file = InputFile.open(name, session.in())) {
      return new BatchJob(typed, session, file).run();
    } catch (UnreadableInputException e) {
      String why = session.wording().say("io.refused", name, e.reason());
      session.printError("clickwage batch: " + why + "\n");
      return ExitCode.COULD_NOT_READ_OR_WRITE;
    }
  }
}

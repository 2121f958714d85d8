package org.clickwage.cli;

import java.io.IOException;
import java.time.LocalDate;
import org.clickwage.compare.Reckoning;
import org.clickwage.reference.ReferenceData;
import org.clickwage.report.Result;
import org.clickwage.report.Tone;
import org.clickwage.report.WageDocument;
import org.clickwage.report.WageJson;
import org.clickwage.report.WageTable;
import org.clickwage.report.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** One real hourly wage, from what a worker knows to a verdict. */
@Command(name = "calc")
final class CalcCommand extends Subcommand {
  @Mixin private final WorkOptions work = new WorkOptions();
  @Mixin private final ReferenceOptions references = new ReferenceOptions();
  @Mixin private final FactOptions facts = new FactOptions();

  @Spec private CommandSpec spec;

  @Override
  ExitCode run(Session session) throws IOException {
    ReferenceData data = facts.facts();
    if (isBare() && session.surroundings().asks()) {
      return interview(session, data);
    }
    Reckoning reckoning = question(data, session.today(), session.problems()).reckon(data);
    session.write(result(reckoning, session.wording()), data);
    return ExitCode.FINE;
  }

  /** Whether nothing was said but how to show the result. */
  private boolean isBare() {
    return spec.commandLine().getParseResult().matchedOptions().stream()
        .allMatch(option -> OutputOptions.NAMES.contains(option.longestName()));
  }

  private ExitCode interview(Session session, ReferenceData data) throws IOException {
    session.problems().throwIfAny();
    Interview interview = new Interview(session, data, work, references);
    interview.ask();
    if (work.isEmpty()) {
      return ExitCode.FINE;
    }
    session.print("\n");
    Reckoning reckoning = question(data, session.today(), session.problems()).reckon(data);
    session.write(result(reckoning, session.wording()), data);
    String command = session.palette().paint(Tone.TITLE, interview.command());
    session.print("\n" + session.wording().say("ask.same-command") + "\n  " + command + "\n");
    return ExitCode.FINE;
  }

  Question question(ReferenceData data, LocalDate today, Problems problems) {
    if (work.isEmpty()) {
      problems.add("", "problem.no-question");
    }
    return new QuestionReader(work, references, data, today, problems).read();
  }

  private static Result result(Reckoning reckoning, Wording wording) {
    return new Result(
        () -> WageDocument.of(reckoning, wording),
        () -> WageTable.of(reckoning, wording),
        provenance -> WageJson.write(reckoning, wording, provenance));
  }
}

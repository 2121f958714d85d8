package org.clickwage.cli;

import java.io.IOException;
import java.time.LocalDate;
import org.clickwage.compare.Reckoning;
import org.clickwage.reference.ReferenceData;
import org.clickwage.report.Result;
import org.clickwage.report.WageDocument;
import org.clickwage.report.WageJson;
import org.clickwage.report.WageTable;
import org.clickwage.report.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** One real hourly wage, from what a worker knows to a verdict. */
@Command(name = "calc")
final class CalcCommand extends Subcommand {
  @Mixin private final WorkOptions work = new WorkOptions();
  @Mixin private final ReferenceOptions references = new ReferenceOptions();
  @Mixin private final FactOptions facts = new FactOptions();

  @Override
  ExitCode run(Session session) throws IOException {
    ReferenceData data = facts.facts();
    Reckoning reckoning = question(data, session.today(), session.problems()).reckon(data);
    session.write(result(reckoning, session.wording()), data);
    return ExitCode.FINE;
  }

  Question question(ReferenceData data, LocalDate today, Problems problems) {
    if (work.pay == null && work.tasks == null && work.hasNoHours()) {
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

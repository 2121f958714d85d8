package org.clickwage.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.clickwage.compare.WageCalculation;
import org.clickwage.document.Result;
import org.clickwage.document.Tone;
import org.clickwage.message.Theme;
import org.clickwage.message.Wording;
import org.clickwage.options.FileOptions;
import org.clickwage.options.OutputOptions;
import org.clickwage.options.ParsedOptions;
import org.clickwage.options.Problems;
import org.clickwage.options.Question;
import org.clickwage.options.ReferenceOptions;
import org.clickwage.options.WorkOptions;
import org.clickwage.reference.ReferenceData;
import org.clickwage.report.WageDocument;
import org.clickwage.report.WageJson;
import org.clickwage.report.WageTable;
import org.clickwage.work.WorkInput;

/** One real hourly wage, from what a worker knows to a verdict. */
final class CalcCommand extends Subcommand {
  CalcCommand() {
    super(
        "calc",
        WorkOptions.ALL,
        FileOptions.OF_RESULT,
        ReferenceOptions.ALL,
        ReferenceOptions.FLOORS);
  }

  @Override
  ExitCode run(ParsedOptions typed, CommandContext session) throws IOException {
    ReferenceData facts = session.facts();
    if (typed.hasOnly(OutputOptions.ALL) && session.surroundings().canAsk()) {
      return interview(typed, session, facts);
    }
    ResultFiles files = new ResultFiles(typed, session);
    Question question = question(typed, facts, session::today, session.problems());
    return files.write(result(question.calculate(facts), session.wording()), facts, List.of());
  }

  private static ExitCode interview(
      ParsedOptions typed, CommandContext session, ReferenceData facts) throws IOException {
    session.problems().throwIfAny();
    Interview interview;
    try (Answers answers = Answers.in(session)) {
      interview = new Interview(session, facts, typed, answers);
      if (!interview.ask()) {
        return ExitCode.FINE;
      }
    } catch (CancellationException e) {
      return ExitCode.STOPPED;
    }
    session.print("\n");
    try {
      Question question = question(typed, facts, session::today, session.problems());
      session.write(result(question.calculate(facts), session.wording()), facts);
    } finally {
      // Where something is still missing, it is all that need be added to what was answered.
      String command =
          session.palette().paint(Tone.TITLE, Theme.stripControls(interview.command()));
      session.print("\n" + session.wording().say("ask.same-command") + "\n  " + command + "\n");
    }
    return ExitCode.FINE;
  }

  static Question question(
      ParsedOptions typed, ReferenceData facts, Supplier<LocalDate> today, Problems problems) {
    if (WorkOptions.areMissing(typed) && problems.isEmpty()) {
      problems.add("", "problem.no-question");
    }
    Question question = Question.of(typed, facts, today, problems);
    WorkInput work = question.work();
    boolean paceAlone = work.tasks().isPresent() && work.isOfAnyHour();
    return paceAlone || work.isHourlyRate() ? question.inOneHour(work) : question;
  }

  private static Result result(WageCalculation calculation, Wording wording) {
    return new Result(
        () -> WageDocument.of(calculation, wording),
        () -> WageTable.of(calculation, wording),
        json -> WageJson.members(calculation, wording, json));
  }
}

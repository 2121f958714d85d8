package org.clickwage.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.clickwage.compare.WageCalculation;
import org.clickwage.document.Result;
import org.clickwage.document.Tone;
import org.clickwage.message.Theme;
import org.clickwage.message.Wording;
import org.clickwage.options.FileOptions;
import org.clickwage.options.OutputOptions;
import org.clickwage.options.ParsedOptions;
import org.clickwage.options.Question;
import org.clickwage.options.ReferenceOptions;
import org.clickwage.options.WorkOptions;
import org.clickwage.reference.ReferenceData;
import org.clickwage.report.WageDocument;
import org.clickwage.report.WageJson;
import org.clickwage.report.WageTable;

/** One real hourly wage, from what a worker knows to a verdict. */
final class CalcCommand extends Subcommand {
  CalcCommand() {
    super(
        "calc",
        WorkOptions.ALL,
        FileOptions.OF_FINDING,
        ReferenceOptions.ALL,
        ReferenceOptions.FLOORS);
  }

  @Override
  ExitCode run(ParsedOptions typed, CommandContext context) throws IOException {
    ReferenceData facts = context.facts();
    if (typed.hasOnly(OutputOptions.ALL) && context.environment().canAsk()) {
      return interview(typed, context, facts);
    }
    ResultFiles files = new ResultFiles(typed, context);
    Question question = Question.ofWork(typed, context.problems());
    return files.write(result(question.calculate(facts), context.wording()), facts, List.of());
  }

  private static ExitCode interview(
      ParsedOptions typed, CommandContext context, ReferenceData facts) throws IOException {
    context.problems().throwIfAny();
    Interview interview;
    try (Answers answers = Answers.in(context)) {
      interview = new Interview(context, facts, typed, answers);
      if (!interview.ask()) {
        return ExitCode.FINE;
      }
    } catch (CancellationException e) {
      return ExitCode.STOPPED;
    }
    context.print("\n");
    try {
      Question question = Question.ofWork(typed, context.problems());
      context.write(result(question.calculate(facts), context.wording()), facts);
    } finally {
      // Where something is still missing, it is all that need be added to what was answered.
      String command =
          context.palette().paint(Tone.TITLE, Theme.stripControls(interview.command()));
      context.print("\n" + context.wording().say("ask.same-command") + "\n  " + command + "\n");
    }
    return ExitCode.FINE;
  }

  private static Result result(WageCalculation calculation, Wording wording) {
    return new Result(
        words -> WageDocument.of(calculation, words),
        wording,
        () -> WageTable.of(calculation, wording),
        json -> WageJson.members(calculation, wording, json));
  }
}

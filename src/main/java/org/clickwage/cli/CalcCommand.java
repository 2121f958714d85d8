package org.clickwage.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.clickwage.compare.WageCalculation;
import org.clickwage.document.Result;
import org.clickwage.document.Tone;
import org.clickwage.message.Theme;
import org.clickwage.message.Wording;
import org.clickwage.reference.ReferenceData;
import org.clickwage.report.WageDocument;
import org.clickwage.report.WageJson;
import org.clickwage.report.WageTable;
import org.clickwage.work.WorkInput;

/** One real hourly wage, from what a worker knows to a verdict. */
final class CalcCommand extends Subcommand {
  private static final Set<String> OF_OUTPUT = Set.of("--lang", "--format", "--color");

  CalcCommand() {
    super(
        "calc",
        Options.both(
            Options.both(Options.WORK, ResultFiles.OPTIONS),
            Options.both(Options.BESIDE, List.of(Options.FLOOR))));
  }

  @Override
  ExitCode run(ParsedOptions typed, CommandContext session) throws IOException {
    ReferenceData facts = session.facts(typed);
    if (typed.hasOnly(OF_OUTPUT) && session.surroundings().asks()) {
      return interview(typed, session, facts);
    }
    ResultFiles files = new ResultFiles(typed, session);
    Question question = question(typed, facts, session::today, session.problems());
    return files.write(result(question.calculate(facts), session.wording()), facts, List.of());
  }

  private static ExitCode interview(
      ParsedOptions typed, CommandContext session, ReferenceData facts) throws IOException {
    session.problems().throwIfAny();
    Interview interview = new Interview(session, facts, typed);
    interview.ask();
    if (hasNothing(typed)) {
      return ExitCode.FINE;
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
    if (hasNothing(typed) && problems.isEmpty()) {
      problems.add("", "problem.no-question");
    }
    Question question = new QuestionReader(typed, facts, today, problems).read();
    WorkInput work = question.work();
    boolean paceAlone = work.tasks().isPresent() && work.isOfAnyHour();
    return paceAlone || work.isHourlyRate() ? question.inOneHour(work) : question;
  }

  private static boolean hasNothing(ParsedOptions typed) {
    boolean hours =
        typed.has("--hours") || typed.has("--paid-hours") || typed.has("--unpaid-hours");
    return !typed.has("--pay") && !typed.has("--tasks") && !hours;
  }

  private static Result result(WageCalculation calculation, Wording wording) {
    return new Result(
        () -> WageDocument.of(calculation, wording),
        () -> WageTable.of(calculation, wording),
        json -> WageJson.members(calculation, wording, json));
  }
}

package org.clickwage.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.clickwage.disclosure.ColumnRedaction;
import org.clickwage.number.Rational;
import org.clickwage.options.FileOptions;
import org.clickwage.options.ParsedOptions;
import org.clickwage.options.PeopleSettings;
import org.clickwage.options.StatementSettings;
import org.clickwage.survey.SummaryRows;
import org.clickwage.survey.SurveySummary;
import org.clickwage.survey.SurveyTotals;

/** The job of many people's exports: statistics from one folder or archive for each person. */
final class PeopleJob extends Job {
  private final PeopleSettings settings;
  private final StatementSettings ofEach;
  private final FileOptions files;
  private final int threads = Runtime.getRuntime().availableProcessors();

  PeopleJob(ParsedOptions typed, CommandContext context) {
    super(typed, context);
    this.settings = new PeopleSettings(typed);
    this.ofEach = new StatementSettings(typed, wrong, facts, context::today);
    this.files = FileOptions.ofSurvey(typed);
  }

  ExitCode run() throws IOException {
    Publication.check(files, context);
    List<Path> exports = new ArrayList<>();
    List<Path> kept = new ArrayList<>(settings.key().stream().toList());
    for (String name : typed.arguments()) {
      PeopleFolder folder = PeopleFolder.of(name);
      exports.addAll(folder.exports(wrong));
      kept.addAll(folder.files());
    }
    wrong.addIf(typed.arguments().isEmpty(), StatementCommand.INPUT.label(), "problem.no-folder");
    wrong.throwIfAny();
    try (RunOutputs outputs = RunOutputs.described(files, List.of(), kept, context)) {
      PeopleInput input = read(exports);
      context.printNotes(input.notes());
      printCounts(exports, input);
      return write(tell(calculate(input)), outputs);
    }
  }

  private PeopleInput read(List<Path> exports) throws IOException {
    return PeopleInput.read(exports, settings, threads, typed, context, facts);
  }

  private PeopleTotals calculate(PeopleInput input) {
    return PeopleTotals.of(input, ofEach.givesMinimum(), facts, this::shown);
  }

  private PeopleReport tell(PeopleTotals totals) {
    return new PeopleReport(totals, settings, ofEach, files, context);
  }

  private ExitCode write(PeopleReport report, RunOutputs outputs) throws IOException {
    Outcome outcome = report.outcome();
    if (!outcome.isUnderstood()) {
      printLine("answer.no-rate");
    }
    report.writeRows(outcome, outputs);
    InputProblems problems = report.people().problems(context, facts);
    return new Publication("statement", typed, context, facts, problems, report)
        .of(outcome, outputs);
  }

  private void printCounts(List<Path> exports, PeopleInput input) throws IOException {
    InputProblems problems = input.problems(context, facts);
    problems.printFirst();
    printLine(
        "people.counts",
        Rational.of(exports.size()),
        Rational.of(input.byName().size()),
        Rational.of(problems.count()));
  }

  private SurveySummary shown(SurveyTotals all) {
    return new SummaryRows(
            all.plan(),
            settings.statistics().options(true),
            settings.statistics().minGroup(),
            ColumnRedaction.NOTHING,
            files.arePictured(context.format()))
        .summary(all, threads);
  }
}

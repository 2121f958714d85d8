package org.clickwage.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
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
    this.ofEach = new StatementSettings(typed, wrong, facts);
    this.files = FileOptions.ofSurvey(typed);
  }

  ExitCode run() throws IOException {
    Publication.check(files, context);
    PeopleInput input = PeopleInput.of(typed, context);
    wrong.throwIfAny();
    List<Path> kept = Stream.concat(settings.key().stream(), input.files().stream()).toList();
    try (RunOutputs outputs = RunOutputs.described(files, List.of(), kept, context)) {
      return write(tell(calculate(input)), outputs);
    }
  }

  private PeopleTotals calculate(PeopleInput input) throws IOException {
    PeopleExports people = PeopleExports.of(input, settings, threads);
    return PeopleTotals.of(
        people,
        ofEach.givesMinimum(),
        ofEach.tried(),
        facts,
        settings.statistics().options(true).withErrors(),
        this::shown);
  }

  private PeopleReport tell(PeopleTotals totals) {
    return new PeopleReport(totals, settings, ofEach, files, context);
  }

  private ExitCode write(PeopleReport report, RunOutputs outputs) throws IOException {
    context.printNotes(report.people().notes());
    InputProblems problems = report.people().problems(context, facts);
    problems.printFirst();
    printLine(
        "people.counts",
        Rational.of(report.people().input().exports().size()),
        Rational.of(report.people().byName().size()),
        Rational.of(problems.count()));
    if (!report.isUnderstood()) {
      printLine("answer.no-rate");
    }
    report.writeRows(outputs);
    return new Publication("statement", typed, context, facts, problems, report).writeTo(outputs);
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

package org.clickwage.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.clickwage.checks.Checks;
import org.clickwage.checks.Sample;
import org.clickwage.disclosure.ColumnRedaction;
import org.clickwage.message.Wording;
import org.clickwage.output.DataPackage;
import org.clickwage.output.DataPackageDialect;
import org.clickwage.output.DataPackageResource.Field;
import org.clickwage.output.InputFile;
import org.clickwage.output.Progress;
import org.clickwage.profile.ResolvedInput;
import org.clickwage.reference.ReferenceData;
import org.clickwage.report.SessionsColumns;
import org.clickwage.report.SessionsFile;
import org.clickwage.report.SessionsReport;
import org.clickwage.report.SurveyGrounds;
import org.clickwage.report.TableFields;
import org.clickwage.table.Chunker;
import org.clickwage.tasklog.LogPlan;
import org.clickwage.tasklog.LogRun;
import org.clickwage.tasklog.LogTotals;
import org.clickwage.tasklog.SessionsCalculation;
import org.clickwage.tasklog.SessionsSummary;

/** One task log from its options to its outputs. */
final class SessionsJob {
  private final ParsedOptions typed;
  private final FileOptions files;
  private final CommandContext session;
  private final InputFile file;
  private final Problems wrong;
  private final ReferenceData facts;

  /** Of what goes into files. */
  private final Wording words;

  private final InputProblems problems;

  SessionsJob(ParsedOptions typed, CommandContext session, InputFile file) {
    this.typed = typed;
    this.files = FileOptions.ofSurvey(typed);
    this.session = session;
    this.file = file;
    this.wrong = session.problems();
    this.facts = session.facts();
    this.words = session.wordingOfFiles();
    this.problems = new InputProblems(file.fileName(), session, facts, words);
  }

  ExitCode run() throws IOException {
    ResolvedInput input = InputSniffer.look(file, typed, wrong);
    SessionsSettings settings = new SessionsSettings(typed, wrong, input);
    LogPlan plan = settings.plan(facts, files.arePictured(session.format()));
    int threads = settings.threads();
    files.check(FileOptions.SUMMARY, session);
    wrong.throwIfAny();
    tell(input.told(session.wording(), true));
    session.tell(input.readings());
    Sample sample = Sample.of(input);
    session.tell(Checks.ofTaskLog(sample));
    try (RunOutputs outputs = RunOutputs.described(files, List.of(file.path()), session)) {
      LogTotals log = read(plan, threads, outputs);
      problems.printFirst();
      return finish(sample, calculate(plan, log, outputs), outputs);
    }
  }

  private LogTotals read(LogPlan plan, int threads, RunOutputs outputs) throws IOException {
    try (Progress progress = session.progress(file);
        Chunker chunker =
            session.chunker(
                outputs.hasDescriptor() ? file.readTakingFingerprint() : file.read(),
                plan.input().dialect());
        OutputStream all =
            files.has(FileOptions.PROBLEMS) ? outputs.open(FileOptions.PROBLEMS) : null) {
      problems.writeTo(all);
      return new LogRun(plan, threads, problems::add, progress::add).run(chunker);
    }
  }

  private SessionsSummary calculate(LogPlan plan, LogTotals log, RunOutputs outputs)
      throws IOException {
    SessionsCalculation calculation = new SessionsCalculation(plan, log);
    if (files.has(FileOptions.OUT)) {
      try (var out =
          new SessionsFile<>(
              SessionsColumns.ofSessions(plan.givesPay()), outputs.open(FileOptions.OUT))) {
        calculation.forEachSession(out::write);
      }
    }
    if (!files.has(FileOptions.WORKERS)) {
      return calculation.summary(worker -> {});
    }
    try (var out =
        new SessionsFile<>(SessionsColumns.ofWorkers(), outputs.open(FileOptions.WORKERS))) {
      return calculation.summary(out::write);
    }
  }

  private ExitCode finish(Sample sample, SessionsSummary summary, RunOutputs outputs)
      throws IOException {
    printCounts(summary);
    if (problems.count() > 0 && files.isStrict()) {
      tell(session.wording().say("batch.strict"));
      return ExitCode.PROBLEMS_IN_INPUT;
    }
    SurveyGrounds grounds = SurveyGrounds.of(summary.references().used());
    SurveyFiles tables = new SurveyFiles(files, session, facts, words, grounds);
    boolean drawn =
        tables.write(
            new SessionsReport(summary, grounds, words).result(),
            sample,
            ColumnRedaction.NOTHING,
            problems.published(summary.records(), summary.withholdsTotal(), false),
            summary.suppressesGroups(),
            outputs);
    boolean isFine = problems.count() == 0 && drawn;
    ExitCode exit = isFine ? ExitCode.FINE : ExitCode.PROBLEMS_IN_INPUT;
    List<Field> fields = tables.fields(() -> TableFields.of(summary, words));
    outputs.commit(
        () ->
            description(outputs, summary, fields)
                .ended(source(), grounds, session.provenance(facts), exit));
    if (!files.outputs().containsValue(InputFile.STANDARD)) {
      tables.show(new SessionsReport(summary, grounds, session.wording()).result());
    }
    return exit;
  }

  /** What is in each output. */
  private RunDescription description(
      RunOutputs outputs, SessionsSummary summary, List<Field> fields) {
    RunDescription run = new RunDescription("sessions", typed, summary.plan().input(), outputs);
    if (!summary.withholdsTotal()) {
      run.count(summary.records(), Optional.of(summary.workers()), problems.kinds());
    }
    DataPackageDialect plain = DataPackageDialect.PLAIN;
    run.table(FileOptions.OUT, plain, TableFields.ofLog(SessionsColumns.ofSessions(true), words));
    run.table(FileOptions.WORKERS, plain, TableFields.ofLog(SessionsColumns.ofWorkers(), words));
    run.besides(fields);
    return run;
  }

  private DataPackage.Source source() throws IOException {
    return DataPackage.Source.of(file.fileName(), file.fingerprint());
  }

  private void printCounts(SessionsSummary summary) throws IOException {
    long records = summary.records();
    long counted = summary.union().counted().tasks();
    tell(
        session
            .wording()
            .say(
                "sessions.counts",
                Long.toString(records),
                Long.toString(counted),
                Long.toString(records - counted - summary.repeats()),
                Long.toString(problems.count())));
    problems.printKinds();
  }

  private void tell(String line) throws IOException {
    session.printError(line + "\n");
  }
}

package org.clickwage.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clickwage.checks.Checks;
import org.clickwage.message.Note;
import org.clickwage.options.FileOptions;
import org.clickwage.options.ParsedOptions;
import org.clickwage.options.PartsOptions;
import org.clickwage.options.SessionsSettings;
import org.clickwage.output.InputFiles;
import org.clickwage.output.Progress;
import org.clickwage.parts.PartsFolder;
import org.clickwage.table.Chunker;
import org.clickwage.tasklog.LogRun;
import org.clickwage.tasklog.LogTotals;
import org.clickwage.tasklog.SessionsSummary;

/** One task log from its options to its outputs. */
final class SessionsJob extends TableJob<LogFile> {
  private final SessionsSettings settings;

  SessionsJob(ParsedOptions typed, CommandContext context, InputFiles inputs) throws IOException {
    super(
        typed,
        context,
        inputs,
        (sums, own) -> {
          boolean pictured = FileOptions.ofSurvey(typed).arePictured(context.format());
          return new LogFile(sums, own, typed, context.facts(), pictured);
        });
    tables.check(typed, wrong);
    this.settings = new SessionsSettings(typed, wrong, tables.first().input());
  }

  ExitCode run() throws IOException {
    int threads = settings.threads();
    Publication.check(files, context);
    tables.checkAlike(wrong);
    Optional<PartsOptions> inParts = inParts(Optional.empty());
    wrong.throwIfAny();
    printHowTheyAreRead();
    context.printNotes(tables.told(each -> each.input().readings()));
    context.printNotes(tables.told(each -> new Checks(each.sample()).ofTaskLog()));
    context.printNotes(tables.notesOfSums());
    List<Note> questions = tables.questions(typed, facts);
    context.printNotes(questions);
    if (!questions.isEmpty()) {
      return ExitCode.PROBLEMS_IN_INPUT;
    }
    Optional<LogParts> parts =
        openFolder(inParts, Optional.empty())
            .map(folder -> new LogParts(tables, folder, context, threads));
    Optional<PartsFolder> folder = parts.map(LogParts::folder);
    judgeAsOthers(folder);
    Optional<PartsOptions.Part> part = inParts.flatMap(PartsOptions::part);
    return part.isPresent()
        ? calculate(part.get(), folder.orElseThrow(), parts.orElseThrow()::work)
        : run(parts, threads);
  }

  private ExitCode run(Optional<LogParts> parts, int threads) throws IOException {
    try (RunOutputs outputs =
        RunOutputs.described(files, List.of(), tables.inputs().places(), context)) {
      InputProblems problems = new InputProblems(context, facts);
      LogTotals log = read(parts, threads, problems, outputs);
      if (!leavesOutMore()) {
        problems.printFirst();
        checkPaysInOneCurrency(log);
        SessionsSink sink = new SessionsSink(files, words, outputs);
        SessionsResult result = SessionsResult.of(log, tables, settings, typed, words, sink);
        printCounts(result.summary(), problems);
        Outcome outcome = result.outcome();
        sink.finish(outcome.statistics().forSpreadsheets().get());
        Publication publication =
            new Publication("sessions", typed, context, facts, problems, result);
        return finish(publication, outcome, outputs, parts.map(LogParts::folder));
      }
    }
    return run(parts, threads); // once more from the beginning, without those rows
  }

  private LogTotals read(
      Optional<LogParts> parts, int threads, InputProblems problems, RunOutputs outputs)
      throws IOException {
    LogTotals log = new LogTotals();
    try (Progress progress = progress();
        OutputStream file = outputs.open(FileOptions.PROBLEMS)) {
      problems.writeTo(file);
      for (LogFile each : tables.all()) {
        problems.startFile(each.file());
        if (parts.isPresent()) {
          parts.get().addTo(log, each, problems, progress::add);
        } else {
          try (Chunker chunker = records(each, outputs)) {
            LogRun run = new LogRun(each.plan, log, threads, problems::add, progress::add);
            InputTables.naming(each.file(), () -> run.run(chunker));
          }
        }
      }
    }
    return log;
  }

  /** What was paid in several currencies, or in an unknown one, is not made good in one. */
  private void checkPaysInOneCurrency(LogTotals log) {
    List<String> paid =
        Stream.concat(log.currency().stream(), log.factors().keySet().stream())
            .map(Currency::getCurrencyCode)
            .toList();
    if (files.has(FileOptions.TOP_UP) && paid.size() != 1) {
      Note why =
          paid.isEmpty()
              ? Note.of("problem.top-up-no-currency")
              : Note.of("problem.top-up-currencies", String.join(", ", paid));
      wrong.add(FileOptions.TOP_UP, why);
      wrong.throwIfAny();
    }
  }

  private void printCounts(SessionsSummary summary, InputProblems problems) throws IOException {
    long records = summary.records();
    long counted = summary.union().counted().tasks();
    printLine(
        "sessions.counts",
        Long.toString(records),
        Long.toString(counted),
        Long.toString(records - counted - summary.repeats()),
        Long.toString(problems.count()));
    problems.printKinds();
  }
}

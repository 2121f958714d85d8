package org.clickwage.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.clickwage.checks.Checks;
import org.clickwage.checks.SumRows;
import org.clickwage.message.Note;
import org.clickwage.options.FileOptions;
import org.clickwage.options.ParsedOptions;
import org.clickwage.options.Problems;
import org.clickwage.options.SessionsSettings;
import org.clickwage.options.TableSettings;
import org.clickwage.output.InputFiles;
import org.clickwage.output.Progress;
import org.clickwage.parts.Elsewhere;
import org.clickwage.parts.LogParts;
import org.clickwage.parts.PartRecipe;
import org.clickwage.table.Chunker;
import org.clickwage.tasklog.LogRun;
import org.clickwage.tasklog.LogSums;
import org.clickwage.tasklog.LogTotals;
import org.clickwage.tasklog.SessionsSummary;

/** The job of a task log, from options to outputs. */
final class SessionsJob extends TableJob<LogFile, SessionsTotals, SessionsResult> {
  SessionsJob(ParsedOptions typed, CommandContext context, InputFiles inputs) {
    super(typed, context, inputs);
  }

  @Override
  LogFile file(SumRows sums, Problems own) {
    return new LogFile(sums, own, typed, facts, files.arePictured(context.format()));
  }

  @Override
  LogFile judged(LogFile file) throws IOException {
    return file(file.sums.judged(), file.problems);
  }

  @Override
  TableInput<LogFile> read() throws IOException {
    return checked(tables(), false, Optional.empty());
  }

  @Override
  void printReadings(InputTables<LogFile> tables) throws IOException {
    printHowTheyAreRead(tables);
    context.printNotes(tables.notes(each -> each.input().readings()));
    context.printNotes(tables.notes(each -> new Checks(each.sample()).ofTaskLog()));
    context.printNotes(tables.notesOfSums());
  }

  @Override
  PartRecipe recipe(TableInput<LogFile> input, LogFile of, SumRows rows) throws IOException {
    return of.recipe(typed, words.language(), input.tables().leftOut(), rows);
  }

  @Override
  SessionsTotals calculate(TableInput<LogFile> input, RunOutputs outputs) throws IOException {
    InputProblems problems = new InputProblems(context, facts);
    LogTotals log = new LogTotals();
    Map<LogFile, SumRows> rows = new HashMap<>();
    int threads = TableSettings.threads(typed);
    Optional<Elsewhere> others = elsewhere(input);
    try (Progress progress = progress();
        OutputStream file = outputs.open(FileOptions.PROBLEMS)) {
      problems.writeTo(file);
      for (LogFile each : input.tables().all()) {
        rows.put(each, each.sums.copy());
        problems.startFile(each.file());
        if (others.isPresent()) {
          LogParts parts = new LogParts(others.get(), log, threads, problems::add, progress::add);
          PartRecipe recipe = recipe(input, each, rows.get(each));
          LogSums sums = new LogSums(each.plan, rows.get(each));
          InputTables.naming(each.file(), () -> parts.add(sums, each.file(), recipe));
        } else {
          try (Chunker chunker = records(each, rows.get(each), outputs)) {
            LogRun run = new LogRun(each.plan, log, threads, problems::add, progress::add);
            InputTables.naming(each.file(), () -> run.run(chunker));
          }
        }
      }
    }
    InputTables<LogFile> known = judged(input.tables(), each -> rows.get(each).haveMore());
    return new SessionsTotals(input.with(known, input.folder(), input.ranges()), log, problems);
  }

  @Override
  SessionsResult tell(SessionsTotals totals) throws IOException {
    checkPaysInOneCurrency(totals.log());
    SessionsSettings.checkCosts(totals.input().first().plan, totals.log().currency(), wrong);
    wrong.throwIfAny();
    return SessionsResult.of(totals, words);
  }

  @Override
  ExitCode write(SessionsResult result, RunOutputs outputs) throws IOException {
    SessionsTotals totals = result.totals();
    new SessionsSink(files, words, outputs).write(result);
    printCounts(result.summary(), totals.problems());
    Publication publication =
        new Publication("sessions", typed, context, facts, totals.problems(), result);
    return finish(publication, outputs, totals.input().folder());
  }

  /** Refuses top-ups where pay is in several currencies, or in an unknown one. */
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

package org.clickwage.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.clickwage.checks.Checks;
import org.clickwage.checks.SumRows;
import org.clickwage.document.Cell;
import org.clickwage.document.Column;
import org.clickwage.document.RowsFormat;
import org.clickwage.document.TableRows;
import org.clickwage.message.Note;
import org.clickwage.options.FileOptions;
import org.clickwage.options.Option;
import org.clickwage.options.ParsedOptions;
import org.clickwage.options.PartsOptions;
import org.clickwage.options.Problems;
import org.clickwage.options.SessionsSettings;
import org.clickwage.output.DataPackageDialect;
import org.clickwage.output.DataPackageResource;
import org.clickwage.output.DataPackageResource.Field;
import org.clickwage.output.InputFile;
import org.clickwage.output.InputFiles;
import org.clickwage.output.Progress;
import org.clickwage.summary.SessionsColumns;
import org.clickwage.summary.SessionsReport;
import org.clickwage.summary.SurveyGrounds;
import org.clickwage.summary.TableFields;
import org.clickwage.summary.TopUpRows;
import org.clickwage.table.Chunker;
import org.clickwage.tasklog.LogPlan;
import org.clickwage.tasklog.LogRun;
import org.clickwage.tasklog.LogTotals;
import org.clickwage.tasklog.PieceRates;
import org.clickwage.tasklog.SessionsCalculation;
import org.clickwage.tasklog.SessionsSummary;

/** One task log from its options to its outputs. */
final class SessionsJob extends TableJob<LogFile> {
  private final List<TableRows> written = new ArrayList<>();
  private SessionsSettings settings;
  private Optional<PieceRates> pieceRates = Optional.empty();
  private int minGroup;

  SessionsJob(ParsedOptions typed, CommandContext context, InputFiles inputs) {
    super("sessions", typed, context, inputs);
  }

  @Override
  LogFile file(SumRows sums, Problems own) {
    return new LogFile(sums, own, typed, facts, files.arePictured(context.format()));
  }

  ExitCode run() throws IOException {
    sniff();
    checkFiles();
    settings = new SessionsSettings(typed, wrong, first().input());
    int threads = settings.threads();
    Publication.check(files, context);
    checkAlike();
    Optional<PartsOptions> inParts = inParts(Optional.empty());
    wrong.throwIfAny();
    printHowTheyAreRead();
    context.printNotes(told(each -> each.input().readings()));
    context.printNotes(told(each -> Checks.ofTaskLog(each.sample())));
    context.printNotes(notesOfSums());
    if (asks()) {
      return ExitCode.PROBLEMS_IN_INPUT;
    }
    openFolder(inParts, Optional.empty());
    judgeAsOthers();
    Optional<PartsOptions.Part> part = inParts.flatMap(PartsOptions::part);
    return part.isPresent() ? calculate(part.get()) : run(threads);
  }

  @Override
  PartsFolder.Work work(LogFile of, LongConsumer progress) throws IOException {
    return new LogParts(this, settings.threads(), progress).work(of, Optional.empty());
  }

  private ExitCode run(int threads) throws IOException {
    try (RunOutputs outputs = RunOutputs.described(files, List.of(), inputs.places(), context)) {
      LogTotals log = read(threads, outputs);
      if (!leavesOutMore()) {
        problems.printFirst();
        checkPaysInOneCurrency(log);
        SessionsSummary summary = calculate(first().plan, log, outputs);
        minGroup = summary.minGroup();
        writeTopUps(summary, outputs);
        printCounts(summary);
        Outcome outcome = outcome(summary);
        for (TableRows each : written) {
          each.finish(outcome.statistics().forSpreadsheets().get());
        }
        return finish(outcome, outputs);
      }
    }
    return run(threads);
  }

  private LogTotals read(int threads, RunOutputs outputs) throws IOException {
    problems = new InputProblems(context, facts);
    LogTotals log = new LogTotals();
    try (Progress progress = progress();
        OutputStream file = outputs.open(FileOptions.PROBLEMS)) {
      problems.writeTo(file);
      for (LogFile each : all) {
        problems.startFile(each.file());
        if (folder.isPresent()) {
          new LogParts(this, threads, progress::add).addTo(log, each, problems);
        } else {
          try (Chunker chunker = records(each, outputs)) {
            LogRun run = new LogRun(each.plan, log, threads, problems::add, progress::add);
            naming(each.file(), () -> run.run(chunker));
          }
        }
      }
    }
    return log;
  }

  private SessionsSummary calculate(LogPlan plan, LogTotals log, RunOutputs outputs)
      throws IOException {
    SessionsCalculation calculation = new SessionsCalculation(plan, log);
    pieceRates = calculation.pieceRates();
    if (files.has(FileOptions.OUT)) {
      calculation.forEachSession(
          rows(FileOptions.OUT, SessionsColumns.ofSessions(plan.givesPay()), outputs));
    }
    return calculation.summary(
        files.has(FileOptions.WORKERS)
            ? rows(FileOptions.WORKERS, SessionsColumns.ofWorkers(pieceRates), outputs)
            : worker -> {});
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

  private void writeTopUps(SessionsSummary summary, RunOutputs outputs) throws IOException {
    if (files.has(FileOptions.TOP_UP)) {
      TopUpRows owed = new TopUpRows(summary, words);
      TableRows list = RowsFormat.CSV.open(outputs.open(FileOptions.TOP_UP), List.of(), 1, words);
      list.head(owed.titles());
      for (List<Cell> row : owed.rows()) {
        list.write(row);
      }
      written.add(list);
    }
  }

  /** Writes each row into a table; a failure comes out as {@link UncheckedIOException}. */
  private <R> Consumer<R> rows(Option output, List<Column<R>> columns, RunOutputs outputs)
      throws IOException {
    TableRows table = outputs.rows(output, TableFields.ofLog(columns, words));
    written.add(table);
    return row -> {
      try {
        table.write(columns.stream().map(column -> column.accessor().apply(row)).toList());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  private void printCounts(SessionsSummary summary) throws IOException {
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

  private Outcome outcome(SessionsSummary summary) {
    SurveyGrounds grounds =
        new SurveyGrounds(
            fileName(),
            summary.days(),
            summary.references().used(),
            List.of(),
            pieceRates.map(PieceRates::laws).orElse(List.of()));
    return new Outcome(
        summary.records(),
        Optional.of(summary.workers()),
        summary.rows(),
        summary.hidesAny(),
        !files.outputs().containsValue(InputFile.STANDARD),
        summary.plan().givesPay(),
        new SessionsReport(summary, grounds, words).result(),
        () -> TableFields.of(summary, words),
        grounds);
  }

  @Override
  public Map<String, String> defaults() {
    return settings.defaults(minGroup);
  }

  @Override
  public Stream<DataPackageResource> tables(RunOutputs outputs) {
    List<Field> ofSessions = TableFields.ofLog(SessionsColumns.ofSessions(true), words);
    List<Field> ofWorkers = TableFields.ofLog(SessionsColumns.ofWorkers(pieceRates), words);
    return Stream.of(
            outputs.table(FileOptions.OUT, DataPackageDialect.PLAIN, ofSessions),
            outputs.table(FileOptions.WORKERS, DataPackageDialect.PLAIN, ofWorkers),
            outputs.file(FileOptions.TOP_UP))
        .flatMap(Optional::stream);
  }
}

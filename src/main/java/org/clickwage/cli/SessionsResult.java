package org.clickwage.cli;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.clickwage.message.Wording;
import org.clickwage.options.FileOptions;
import org.clickwage.output.DataPackageDialect;
import org.clickwage.output.DataPackageResource;
import org.clickwage.output.DataPackageResource.Field;
import org.clickwage.output.InputFile;
import org.clickwage.summary.SessionsColumns;
import org.clickwage.summary.SessionsReport;
import org.clickwage.summary.SurveyGrounds;
import org.clickwage.summary.TableFields;
import org.clickwage.tasklog.LogPlan;
import org.clickwage.tasklog.PieceRates;
import org.clickwage.tasklog.SessionsCalculation;
import org.clickwage.tasklog.SessionsSummary;

/**
 * The results of a task log, with their notes.
 *
 * @param pieceRates what pay by the task would have to be, where that is asked for
 */
record SessionsResult(
    SessionsTotals totals, SessionsSummary summary, Optional<PieceRates> pieceRates, Wording words)
    implements TablesRun {
  /** Calculates it; sessions and workers go into files on the way, as they are too many to keep. */
  static SessionsResult of(SessionsTotals totals, Wording words) throws IOException {
    LogPlan plan = totals.input().first().plan;
    SessionsSink sink = totals.sink();
    SessionsCalculation calculation = new SessionsCalculation(plan, totals.log());
    Optional<PieceRates> pieceRates = calculation.pieceRates();
    sink.rows(FileOptions.OUT, SessionsColumns.ofSessions(plan.givesPay()))
        .ifPresent(calculation::forEachSession);
    SessionsSummary summary =
        calculation.summary(
            sink.rows(FileOptions.WORKERS, SessionsColumns.ofWorkers(plan.isTaken(), pieceRates))
                .orElse(worker -> {}));
    sink.writeTopUps(summary);
    return new SessionsResult(totals, summary, pieceRates, words);
  }

  @Override
  public InputTables<LogFile> read() {
    return totals.input().tables();
  }

  Outcome outcome() {
    SurveyGrounds grounds =
        new SurveyGrounds(
            read().fileName(totals.input().typed()),
            summary.days(),
            summary.references().used(),
            List.of(),
            pieceRates.map(PieceRates::laws).orElse(List.of()));
    return new Outcome(
        summary.records(),
        Optional.of(summary.workers()),
        summary.rows(),
        summary.hidesAny(),
        !totals.input().files().outputs().containsValue(InputFile.STANDARD),
        summary.plan().givesPay(),
        new SessionsReport(summary, grounds, words).result(),
        () -> TableFields.of(summary, words),
        grounds);
  }

  @Override
  public Map<String, String> defaults() {
    return totals.input().first().settings.defaults(summary.minGroup());
  }

  @Override
  public Stream<DataPackageResource> tables(RunOutputs outputs) {
    List<Field> ofSessions = TableFields.ofLog(SessionsColumns.ofSessions(true), words);
    List<Field> ofWorkers =
        TableFields.ofLog(SessionsColumns.ofWorkers(summary.plan().isTaken(), pieceRates), words);
    return Stream.of(
            outputs.table(FileOptions.OUT, DataPackageDialect.PLAIN, ofSessions),
            outputs.table(FileOptions.WORKERS, DataPackageDialect.PLAIN, ofWorkers),
            outputs.file(FileOptions.TOP_UP))
        .flatMap(Optional::stream);
  }
}

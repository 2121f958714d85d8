package org.clickwage.cli;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.clickwage.document.Column;
import org.clickwage.message.Wording;
import org.clickwage.options.FileOptions;
import org.clickwage.output.DataPackageDialect;
import org.clickwage.output.DataPackageResource;
import org.clickwage.output.DataPackageResource.Field;
import org.clickwage.output.InputFile;
import org.clickwage.reference.LegalFloor;
import org.clickwage.summary.SessionsColumns;
import org.clickwage.summary.SessionsReport;
import org.clickwage.summary.SurveyGrounds;
import org.clickwage.summary.TableFields;
import org.clickwage.tasklog.SessionsCalculation;
import org.clickwage.tasklog.SessionsSummary;
import org.clickwage.tasklog.SessionsWorker;
import org.clickwage.tasklog.WorkSession;
import org.clickwage.wage.RateName;

/**
 * The results of a task log, with their notes.
 *
 * @param calculation goes through its sessions and workers, which are too many to keep
 */
record SessionsResult(
    SessionsTotals totals, SessionsCalculation calculation, SessionsSummary summary, Wording words)
    implements TablesRun {
  static SessionsResult of(SessionsTotals totals, Wording words) {
    SessionsCalculation calculation =
        new SessionsCalculation(totals.input().first().plan, totals.log());
    return new SessionsResult(totals, calculation, calculation.summary(), words);
  }

  /** What is known of each session. */
  List<Column<WorkSession>> ofSessions() {
    return SessionsColumns.ofSessions(summary.plan());
  }

  /** What is known of each worker. */
  List<Column<SessionsWorker>> ofWorkers() {
    return SessionsColumns.ofWorkers(summary.plan(), calculation.pieceRates());
  }

  @Override
  public InputTables<LogFile> read() {
    return totals.input().tables();
  }

  @Override
  public Outcome outcome() {
    SurveyGrounds grounds =
        new SurveyGrounds(
            read().fileName(totals.input().typed()),
            summary.days(),
            summary.references().used(),
            summary.references().factors(),
            List.of(),
            laws());
    return new Outcome(
        summary.records(),
        Optional.of(summary.workers()),
        summary.rows(),
        summary.hidesAny(),
        !totals.input().files().outputs().containsValue(InputFile.STANDARD),
        summary.plan().givesPay(),
        List.of(),
        Optional.empty(),
        new SessionsReport(summary, grounds, words).result(),
        () -> TableFields.of(summary, words),
        grounds);
  }

  @Override
  public boolean isOfTasks() {
    return true;
  }

  @Override
  public Map<String, String> defaults() {
    RateName rate = summary.plan().rate();
    return totals.input().first().settings.defaults(summary.minGroup(), rate);
  }

  @Override
  public Stream<DataPackageResource> tables(RunOutputs outputs) {
    List<Field> sessions = TableFields.ofLog(ofSessions(), words);
    List<Field> workers = TableFields.ofLog(ofWorkers(), words);
    return Stream.of(
            outputs.table(FileOptions.OUT, DataPackageDialect.PLAIN, sessions),
            outputs.table(FileOptions.WORKERS, DataPackageDialect.PLAIN, workers),
            outputs.file(FileOptions.TOP_UP))
        .flatMap(Optional::stream);
  }

  private Collection<LegalFloor> laws() {
    Stream<LegalFloor> ofTasks =
        calculation.pieceRates().stream().flatMap(rates -> rates.laws().stream());
    Stream<LegalFloor> tried =
        summary.floors().stream()
            .flatMap(floors -> floors.all().stream())
            .flatMap(each -> each.law().stream());
    return Stream.concat(ofTasks, tried).toList();
  }
}

package org.clickwage.cli;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.clickwage.disclosure.ColumnRedaction;
import org.clickwage.document.Column;
import org.clickwage.group.ReferenceRole;
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
import org.clickwage.survey.CalculatedPeople;
import org.clickwage.survey.SummaryRows;
import org.clickwage.survey.SurveySummary;
import org.clickwage.survey.SurveyTotals;
import org.clickwage.tasklog.LogFloors;
import org.clickwage.tasklog.LogPlan;
import org.clickwage.tasklog.SessionsCalculation;
import org.clickwage.tasklog.SessionsSummary;
import org.clickwage.tasklog.SessionsWorker;
import org.clickwage.tasklog.WorkSession;
import org.clickwage.wage.RateName;

/**
 * The results of a task log, with their notes.
 *
 * @param calculation goes through its sessions and workers, which are too many to keep
 * @param floors what pay floors that are tried bring the workers, as people of a survey
 */
record SessionsResult(
    SessionsTotals totals,
    SessionsCalculation calculation,
    SessionsSummary summary,
    Optional<SurveySummary> floors,
    Wording words)
    implements TablesRun {
  static SessionsResult of(SessionsTotals totals, Wording words) {
    SessionsCalculation calculation =
        new SessionsCalculation(totals.input().first().plan, totals.log());
    SessionsSummary summary = calculation.summary();
    Optional<SurveySummary> floors =
        summary.floors().filter(any -> showsFloors(summary)).map(any -> floors(any, summary));
    return new SessionsResult(totals, calculation, summary, floors, words);
  }

  /** Beside groups, what floors bring all would tell what the others leave of a small one. */
  private static boolean showsFloors(SessionsSummary summary) {
    return summary.plan().by().isEmpty() || summary.minGroup() == 1;
  }

  private static SurveySummary floors(LogFloors tried, SessionsSummary summary) {
    LogPlan plan = summary.plan();
    boolean areCompared = tried.workers().stream().anyMatch(each -> each.minimum().isPresent());
    CalculatedPeople people =
        new CalculatedPeople(
            plan.facts(),
            areCompared ? ReferenceRole.MINIMUM : ReferenceRole.NONE,
            plan.floors(),
            plan.statistics().withErrors());
    for (LogFloors.Worker each : tried.workers()) {
      people.count(false);
      people.add(
          each.work(),
          RateName.EARNINGS,
          Optional.of(tried.currency()),
          each.minimum(),
          name -> Optional.ofNullable(each.lacks().get(name)));
    }
    SurveyTotals totals = people.totals(summary.days());
    return new SummaryRows(
            totals.plan(), plan.statistics(), summary.minGroup(), ColumnRedaction.NOTHING, false)
        .summary(totals, 1);
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
        new SessionsReport(summary, floors, grounds, words).result(),
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
    Stream<LegalFloor> tried = summary.floors().stream().flatMap(each -> each.laws().stream());
    return Stream.concat(ofTasks, tried).toList();
  }
}

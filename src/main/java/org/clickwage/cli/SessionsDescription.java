package org.clickwage.cli;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clickwage.message.Wording;
import org.clickwage.output.DataPackage;
import org.clickwage.output.DataPackageDialect;
import org.clickwage.output.DataPackageResource.Field;
import org.clickwage.output.Provenance;
import org.clickwage.profile.ResolvedInput;
import org.clickwage.report.SessionsColumns;
import org.clickwage.report.SessionsSummary;
import org.clickwage.report.SurveyGrounds;
import org.clickwage.report.TableFields;
import org.clickwage.tasklog.LogTotals;

/** What the data package of a task log says: how it was made, and what is in each output. */
final class SessionsDescription {
  private final ParsedOptions typed;
  private final ResolvedInput input;
  private final SurveyGrounds grounds;
  private final Provenance provenance;
  private final Wording words;

  /**
   * @param grounds what the figures rest on
   */
  SessionsDescription(
      ParsedOptions typed,
      ResolvedInput input,
      SurveyGrounds grounds,
      Provenance provenance,
      Wording words) {
    this.typed = typed;
    this.input = input;
    this.grounds = grounds;
    this.provenance = provenance;
    this.words = words;
  }

  /**
   * @param workers with any task, whatever became of it
   * @param summary the columns of the statistics; none where these are no table of text
   */
  DataPackage of(
      RunOutputs outputs,
      LogTotals log,
      long workers,
      SessionsSummary figures,
      List<Field> summary,
      Map<String, Long> problems,
      ExitCode exit)
      throws IOException {
    RunDescription run = new RunDescription("sessions", typed, input, outputs);
    if (!figures.withholdsTotal()) {
      run.count(log.records(), Optional.of(workers), problems);
    }
    run.table(
        "--out",
        DataPackageDialect.PLAIN,
        TableFields.ofLog(SessionsColumns.ofSessions(true), words));
    run.table(
        "--workers",
        DataPackageDialect.PLAIN,
        TableFields.ofLog(SessionsColumns.ofWorkers(true), words));
    run.besides(summary);
    DataPackage.Source source =
        DataPackage.Source.of(input.file().fileName(), input.file().fingerprint());
    return run.ended(source, grounds, provenance, exit);
  }
}

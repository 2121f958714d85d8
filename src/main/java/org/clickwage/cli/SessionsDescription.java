package org.clickwage.cli;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.clickwage.document.Column;
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
    RunDescription run =
        new RunDescription("sessions", typed, input, provenance)
            .count("records", log.records())
            .count("workers", workers)
            .withholding(figures.withholdsTotal())
            .grounds(grounds);
    DataPackage description = run.ended(problems, exit);
    if (outputs.hasDescriptor()) {
      run.source(description);
    }
    table("--out", SessionsColumns.ofSessions(true), outputs, description);
    table("--workers", SessionsColumns.ofWorkers(true), outputs, description);
    run.besides(outputs, summary, description);
    return description;
  }

  private <R> void table(
      String option, List<Column<R>> columns, RunOutputs outputs, DataPackage description)
      throws IOException {
    if (typed.has(option)) {
      List<Field> fields = TableFields.ofLog(columns, words);
      outputs
          .resource(typed.text(option), DataPackageDialect.PLAIN, fields)
          .ifPresent(description::resource);
    }
  }
}

package org.clickwage.report;

import java.util.List;
import org.clickwage.checks.ColumnPreview;
import org.clickwage.document.Document;
import org.clickwage.document.Result;
import org.clickwage.message.Wording;

/**
 * A survey on one page: its figures and pictures, what could not be calculated, how it was read.
 */
public final class SurveyPage {
  private SurveyPage() {}

  /**
   * @param problems what could not be calculated, and how often
   * @param columns how its columns are understood
   * @param method how the file was read and its figures were made
   * @param known what the figures rest on
   */
  public static Result of(
      Result summary,
      List<String> problems,
      List<ColumnPreview> columns,
      List<String> method,
      SurveyGrounds known,
      Wording wording) {
    ReferenceGrounds grounds = ReferenceGrounds.ofSurvey(known, wording);
    return new Result(
        () ->
            SurveySources.into(
                    new Document.Builder()
                        .all(summary.forPeople().get())
                        .sentences(wording.say("title.problems"), problems)
                        .table(
                            wording.say("title.preview"), PreviewReport.published(columns, wording))
                        .sentences(wording.say("title.method"), method),
                    grounds,
                    wording)
                .build(),
        summary.forSpreadsheets(),
        summary.forScripts());
  }
}

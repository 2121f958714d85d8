package org.clickwage.report;

import java.util.List;

/** A survey on one page: its figures and pictures, what could not be reckoned, how it was read. */
public final class SurveyPage {
  private SurveyPage() {}

  /**
   * @param problems what could not be reckoned, and how often
   * @param method how the file was read and its figures were made
   */
  public static Result of(
      Result summary, List<String> problems, List<String> method, Wording wording) {
    return new Result(
        () ->
            new Document.Builder()
                .all(summary.forPeople().get())
                .sentences(wording.say("title.problems"), problems)
                .sentences(wording.say("title.method"), method)
                .build(),
        summary.forSpreadsheets(),
        summary.forScripts());
  }
}

package org.clickwage.report;

/** What counts once in the statistics of a survey. */
public enum SummaryUnit {
  /** Each worker, with all of his records. */
  WORKER("title.workers-rates"),

  /** Each record. */
  RECORD("title.records-rates");

  private final String title;

  SummaryUnit(String title) {
    this.title = title;
  }

  /** The key of what stands above their own rates. */
  String title() {
    return title;
  }
}

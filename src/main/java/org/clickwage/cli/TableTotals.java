package org.clickwage.cli;

/** The totals of the records of a survey or a task log. */
interface TableTotals<F extends TableFile> {
  /** What was read, as its records show it to be. */
  TableInput<F> input();

  /** The problems of the records. */
  InputProblems problems();
}

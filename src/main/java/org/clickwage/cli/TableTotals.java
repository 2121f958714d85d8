package org.clickwage.cli;

/** What the records of a survey or a task log come to. */
interface TableTotals<F extends TableFile> {
  /** What was read, as its records show it to be. */
  TableInput<F> input();
}

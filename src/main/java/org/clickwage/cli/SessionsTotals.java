package org.clickwage.cli;

import org.clickwage.tasklog.LogTotals;

/**
 * The totals of the records of a task log.
 *
 * @param log all of them
 * @param problems of the records
 */
record SessionsTotals(TableInput<LogFile> input, LogTotals log, InputProblems problems)
    implements TableTotals<LogFile> {}

package org.clickwage.cli;

import org.clickwage.tasklog.LogTotals;

/**
 * The totals of the records of a task log.
 *
 * @param log all of them
 * @param problems of the records
 * @param sink where sessions and workers are written
 */
record SessionsTotals(
    TableInput<LogFile> input, LogTotals log, InputProblems problems, SessionsSink sink)
    implements TableTotals<LogFile> {}

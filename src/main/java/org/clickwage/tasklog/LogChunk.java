package org.clickwage.tasklog;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.clickwage.source.Part;
import org.clickwage.table.RowProblem;

/**
 * A part of a task log after its records were read.
 *
 * @param people what its tasks tell of their workers, who have their numbers among its tasks
 * @param problems with their lines in the part, from 1
 * @param presumed the log's currency as it was taken for before the part; empty where not known
 * @param currency that its rewards were taken for; empty where nothing named one
 * @param mayRevealMore whether refused records tell more of their rewards where a currency is
 *     presumed
 */
record LogChunk(
    Part part,
    TaskLog tasks,
    LogSums sums,
    List<TaskWorker.ReportedCounts> people,
    List<RowProblem> problems,
    Optional<Currency> presumed,
    Optional<Currency> currency,
    boolean mayRevealMore) {}

package org.clickwage.tasklog;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.clickwage.table.Chunk;
import org.clickwage.table.RowProblem;

/**
 * A chunk of a task log after its records were read.
 *
 * @param isAscii whether no byte of it is beyond ASCII
 * @param lines how many lines end in it
 * @param people what its tasks tell of their workers, who have their numbers among its tasks
 * @param problems with their lines in the chunk, from 1
 * @param presumed the log's currency as it was taken for before the chunk; empty where not known
 * @param currency that its rewards were taken for; empty where nothing named one
 * @param mayRevealMore whether refused records tell more of their rewards where a currency is
 *     presumed
 */
record LogChunk(
    Chunk chunk,
    boolean isAscii,
    long lines,
    TaskLog tasks,
    LogSums sums,
    List<TaskWorker.ReportedCounts> people,
    List<RowProblem> problems,
    Optional<Currency> presumed,
    Optional<Currency> currency,
    boolean mayRevealMore) {}

package org.clickwage.csv;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.clickwage.sessions.TaskLog;

/**
 * A chunk of a task log after its records were read.
 *
 * @param currency that its rewards were taken for; empty where nothing named one
 */
record LogChunk(
    Chunk chunk,
    TaskLog tasks,
    LogSums sums,
    List<RowProblem> problems,
    Optional<Currency> currency) {}

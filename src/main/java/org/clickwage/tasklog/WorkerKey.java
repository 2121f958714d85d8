package org.clickwage.tasklog;

import java.util.List;

/**
 * Whom a log knows as one: a worker, in each group apart.
 *
 * @param group the cells that make it; none where no groups were asked for
 */
record WorkerKey(List<String> group, String name) {}

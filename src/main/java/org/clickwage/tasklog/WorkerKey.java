package org.clickwage.tasklog;

import java.util.List;

/**
 * Whom a log knows as one: a worker, in each group and each task apart.
 *
 * @param group the cells that make it; none where no groups were asked for
 * @param task the cell that names it; empty where tasks are not told apart
 */
record WorkerKey(List<String> group, String task, String name) {
  WorkerKey(List<String> group, String name) {
    this(group, "", name);
  }
}

/**
 * From a task log to sessions: who did which task from when to when for what reward, the time
 * worked in sessions, hidden time between tasks and time held in parallel; and what that comes to
 * an hour by each method, for each worker, each group and all; what workers are owed to reach a
 * rate, and what laws make due for a task.
 *
 * <p>The sum of task intervals counts parallel tasks twice and leaves out searching and waiting; a
 * session lasts from the first acceptance to the last end without a longer gap (Hara et al. 2018,
 * CHI, arXiv 1712.05796; Adams-Prassl et al. 2020). Time is whole microseconds in UTC, money is
 * exact, and no result depends on the order of the tasks.
 */
package org.clickwage.tasklog;

/**
 * From the tasks of many workers to the time they worked: sessions, the hidden time between tasks,
 * the time of tasks held in parallel, and what was paid for all of it.
 *
 * <p>The sum of task intervals counts tasks held at once twice and leaves out searching and
 * waiting; a session is the span from the first acceptance to the last end without a longer gap
 * (Hara et al. 2018, CHI, arXiv 1712.05796; Adams-Prassl et al. 2020). All time is whole
 * microseconds in UTC, all money is exact, and no result depends on the order of the tasks.
 */
package org.clickwage.sessions;

/**
 * A worker's own statement: payment lines, times by state, trips and logbooks, joined by local day
 * into periods, weekdays or hours of the day with their hourly rates and the minimum wage then in
 * force; and what of the customers' money reached the worker.
 */
package org.clickwage.statement;

/**
 * The files of a worker's own statement: payment lines, times by state, trips, and logbooks kept by
 * hand, gathered day by day.
 */
package org.clickwage.statement;

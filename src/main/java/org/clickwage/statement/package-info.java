/**
 * A worker's own statement: payment lines, times by state, trips and logbooks, joined by local day
 * into periods with their hourly rates and the minimum wage then in force.
 */
package org.clickwage.statement;

/**
 * Work as it is stated and as it is calculated: pay, tasks, paid and unpaid time, costs, each for
 * the whole work or per period; how such quantities are written; and the record of one work with
 * every amount brought to the same span.
 */
package org.clickwage.work;

/**
 * What each worker or record comes to, and what groups of them add up to: sums of workers’ records
 * in rows of numbers, the distinct workers of each group, and part sums that are written, read and
 * merged in any order.
 */
package org.clickwage.group;

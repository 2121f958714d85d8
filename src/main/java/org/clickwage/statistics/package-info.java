/**
 * What many wages say together: pooled and mean rates, quantiles, underpayment beside a reference,
 * their intervals, inequality, and which groups are too small to be shown. Groups are gathered in
 * accumulators that may be split over threads and merged in any order to the same last digit.
 */
package org.clickwage.statistics;

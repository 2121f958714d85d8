/**
 * Statistics of many wages: pooled and mean rates, quantiles, underpayment indices
 * (Foster-Greer-Thorbecke), the Gini coefficient, their standard errors and confidence intervals.
 * Accumulators may be split over threads and merged in any order to the same last digit.
 */
package org.clickwage.statistics;

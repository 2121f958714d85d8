package org.clickwage.statistics;

import org.clickwage.wage.RateGap;

/**
 * What lies between the average advertised hour of a group and what its average hour leaves.
 *
 * @param units those that state what both rates are of: they are summed first, each with its weight
 */
public record PooledGap(long units, RateGap gap) {}

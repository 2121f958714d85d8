package org.clickwage.statistics;

import org.clickwage.number.Rational;

/**
 * A quantile, and where it lies among the units.
 *
 * @param rate the one unit's that it is, or between those of two
 * @param halvesBelow twice the number of units below it; the one that it is the rate of is halved
 */
public record Quantile(Rational rate, long halvesBelow) {}

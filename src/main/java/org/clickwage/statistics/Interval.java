package org.clickwage.statistics;

import org.clickwage.number.Rational;

/** The two ends between which an estimated figure lies with the confidence asked for. */
public record Interval(Rational low, Rational high) {}

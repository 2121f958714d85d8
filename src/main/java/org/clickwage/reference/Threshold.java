package org.clickwage.reference;

import org.clickwage.number.Rational;

/** A yearly turnover or profit at which a scheme's charges step or bend. */
public record Threshold(Levy.Base base, Rational yearly) {}

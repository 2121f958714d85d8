package org.clickwage.reference;

import org.clickwage.number.Rational;

/** What one levy takes from one work, in that work's currency. */
public record Charge(Levy levy, Rational amount) {}

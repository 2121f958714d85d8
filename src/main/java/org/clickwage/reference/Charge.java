package org.clickwage.reference;

import org.clickwage.number.Rational;

/** What one levy takes from one work, in the scheme's currency. */
public record Charge(Levy levy, Rational amount) {}

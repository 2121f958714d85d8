package org.clickwage.report;

import java.util.Currency;
import java.util.Optional;
import org.clickwage.statement.StatementPeriod;

/** A period of a statement in the currency of its money. */
record StatementRow(StatementPeriod period, Optional<Currency> currency) {}

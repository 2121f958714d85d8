package org.clickwage.reference;

import java.util.Currency;
import org.clickwage.message.Text;
import org.clickwage.number.Rational;

/**
 * How many units of a country's currency buy there what one international dollar buys: another kind
 * of figure than an exchange rate, and never mixed with one.
 */
public record PurchasingPower(
    String country, Currency currency, int year, Rational perInternationalDollar, Text source) {}

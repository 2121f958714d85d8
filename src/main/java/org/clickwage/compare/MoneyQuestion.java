package org.clickwage.compare;

import java.util.Currency;
import java.util.Optional;
import org.clickwage.reference.Place;

/**
 * What brings the money of a work into that of all works hangs on: where and in which year it was
 * earned, and its currency.
 */
public record MoneyQuestion(Optional<Place> place, int year, Currency own) {}

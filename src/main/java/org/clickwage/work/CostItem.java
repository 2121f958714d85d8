package org.clickwage.work;

import org.clickwage.number.Rational;

/** One work-related cost of the whole work, by its name: phone, vehicle, bag. */
public record CostItem(String name, Rational amount) {}

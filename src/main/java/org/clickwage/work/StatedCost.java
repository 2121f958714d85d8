package org.clickwage.work;

/** A work-related cost as it was stated: {@code bag=80€/24months}. */
public record StatedCost(String name, Stated amount) {}

package org.clickwage.statistics;

/**
 * How many of a group's units tell what not all of them tell.
 *
 * @param netPay how many tell their net pay
 * @param paidHours how many tell their paid hours
 * @param unpaidHours how many tell their unpaid hours
 */
public record Told(long netPay, long paidHours, long unpaidHours) {}

/**
 * Exact numbers, money, hourly rates, shares, and ranges of them: the small things every other room
 * stands on. Nothing here rounds except {@link org.clickwage.money.Rational#rounded}, which exists
 * for showing a figure.
 */
package org.clickwage.money;

/**
 * Exact numbers, money, hourly rates, shares and ranges of them. Nothing here rounds except {@link
 * org.clickwage.number.Rational#rounded}, which exists for showing a figure.
 */
package org.clickwage.number;

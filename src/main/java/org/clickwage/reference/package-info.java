/**
 * Reference facts: minimum wages, legal floors, charge schemes, exchange rates, consumer prices.
 * Each is a row with its first day of validity, a source that a reader can check and a confidence;
 * each is looked up by place and day. A fact that is not known is a {@link
 * org.clickwage.reference.Lookup.Missing} with its reason, never a guess. Only the tables that a
 * call needs are read.
 */
package org.clickwage.reference;

/**
 * What the first records of an input show of its columns, in one pass: how each is understood, and
 * what may be meant otherwise: units and periods named by a title, shares that may be percents,
 * codes for missing answers, damaged identifiers, rows of totals. A check gives notes and changes
 * no figure; the words by which it knows titles and cells are in {@code words/}.
 */
package org.clickwage.checks;

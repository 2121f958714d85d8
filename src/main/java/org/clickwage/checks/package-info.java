/**
 * What an input shows of its columns and rows. Its first records show in one pass how each column
 * is understood, and what may be meant otherwise: units and periods named by a title, shares that
 * may be percents, codes for missing answers, damaged identifiers. Rows that add up others, or are
 * the titles once more, are left out wherever they stand; all else gives notes and changes no
 * figure. The words by which titles, cells and rows are known are in {@code words/}.
 */
package org.clickwage.checks;

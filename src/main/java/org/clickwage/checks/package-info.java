/**
 * What the first records of an input show about its columns: units and periods named by a title,
 * shares that may be percents, codes for missing answers, damaged identifiers, rows of totals. Each
 * check gives a note and changes no figure.
 */
package org.clickwage.checks;

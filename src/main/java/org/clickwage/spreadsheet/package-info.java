/**
 * What holds for all that we add to a table, whichever room writes it: no text of ours runs as a
 * formula where a spreadsheet opens it, and a title that is taken gets our name before it.
 */
package org.clickwage.spreadsheet;

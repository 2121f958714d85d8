/**
 * What one work, case, statement or fact comes to: its figures as tables, sentences and pictures,
 * its columns for machines, and the words for them.
 */
package org.clickwage.report;

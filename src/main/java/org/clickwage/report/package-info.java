/**
 * What each command answers: its figures as tables, sentences and pictures, its columns for
 * machines, and the words for them.
 */
package org.clickwage.report;

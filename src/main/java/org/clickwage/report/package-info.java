/**
 * What each command answers, made of figures: its tables, sentences and pictures, the columns that
 * it has for machines, and the words for it.
 */
package org.clickwage.report;

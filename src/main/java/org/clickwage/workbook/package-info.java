/**
 * Workbooks, {@code .xlsx} and {@code .ods}: a sheet as the text of a CSV, numbers, days and times
 * as the formats of their cells show them; and a workbook written. Nothing that a workbook holds is
 * run, and none grows in memory beyond what it may.
 */
package org.clickwage.workbook;

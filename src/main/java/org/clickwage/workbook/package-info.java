/**
 * Workbooks, {@code .xlsx} and {@code .ods}: a sheet as the text of a CSV, numbers, days and times
 * as the formats of their cells show them; and a workbook written. Parquet is read and written by a
 * jar of its own, if it is installed. Nothing that a workbook holds is run, and none grows in
 * memory beyond what it may.
 */
package org.clickwage.workbook;

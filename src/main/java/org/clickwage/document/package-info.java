/**
 * Tables, and documents of tables, sentences and pictures, in each format: text, Markdown, CSV,
 * JSON, HTML, LaTeX, SVG and PNG; records as XLSX and Parquet, too. A table is data first; each
 * format is a small function of it. Machines get the exact value, people the rounded one.
 */
package org.clickwage.document;

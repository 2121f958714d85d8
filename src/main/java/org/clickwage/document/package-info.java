/**
 * Tables, and documents of tables, sentences and pictures, with the formats that they are written
 * in: plain text, Markdown, CSV, JSON, HTML, LaTeX. A table is data first; each format is a small
 * function of it. Machines get the exact value, people the rounded one.
 */
package org.clickwage.document;

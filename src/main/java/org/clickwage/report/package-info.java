/**
 * Figures made readable: wording in English and French, rounding, tables, documents, the formats
 * they are written in, from plain text to a page, and pictures. A table is data first; each format
 * is a small function of it. Machines get the exact value, people the rounded one.
 */
package org.clickwage.report;

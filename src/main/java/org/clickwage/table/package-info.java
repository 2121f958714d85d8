/**
 * CSV as a source: encoding, dialect, titles, and records as bytes in chunks that end where records
 * do. A record's own bytes are copied and never rewritten; its cells are those that Commons CSV
 * gives, which the tests check.
 */
package org.clickwage.table;

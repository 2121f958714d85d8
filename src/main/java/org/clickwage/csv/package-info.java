/**
 * How a table is written: encoding, delimiter, titles, and its records as bytes, in chunks that end
 * where records do. A record's own bytes are copied and never rewritten; cells are the ones that
 * Commons CSV would give, which the tests hold against it.
 */
package org.clickwage.csv;

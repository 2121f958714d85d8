/**
 * Rows in and out: how a file is written, its records as bytes, the columns they are read from, and
 * the same records with results after them. A record's own bytes are copied and never rewritten;
 * cells are the ones that Commons CSV would give, which the tests hold against it. Task logs and
 * the files of a worker's statement are read here too; outputs appear whole or not at all.
 */
package org.clickwage.csv;

/**
 * What any input gives, whatever it is kept in: titles, and records of fields in parts that can be
 * read independently; the keys of such records; and the engine that runs the parts of a source on
 * the threads of this machine.
 */
package org.clickwage.source;

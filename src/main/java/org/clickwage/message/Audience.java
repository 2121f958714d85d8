package org.clickwage.message;

/**
 * Who reads a sentence. A sentence may have one of its own for some of them, with these words after
 * its key.
 */
public enum Audience {
  /** Who states one work by options. */
  OF_WORK,
  /** Who has a table, which states in its columns what options state of one work. */
  OF_RECORD,
  /** Who has the days of a statement. */
  OF_DAYS,
  /** Who reads of the work of others. */
  OF_CASE,
  /** Who fills in the fields of a page, and sees no option. */
  OF_PAGE
}

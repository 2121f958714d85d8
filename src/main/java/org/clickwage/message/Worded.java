package org.clickwage.message;

/** A value that knows its own words, for a sentence to be filled with. */
public interface Worded {
  String in(Wording wording);
}

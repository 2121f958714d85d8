package org.clickwage.work;

import org.clickwage.note.Note;

/** A text that does not read as the quantity it should be. */
public class NotationException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String found;
  private final transient Note expected;

  public NotationException(String found, String expectedKey, Object... values) {
    super(found + ": " + expectedKey);
    this.found = found;
    this.expected = Note.of(expectedKey, values);
  }

  /** The same about the whole text of which a part did not read. */
  NotationException in(String whole) {
    return new NotationException(whole, expected.key(), expected.values().toArray());
  }

  public String found() {
    return found;
  }

  /** What would have been understood, with an example. */
  public Note expected() {
    return expected;
  }
}

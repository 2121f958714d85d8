package org.clickwage.work;

import org.clickwage.message.Note;

/** A text that does not read as the quantity it should be. */
public class NotationException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private static final int MOST_SHOWN = 80;

  private final String found;
  private final transient Note expected;

  public NotationException(String found, String expectedKey, Object... values) {
    super(found + ": " + expectedKey);
    this.found = beginning(found);
    this.expected = Note.of(expectedKey, values);
  }

  private static String beginning(String text) {
    boolean isLong = text.codePointCount(0, text.length()) > MOST_SHOWN;
    return isLong ? text.substring(0, text.offsetByCodePoints(0, MOST_SHOWN)) + "…" : text;
  }

  /** The same about the whole text of which a part did not read. */
  NotationException in(String whole) {
    return new NotationException(whole, expected.key(), expected.values().toArray());
  }

  /** The text, or the beginning of a long one: enough to find it by. */
  public String found() {
    return found;
  }

  /** What would have been understood, with an example. */
  public Note expected() {
    return expected;
  }

  /** Both in one sentence. */
  public Note problem() {
    return found.isBlank()
        ? Note.of("problem.absent", expected)
        : Note.of("problem.notation", found, expected);
  }

  /** The same of a cell: how those of a table are to be read, an option can say. */
  public Note problemOfCell() {
    if (expected.key().equals("expected.rupees")) {
      return Note.of("problem.notation", found, Note.of("expected.rupees-of-cell"));
    }
    boolean ofMark =
        expected.key().equals(NumberNotation.AMBIGUOUS)
            && expected.values().get(0).toString().chars().allMatch(Character::isDigit);
    return ofMark
        ? Note.of(
            "problem.notation",
            found,
            Note.of("expected.unambiguous-cell", expected.values().toArray()))
        : problem();
  }
}

package org.clickwage.work;

import org.clickwage.message.Note;

/** A text that does not read as the quantity it should be. */
public class NotationException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** The kind of problem that something required is not there. */
  public static final Note.Kind ABSENT = Note.Kind.of("problem.absent");

  private static final int MOST_SHOWN = 80;

  private final String found;
  private final transient Note expected;

  public NotationException(String found, String expectedKey, Object... values) {
    this(beginning(found), Note.of(expectedKey, values));
  }

  public NotationException(String found, Note.Kind expected, Object... values) {
    this(beginning(found), Note.of(expected, values));
  }

  private NotationException(String found, Note expected) {
    this.found = found;
    this.expected = expected;
  }

  /** The name of a file that should be another, however long it is. */
  public static NotationException ofFile(String name, String expectedKey) {
    return new NotationException(name, Note.of(expectedKey));
  }

  /** The problem that something required is not there. */
  public static Note absent(String expectedKey) {
    return absent(Note.Kind.of(expectedKey));
  }

  public static Note absent(Note.Kind expected) {
    return Note.of(ABSENT, Note.of(expected));
  }

  private static String beginning(String text) {
    boolean isLong = text.codePointCount(0, text.length()) > MOST_SHOWN;
    return isLong ? text.substring(0, text.offsetByCodePoints(0, MOST_SHOWN)) + "…" : text;
  }

  /** The same about the whole text of which a part did not read. */
  NotationException in(String whole) {
    return new NotationException(beginning(whole), expected);
  }

  /** Put together only where it is asked for: most texts are tried as several quantities. */
  @Override
  public String getMessage() {
    return found + ": " + expected;
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
        ? Note.of(ABSENT, expected)
        : Note.of("problem.notation", found, expected);
  }

  /** The same of a cell: how those of a table are to be read, an option can say. */
  public Note problemOfCell() {
    if (expected.kind() == Expected.SHARED_CURRENCY) {
      return Note.of("problem.notation", found, Note.of("expected.shared-currency-of-cell"));
    }
    boolean ofMark =
        expected.kind() == Expected.UNAMBIGUOUS_NUMBER
            && expected.values().get(0).toString().chars().allMatch(Character::isDigit);
    return ofMark
        ? Note.of(
            "problem.notation",
            found,
            Note.of("expected.unambiguous-cell", expected.values().toArray()))
        : problem();
  }
}

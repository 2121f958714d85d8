package org.clickwage.table;

import org.clickwage.message.Note;

/**
 * What was seen of how a file is written, or set.
 *
 * @param unquoted the same without the cell that it quotes
 */
public record Evidence(Subject of, Note note, Note unquoted) {
  /** What it is about. */
  public enum Subject {
    ENCODING,
    /** An encoding that may turn out to be another one, as all that was examined was ASCII. */
    PRESUMED_ENCODING,
    DELIMITER,
    SHAPE,
    SURPLUS,
    DECIMALS,
    DATES
  }

  Evidence(Subject of, Note note) {
    this(of, note, note);
  }

  /** Evidence that quotes cells as its examples. */
  public static Evidence quoting(Subject of, String key, Object... cells) {
    return new Evidence(of, Note.of(key, cells), Note.of(key + ".unquoted"));
  }
}

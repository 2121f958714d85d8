package org.clickwage.table;

import org.clickwage.message.Note;

/** A record of more bytes than any row of a table has. */
final class EndlessRecordException extends UnreadableInputException {
  private static final long serialVersionUID = 1L;
  private static final String KEY = "input.record-too-long";

  private final transient Chunker chunker;

  /**
   * @param chunker knows where the record begins once all before it was given back
   */
  EndlessRecordException(Chunker chunker) {
    super(KEY);
    this.chunker = chunker;
  }

  @Override
  public Note reason() {
    return Note.of(KEY, chunker.linesBefore() + 1);
  }
}

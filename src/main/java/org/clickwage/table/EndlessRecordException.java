package org.clickwage.table;

/** A record that is longer than anything that can be held: a quote in it is never closed. */
final class EndlessRecordException extends UnreadableInputException {
  private static final long serialVersionUID = 1L;

  /**
   * @param line where the record begins
   */
  EndlessRecordException(long line) {
    super("input.record-too-long", line);
  }
}

package org.clickwage.table;

import java.io.IOException;
import org.clickwage.number.Rational;

/** Takes records cell by cell: those of the input as they came, and ours. */
public interface CellSink {
  /** Takes all cells of a record. */
  default void copy(RecordCursor record) {
    for (int i = 0; i < record.fields(); i++) {
      copy(record, i);
    }
  }

  /** Takes one of them. */
  void copy(RecordCursor record, int cell);

  /**
   * A number of ours.
   *
   * @param number null for an empty cell
   */
  void number(Rational number);

  /** A text of ours; none for an empty cell. */
  void text(String text);

  /** Ends what was taken as the record ends in the input. */
  void end(RecordCursor record);

  /** Hands on what was taken, and is empty then. */
  void send() throws IOException;
}

package org.clickwage.survey;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.clickwage.table.CellSink;
import org.clickwage.table.Dialect;

/** Where the records of a survey go with their results, file by file and part by part. */
public interface RecordSink extends Closeable {
  /**
   * Begins with a file, on a line of its own.
   *
   * @param mark its byte order mark, or none
   */
  default void begin(Dialect dialect, byte[] mark) throws IOException {}

  /** What takes a part of the file, by itself until it is sent. */
  CellSink part(Dialect dialect);

  /** Takes records that such a sink has written elsewhere. */
  void append(InputStream records) throws IOException;

  @Override
  default void close() throws IOException {}
}

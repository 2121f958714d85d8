package org.clickwage.parts;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.Serializable;
import org.clickwage.source.Ranges;
import org.clickwage.table.Chunker;
import org.clickwage.table.Dialect;

/**
 * What is above the records of a file: by it a range of them is read as a file of its own.
 *
 * @param bytes its byte order mark, what comes before the titles, and these
 */
public record FileHead(byte[] bytes) implements Serializable {
  private static final long serialVersionUID = 1L;

  public static FileHead of(Chunker file) throws IOException {
    ByteArrayOutputStream above = new ByteArrayOutputStream();
    above.write(file.byteOrderMark());
    above.write(file.headRecords().bytes(), 0, file.headRecords().length());
    return new FileHead(above.toByteArray());
  }

  /** The same with records below it. */
  public InputStream above(InputStream records) {
    return new SequenceInputStream(new ByteArrayInputStream(bytes), records);
  }

  /**
   * Reads the records from a place on up to the first record end that is not before a bound.
   *
   * @param start of the file, or behind a line end of it
   */
  public Chunker open(Ranges.Opener file, Dialect dialect, long start, long bound)
      throws IOException {
    InputStream range = file.open(start);
    boolean isFirst = start == 0;
    long left = Math.max(0, bound - start) + (isFirst ? 0 : bytes.length);
    return Chunker.bounded(isFirst ? range : above(range), dialect, Chunker.USUAL_SIZE, left);
  }

  /** Where the last of the records ends that were read so. */
  public static long end(Chunker read, long start, long bound) {
    return Math.max(start, bound + read.bytesBeyond());
  }
}

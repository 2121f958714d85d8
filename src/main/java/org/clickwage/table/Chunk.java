package org.clickwage.table;

import org.clickwage.source.Part;

/** A run of whole records of the input; its array may be given back to the chunker after use. */
public final class Chunk implements Part {
  private final byte[] bytes;
  private final int length;
  private long lines;
  private boolean isAscii;

  /**
   * @param bytes longer than the chunk, as a rule
   */
  public Chunk(byte[] bytes, int length) {
    this.bytes = bytes;
    this.length = length;
  }

  /** The whole of an array. */
  public static Chunk of(byte[] bytes) {
    return new Chunk(bytes, bytes.length);
  }

  public byte[] bytes() {
    return bytes;
  }

  public int length() {
    return length;
  }

  /** Keeps what whoever read all of its records has seen. */
  void wasRead(long linesInIt, boolean onlyAscii) {
    lines = linesInIt;
    isAscii = onlyAscii;
  }

  /** How many lines end in it, once its records were read. */
  long lines() {
    return lines;
  }

  /** Whether no byte of it is beyond ASCII, once its records were read. */
  boolean isAscii() {
    return isAscii;
  }
}

package org.clickwage.csv;

/**
 * A run of whole records of the input, with where it begins.
 *
 * @param bytes longer than the chunk, as a rule; may be given back to the chunker after use
 * @param firstLine the physical line of the first record, from 1
 */
public record Chunk(byte[] bytes, int length, long firstLine) {

  /** The whole of an array, as a first chunk. */
  public static Chunk of(byte[] bytes) {
    return new Chunk(bytes, bytes.length, 1);
  }

  /** The physical line behind its last record. */
  long nextLine() {
    return firstLine + CellBytes.countLineEnds(bytes, length);
  }
}

package org.clickwage.table;

/**
 * A run of whole records of the input.
 *
 * @param bytes longer than the chunk, as a rule; may be given back to the chunker after use
 */
public record Chunk(byte[] bytes, int length) {

  /** The whole of an array. */
  public static Chunk of(byte[] bytes) {
    return new Chunk(bytes, bytes.length);
  }
}

package org.clickwage.csv;

/**
 * A run of whole records of the input, with where it begins.
 *
 * @param bytes longer than the chunk, as a rule; may be given back to the chunker after use
 * @param firstLine the physical line of the first record, from 1
 * @param firstRecord the number of the first record, from 0, the head not counted
 * @param records how many records it holds
 * @param index the number of the chunk, from 0; the head is -1
 */
public record Chunk(
    byte[] bytes, int length, long firstLine, long firstRecord, int records, int index) {

  /** The whole of an array, as a first chunk. */
  public static Chunk of(byte[] bytes) {
    return new Chunk(bytes, bytes.length, 1, 0, -1, 0);
  }
}

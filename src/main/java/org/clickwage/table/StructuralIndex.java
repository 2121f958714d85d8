package org.clickwage.table;

import org.clickwage.source.ByteWords;

/**
 * The places in a chunk that may end a cell or a record, one after the other: delimiters, quotes
 * and line ends, and now and then another byte, so that whoever walks them looks at the byte.
 *
 * <p>They are found for 64 bytes at once and given one by one from a word of bits: how many there
 * are in a few bytes can't be foreseen, and a processor that has to guess it at every eighth byte
 * guesses wrong too often.
 */
final class StructuralIndex {
  private static final long QUOTES = CellBytes.repeat('"');

  /** Times this, the high bit of each byte, moved to the lowest, comes into the first byte. */
  private static final long GATHERING = 0x0102_0408_1020_4080L;

  private final byte delimiter;
  private final long delimiters;

  private byte[] bytes = {};
  private int length;

  /** Where the bits of {@code marks} begin. */
  private int block;

  private long marks;

  /** All words that were seen, laid over each other. */
  private long seen;

  StructuralIndex(byte delimiter) {
    this.delimiter = delimiter;
    this.delimiters = CellBytes.repeat(delimiter);
  }

  void start(byte[] chunk, int chunkLength) {
    bytes = chunk;
    length = chunkLength;
    block = -Long.SIZE;
    marks = 0;
    seen = 0;
  }

  /** Whether a byte beyond ASCII was passed. */
  boolean passedOtherThanAscii() {
    return (seen & CellBytes.HIGH_BITS) != 0;
  }

  /** The next place; after the last one, the end of the chunk. */
  int next() {
    while (marks == 0) {
      if (block >= length - Long.SIZE) {
        return length;
      }
      block += Long.SIZE;
      marks = block <= length - Long.SIZE ? marksOfWords() : marksOfLastBytes();
    }
    int place = block + Long.numberOfTrailingZeros(marks);
    marks &= marks - 1;
    return place;
  }

  /** Passes all places before this one, which is one itself or the end of the chunk. */
  void passTo(int place) {
    int passed = next();
    while (passed < place) {
      passed = next();
    }
  }

  private long marksOfWords() {
    long found = 0;
    long all = seen;
    for (int i = 0; i < Long.BYTES; i++) {
      long word = (long) ByteWords.WORDS.get(bytes, block + Long.BYTES * i);
      long marked =
          CellBytes.matches(word, delimiters)
              | CellBytes.matches(word, QUOTES)
              | CellBytes.lineEnds(word);
      all |= word;
      found |= (marked >>> 7) * GATHERING >>> Long.SIZE - Byte.SIZE << Byte.SIZE * i;
    }
    seen = all;
    return found;
  }

  private long marksOfLastBytes() {
    long found = 0;
    for (int i = block; i < length; i++) {
      byte b = bytes[i];
      seen |= b;
      if (b == delimiter || b == '"' || b == '\n' || b == '\r') {
        found |= 1L << i - block;
      }
    }
    return found;
  }
}

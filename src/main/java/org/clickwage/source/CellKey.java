package org.clickwage.source;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedList;
import java.util.List;
import org.clickwage.number.BinaryForm;

/**
 * Some cells of a record, one after another, as the key of what they stand for. Blanks around the
 * text of a cell that is added alone don't count. Each cell is followed by its length, so that no
 * byte of a cell can pass for the end of one.
 *
 * <p>The bytes are held eight in a word: a processor reads a word that it has just written at once,
 * but one that it has written in smaller pieces only after a while.
 */
public final class CellKey {
  /** Written before and after the four bytes of a length that is too much for one. */
  private static final int LONG = 0xFF;

  private static final int FIRST_WORDS = 8;

  /** A word's bytes are two to this power, as are the bits of each. */
  private static final int WORD_BITS = 3;

  private long[] words = new long[FIRST_WORDS];

  /** How many bytes it is; after them, up to the end of the word, are zeros. */
  private int length;

  /** Zero while it is not asked for. */
  private long hash;

  /** A key that has come out of {@link #word}. */
  static CellKey of(long[] words) {
    CellKey key = new CellKey();
    key.words = words;
    int last = words.length - 1;
    while (words[last] == 0) {
      last--;
    }
    key.length = Long.BYTES * (last + 1) - Long.numberOfLeadingZeros(words[last]) / Byte.SIZE;
    return key;
  }

  /** Begins an empty key. */
  public void clear() {
    for (int i = 0; i < ByteMap.WORDS; i++) {
      words[i] = 0;
    }
    length = 0;
    hash = 0;
  }

  /** Adds a text, as a cell of its own. */
  public void add(String text) {
    add(text.getBytes(StandardCharsets.UTF_8));
  }

  public void add(byte[] bytes) {
    add(bytes, 0, bytes.length);
  }

  public void add(byte[] bytes, int start, int end) {
    int cell = end - start;
    int required = (length + cell + Integer.BYTES >>> WORD_BITS) + 2;
    if (required > words.length) {
      words = Arrays.copyOf(words, 2 * required);
    }
    hash = 0;
    int at = start;
    for (; at + Long.BYTES <= end; at += Long.BYTES) {
      add((long) ByteWords.WORDS.get(bytes, at), Long.BYTES);
    }
    int rest = end - at;
    long last = rest > 0 ? ByteWords.lastBytes(bytes, at, end) : 0;
    // The last byte of a key is not zero: the end of a key in a table is known by that.
    add(last | (long) Math.min(cell + 1, LONG) << Byte.SIZE * rest, rest + 1);
    if (cell + 1 >= LONG) {
      add(cell | (long) LONG << Integer.SIZE, Integer.BYTES + 1);
    }
  }

  private void add(long word, int bytes) {
    int place = length >>> WORD_BITS;
    int shift = length << WORD_BITS & Long.SIZE - 1;
    if (shift == 0) {
      words[place] = word;
    } else {
      words[place] |= word << shift;
      words[place + 1] = word >>> Long.SIZE - shift;
    }
    length += bytes;
  }

  /** Never zero; equal for equal keys, and well mixed. */
  public long hash() {
    if (hash == 0) {
      long mixed = ByteWords.hash(words, words());
      hash = mixed == 0 ? 1 : mixed;
    }
    return hash;
  }

  /** How many words its bytes take. */
  int words() {
    return length + Long.BYTES - 1 >>> WORD_BITS;
  }

  /** A word of its bytes, the first in the lowest place; zero after the last. */
  long word(int i) {
    return words[i];
  }

  /** How many bytes it is. */
  public int length() {
    return length;
  }

  /** Writes its bytes, and up to seven zeros after them; returns where they end. */
  public int write(byte[] bytes, int at) {
    for (int i = 0; i < words(); i++) {
      ByteWords.WORDS.set(bytes, at + Long.BYTES * i, words[i]);
    }
    return at + length;
  }

  /** Becomes a key that was written, with no less than seven bytes after it; returns its end. */
  public int read(byte[] bytes, int at, int size) {
    clear();
    length = size;
    words = words() > words.length ? new long[words()] : words;
    for (int i = 0; i < words(); i++) {
      words[i] = (long) ByteWords.WORDS.get(bytes, at + Long.BYTES * i);
    }
    int behind = Long.BYTES * words() - length;
    words[words() - 1] &= -1L >>> Byte.SIZE * behind;
    return at + size;
  }

  /** A key of its own, which stays when this one is cleared. */
  public CellKey copy() {
    CellKey copy = new CellKey();
    copy.words = Arrays.copyOf(words, Math.max(words(), ByteMap.WORDS));
    copy.length = length;
    copy.hash = hash;
    return copy;
  }

  /** The bytes of each cell, read from the last one, whose length is at the end. */
  public List<byte[]> cells() {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) (words[i / Long.BYTES] >>> Byte.SIZE * (i % Long.BYTES));
    }
    List<byte[]> cells = new LinkedList<>();
    int end = length;
    while (end > 0) {
      int last = bytes[end - 1] & LONG;
      int behind = end - (last == LONG ? Integer.BYTES + 2 : 1);
      int cell = last == LONG ? (int) ByteWords.lastBytes(bytes, behind + 1, end - 1) : last - 1;
      end = behind - cell;
      cells.add(0, Arrays.copyOfRange(bytes, end, behind));
    }
    return cells;
  }

  /** Takes a key into the binary form of sums; reads one where null is taken. */
  public static CellKey exchange(CellKey known, BinaryForm form) {
    CellKey key = known == null ? new CellKey() : known;
    key.length = (int) form.count(key.length);
    for (int i = 0; i < key.words(); i++) {
      if (i == key.words.length) {
        key.words = Arrays.copyOf(key.words, 2 * i);
      }
      key.words[i] = form.word(key.words[i]);
    }
    return key;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CellKey key
        && key.length == length
        && Arrays.equals(key.words, 0, words(), words, 0, words());
  }

  @Override
  public int hashCode() {
    return Long.hashCode(hash());
  }
}

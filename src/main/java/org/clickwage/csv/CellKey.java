package org.clickwage.csv;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Some cells of a record, one behind another, as the key of what they stand for. Blanks around the
 * text of a cell that is added alone don't count.
 *
 * <p>The cells stay where they are: a copy for each look-up cost more than the look-up, since the
 * processor reads what it has just written in smaller pieces only after a while.
 */
final class CellKey implements ByteMap.Bytes {
  /** Stands behind each cell and in none: a control character that separates units. */
  private static final byte BETWEEN = 0x1F;

  private static final int ROTATION = 23;

  private byte[][] parts = new byte[8][];
  private int[] starts = new int[8];
  private int[] ends = new int[8];
  private int size;
  private int length;
  private long hash;

  void clear() {
    size = 0;
    length = 0;
    hash = 0;
  }

  /** Adds a cell of the record at hand, as long as that stays where it is. */
  void add(RecordCursor record, int column) {
    int start = record.nameStart(column);
    int end = record.nameEnd(column);
    if (record.isPlain(column)) {
      add(record.bytes(), start, end);
    } else {
      // Of two quotes one is meant: the key names a group, as a reader knows it.
      add(CellBytes.unquoted(record.bytes(), start, end));
    }
  }

  /** Adds neighbouring cells with all that stands between them. */
  void add(RecordCursor record, int first, int last) {
    add(record.bytes(), record.rawStart(first), record.rawEnd(last));
  }

  void add(String text) {
    add(text.getBytes(StandardCharsets.UTF_8));
  }

  void add(byte[] bytes) {
    add(bytes, 0, bytes.length);
  }

  private void add(byte[] bytes, int start, int end) {
    if (size == parts.length) {
      parts = Arrays.copyOf(parts, 2 * size);
      starts = Arrays.copyOf(starts, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
    }
    parts[size] = bytes;
    starts[size] = start;
    ends[size] = end;
    size++;
    length += end - start + 1;
    hash = Long.rotateLeft(hash, ROTATION) ^ CellBytes.hash(bytes, start, end);
  }

  @Override
  public long hash() {
    return hash;
  }

  @Override
  public boolean areEqual(byte[] key) {
    if (key.length != length) {
      return false;
    }
    int at = 0;
    for (int i = 0; i < size; i++) {
      int end = at + ends[i] - starts[i];
      if (key[end] != BETWEEN || !CellBytes.areEqual(key, at, end, parts[i], starts[i])) {
        return false;
      }
      at = end + 1;
    }
    return true;
  }

  /** A copy of the bytes of all cells, each with what stands behind it. */
  @Override
  public byte[] toArray() {
    byte[] key = new byte[length];
    int at = 0;
    for (int i = 0; i < size; i++) {
      int count = ends[i] - starts[i];
      System.arraycopy(parts[i], starts[i], key, at, count);
      key[at + count] = BETWEEN;
      at += count + 1;
    }
    return key;
  }
}

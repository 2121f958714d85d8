package org.clickwage.csv;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The bytes of some cells of a record, one behind another, as the key of what they stand for.
 * Blanks around a cell's text don't count.
 */
final class CellKey {
  /** Stands between cells and in none: a control character that separates units. */
  static final byte BETWEEN = 0x1F;

  private byte[] bytes = new byte[128];
  private int length;

  void clear() {
    length = 0;
  }

  void add(RecordCursor record, int column) {
    int start = record.nameStart(column);
    int count = record.nameEnd(column) - start;
    reserve(count + 1);
    if (record.isPlain(column)) {
      System.arraycopy(record.bytes(), start, bytes, length, count);
      length += count;
    } else {
      addUnquoted(record.bytes(), start, start + count);
    }
    bytes[length++] = BETWEEN;
  }

  /** Takes one of each two quotes: the key names a group, as a reader knows it. */
  private void addUnquoted(byte[] from, int start, int end) {
    for (int i = start; i < end; i++) {
      bytes[length++] = from[i];
      if (from[i] == '"') {
        i++;
      }
    }
  }

  void add(String text) {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    reserve(encoded.length + 1);
    System.arraycopy(encoded, 0, bytes, length, encoded.length);
    length += encoded.length;
    bytes[length++] = BETWEEN;
  }

  void add(byte mark) {
    reserve(1);
    bytes[length++] = mark;
  }

  private void reserve(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
  }

  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }
}

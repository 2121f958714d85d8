package org.clickwage.csv;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Values by a run of bytes, such as the cells of a group, without a text for each look-up. */
final class ByteMap<V> {
  /** The finish of SplitMix64. */
  private static final long MIX = 0xbf58476d1ce4e5b9L;

  private byte[][] keys = new byte[64][];
  private Object[] values = new Object[64];
  private int size;

  /** The value of a key; made, and kept, where there is none. */
  @SuppressWarnings("unchecked")
  V get(byte[] bytes, int length, Supplier<V> made) {
    int slot = slot(bytes, length);
    if (keys[slot] == null) {
      keys[slot] = Arrays.copyOf(bytes, length);
      values[slot] = made.get();
      size++;
      V value = (V) values[slot];
      if (2 * size > keys.length) {
        grow();
      }
      return value;
    }
    return (V) values[slot];
  }

  int size() {
    return size;
  }

  /** A key with its value. */
  record Entry<V>(byte[] key, V value) {}

  /** Each entry, in no order. */
  @SuppressWarnings("unchecked")
  void forEach(Consumer<Entry<V>> each) {
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != null) {
        each.accept(new Entry<>(keys[i], (V) values[i]));
      }
    }
  }

  private int slot(byte[] bytes, int length) {
    int mask = keys.length - 1;
    int slot = hash(bytes, length) & mask;
    while (keys[slot] != null
        && !Arrays.equals(keys[slot], 0, keys[slot].length, bytes, 0, length)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    byte[][] oldKeys = keys;
    Object[] oldValues = values;
    keys = new byte[2 * oldKeys.length][];
    values = new Object[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != null) {
        int slot = slot(oldKeys[i], oldKeys[i].length);
        keys[slot] = oldKeys[i];
        values[slot] = oldValues[i];
      }
    }
  }

  /** Eight bytes at a time, each word mixed into the last by a multiplication. */
  private static int hash(byte[] bytes, int length) {
    long hash = length;
    int i = 0;
    for (; i + Long.BYTES <= length; i += Long.BYTES) {
      hash = (hash ^ (long) CellBytes.WORDS.get(bytes, i)) * MIX;
      hash ^= hash >>> 32;
    }
    for (; i < length; i++) {
      hash = (hash ^ bytes[i]) * MIX;
    }
    return (int) (hash ^ hash >>> 32);
  }
}

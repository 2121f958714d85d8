package org.clickwage.csv;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Values by a run of bytes, such as the cells of a group, without a text for each look-up.
 *
 * <p>A hash is kept beside each key: where thousands of keys don't fit into the processor's cache,
 * a look-up waits for one of them instead of each that it passes.
 */
final class ByteMap<V> {
  /** The finish of SplitMix64. */
  private static final long MIX = 0xbf58476d1ce4e5b9L;

  private long[] hashes = new long[64];
  private byte[][] keys = new byte[64][];
  private Object[] values = new Object[64];
  private int size;

  /** The value of a key; null where there is none. */
  @SuppressWarnings("unchecked")
  V get(byte[] bytes, int length) {
    return (V) values[slot(hash(bytes, length), bytes, length)];
  }

  /** The value of a key; made, and kept, where there is none. */
  V get(byte[] bytes, int length, Supplier<V> made) {
    V known = get(bytes, length);
    if (known == null) {
      known = made.get();
      put(bytes, length, known);
    }
    return known;
  }

  /** Keeps the value of a key that has none. */
  void put(byte[] bytes, int length, V value) {
    put(hash(bytes, length), Arrays.copyOf(bytes, length), value);
    size++;
    if (2 * size > keys.length) {
      grow();
    }
  }

  private void put(long hash, byte[] key, Object value) {
    int slot = slot(hash, key, key.length);
    hashes[slot] = hash;
    keys[slot] = key;
    values[slot] = value;
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

  /** Where a key is, or would be put. */
  private int slot(long hash, byte[] bytes, int length) {
    int mask = keys.length - 1;
    int slot = (int) hash & mask;
    while (hashes[slot] != 0) {
      if (hashes[slot] == hash
          && Arrays.equals(keys[slot], 0, keys[slot].length, bytes, 0, length)) {
        return slot;
      }
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldHashes = hashes;
    byte[][] oldKeys = keys;
    Object[] oldValues = values;
    hashes = new long[2 * oldKeys.length];
    keys = new byte[hashes.length][];
    values = new Object[hashes.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != null) {
        put(oldHashes[i], oldKeys[i], oldValues[i]);
      }
    }
  }

  /** Eight bytes at a time, each word mixed into the last by a multiplication; never 0. */
  private static long hash(byte[] bytes, int length) {
    long hash = length;
    int i = 0;
    for (; i + Long.BYTES <= length; i += Long.BYTES) {
      hash = (hash ^ (long) CellBytes.WORDS.get(bytes, i)) * MIX;
      hash ^= hash >>> 32;
    }
    for (; i < length; i++) {
      hash = (hash ^ bytes[i]) * MIX;
    }
    hash ^= hash >>> 32;
    return hash == 0 ? 1 : hash;
  }
}

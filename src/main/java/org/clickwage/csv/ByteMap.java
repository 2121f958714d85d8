package org.clickwage.csv;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Values by a run of bytes, such as the cells of a group, without a text for each look-up.
 *
 * <p>A key stands beside its hash and its value: where thousands of them don't fit into the
 * processor's near caches, a look-up waits for memory as rarely as can be.
 */
final class ByteMap<V> {
  /** The bytes that a value is looked up by. */
  interface Bytes {
    /** Well mixed; equal for equal bytes. */
    long hash();

    boolean areEqual(byte[] key);

    byte[] toArray();
  }

  /** A key with its value; the value of the same key in another map can be looked up by it. */
  record Entry<V>(long hash, byte[] key, V value) implements Bytes {
    @Override
    public boolean areEqual(byte[] other) {
      return Arrays.equals(key, other);
    }

    @Override
    public byte[] toArray() {
      return key;
    }
  }

  private Entry<V>[] entries = table(64);
  private int size;

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static <V> Entry<V>[] table(int slots) {
    return new Entry[slots];
  }

  /** The value of a key; null where there is none. */
  V get(Bytes key) {
    long hash = key.hash();
    int mask = entries.length - 1;
    int slot = (int) hash & mask;
    Entry<V> entry = entries[slot];
    while (entry != null && !(entry.hash == hash && key.areEqual(entry.key))) {
      slot = slot + 1 & mask;
      entry = entries[slot];
    }
    return entry == null ? null : entry.value;
  }

  /** The value of a key; made, and kept, where there is none. */
  V get(Bytes key, Supplier<V> made) {
    V known = get(key);
    if (known == null) {
      known = made.get();
      put(key, known);
    }
    return known;
  }

  /** Keeps the value of a key that has none. */
  void put(Bytes key, V value) {
    put(new Entry<>(key.hash(), key.toArray(), value));
    size++;
    if (2 * size > entries.length) {
      grow();
    }
  }

  private void put(Entry<V> entry) {
    int mask = entries.length - 1;
    int slot = (int) entry.hash & mask;
    while (entries[slot] != null) {
      slot = slot + 1 & mask;
    }
    entries[slot] = entry;
  }

  private void grow() {
    Entry<V>[] old = entries;
    entries = table(2 * old.length);
    for (Entry<V> entry : old) {
      if (entry != null) {
        put(entry);
      }
    }
  }

  int size() {
    return size;
  }

  /** Each entry, in no order. */
  void forEach(Consumer<Entry<V>> each) {
    for (Entry<V> entry : entries) {
      if (entry != null) {
        each.accept(entry);
      }
    }
  }
}

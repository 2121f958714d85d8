package org.clickwage.source;

import java.util.Arrays;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * Values by the cells that they stand for, without a text for each look-up.
 *
 * <p>A short key is in the table itself, with its hash: where thousands of them don't fit into the
 * processor's near caches, a look-up waits for memory once, and not again for each object on the
 * way to the key's bytes.
 */
public final class ByteMap<V> {
  /** How many words of a key are in the table: enough for a place, a currency and a day. */
  static final int WORDS = 3;

  /** The words of a slot: a hash, then the key's. */
  private static final int STRIDE = 1 + WORDS;

  private long[] heads = new long[STRIDE << 6];
  private V[] values = table(1 << 6);

  /** Keys with more words than are in the table, by their slot; null while there is none. */
  private CellKey[] longKeys;

  private int size;

  @SuppressWarnings("unchecked")
  private static <V> V[] table(int slots) {
    return (V[]) new Object[slots];
  }

  /** The value of a key; null where there is none. */
  public V get(CellKey key) {
    return values[slot(key)];
  }

  /** The value of a key; made, and kept, where there is none. */
  public V get(CellKey key, Supplier<V> made) {
    V known = get(key);
    if (known == null) {
      known = made.get();
      put(key, known);
    }
    return known;
  }

  public int size() {
    return size;
  }

  /** Keeps the value of a key that has none. */
  public void put(CellKey key, V value) {
    int slot = slot(key);
    heads[STRIDE * slot] = key.hash();
    for (int i = 0; i < WORDS; i++) {
      heads[STRIDE * slot + 1 + i] = key.word(i);
    }
    if (key.words() > WORDS) {
      longKeys = longKeys == null ? new CellKey[values.length] : longKeys;
      longKeys[slot] = key.copy();
    }
    values[slot] = value;
    size++;
    if (2 * size > values.length) {
      grow();
    }
  }

  /** Where a key is, or may be put. */
  private int slot(CellKey key) {
    int mask = values.length - 1;
    int slot = (int) key.hash() & mask;
    while (!holds(slot, key) && values[slot] != null) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private boolean holds(int slot, CellKey key) {
    int at = STRIDE * slot;
    return heads[at] == key.hash()
        && heads[at + 1] == key.word(0)
        && heads[at + 2] == key.word(1)
        && heads[at + 3] == key.word(2)
        && (key.words() <= WORDS || longKeys != null && key.equals(longKeys[slot]));
  }

  private void grow() {
    ByteMap<V> larger = new ByteMap<>();
    larger.heads = new long[2 * heads.length];
    larger.values = table(2 * values.length);
    forEach(larger::put);
    heads = larger.heads;
    values = larger.values;
    longKeys = larger.longKeys;
  }

  /** Each key with its value, in no order; the keys may be kept. */
  public void forEach(BiConsumer<CellKey, V> each) {
    for (int slot = 0; slot < values.length; slot++) {
      if (values[slot] != null) {
        each.accept(key(slot), values[slot]);
      }
    }
  }

  private CellKey key(int slot) {
    return longKeys != null && longKeys[slot] != null
        ? longKeys[slot]
        : CellKey.of(Arrays.copyOfRange(heads, STRIDE * slot + 1, STRIDE * (slot + 1)));
  }
}

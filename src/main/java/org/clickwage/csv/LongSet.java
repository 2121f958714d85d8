package org.clickwage.csv;

/**
 * Which workers were seen, by 64 bits of each name: eight to sixteen bytes a worker, where ten
 * million names would fill the memory. Two of ten million workers fall together once in some
 * hundred thousand files.
 */
final class LongSet {
  private long[] slots = new long[16];
  private int size;
  private boolean hasZero;

  void add(long value) {
    if (value == 0) {
      hasZero = true;
      return;
    }
    int slot = slot(value);
    if (slots[slot] == 0) {
      slots[slot] = value;
      size++;
      if (2 * size > slots.length) {
        grow();
      }
    }
  }

  void addAll(LongSet other) {
    hasZero |= other.hasZero;
    for (long value : other.slots) {
      if (value != 0) {
        add(value);
      }
    }
  }

  long size() {
    return size + (hasZero ? 1 : 0);
  }

  private int slot(long value) {
    int mask = slots.length - 1;
    int slot = (int) (value ^ value >>> 32) & mask;
    while (slots[slot] != 0 && slots[slot] != value) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] old = slots;
    slots = new long[2 * old.length];
    for (long value : old) {
      if (value != 0) {
        slots[slot(value)] = value;
      }
    }
  }

  /** 64 well mixed bits of a run of bytes (FNV-1a, then the finish of SplitMix64). */
  static long hash(byte[] bytes, int start, int end) {
    long hash = 0xcbf29ce484222325L;
    for (int i = start; i < end; i++) {
      hash = (hash ^ bytes[i]) * 0x100000001b3L;
    }
    hash = (hash ^ hash >>> 30) * 0xbf58476d1ce4e5b9L;
    hash = (hash ^ hash >>> 27) * 0x94d049bb133111ebL;
    return hash ^ hash >>> 31;
  }
}

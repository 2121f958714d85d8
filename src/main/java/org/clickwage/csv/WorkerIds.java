package org.clickwage.csv;

import java.util.Arrays;

/**
 * A number for each worker, by 64 bits of the name: one table for all groups stays in the
 * processor's cache, where a set for each group would not, and ten million names would fill the
 * memory. Two of ten million workers fall together once in some hundred thousand files.
 */
final class WorkerIds {
  /** How many are looked up together. */
  static final int AT_ONCE = 256;

  private int[] slots = new int[1_024];
  private long[] hashes = new long[512];
  private final long[] found = new long[AT_ONCE];
  private int size;

  /**
   * The numbers of many workers. A table larger than the processor's caches is waited for at each
   * look; looks that don't depend on each other are waited for together.
   */
  void of(long[] names, int[] ids, int count) {
    for (int i = 0; i < count; i++) {
      ids[i] = slots[slot(names[i])];
    }
    for (int i = 0; i < count; i++) {
      found[i] = ids[i] == 0 ? 0 : hashes[ids[i] - 1];
    }
    for (int i = 0; i < count; i++) {
      ids[i] = ids[i] != 0 && found[i] == names[i] ? ids[i] - 1 : of(names[i]);
    }
  }

  /** The worker's number, from 0, given at first sight. */
  int of(long hash) {
    int mask = slots.length - 1;
    int slot = slot(hash);
    while (slots[slot] != 0) {
      if (hashes[slots[slot] - 1] == hash) {
        return slots[slot] - 1;
      }
      slot = (slot + 1) & mask;
    }
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, 2 * size);
    }
    hashes[size++] = hash;
    slots[slot] = size;
    if (2 * size > slots.length) {
      grow();
    }
    return size - 1;
  }

  private int slot(long hash) {
    return (int) hash & slots.length - 1;
  }

  /** The numbers that another table's workers have here, by the numbers they have there. */
  int[] of(WorkerIds others) {
    int[] ids = new int[others.size];
    for (int id = 0; id < ids.length; id++) {
      ids[id] = of(others.hashes[id]);
    }
    return ids;
  }

  private void grow() {
    slots = new int[2 * slots.length];
    int mask = slots.length - 1;
    for (int id = 0; id < size; id++) {
      int slot = slot(hashes[id]);
      while (slots[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      slots[slot] = id + 1;
    }
  }
}

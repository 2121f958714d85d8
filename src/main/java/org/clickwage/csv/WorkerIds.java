package org.clickwage.csv;

import java.util.Arrays;

/**
 * A number for each worker, by 64 bits of the name: one table for all groups stays in the
 * processor's cache, where a set for each group would not, and ten million names would fill the
 * memory. Two of ten million workers fall together once in some hundred thousand files.
 */
final class WorkerIds {
  private int[] slots = new int[1_024];
  private long[] hashes = new long[512];
  private int size;

  /** The worker's number, from 0, given at first sight. */
  int of(long hash) {
    int mask = slots.length - 1;
    int slot = (int) (hash ^ hash >>> 32) & mask;
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

  long hash(int id) {
    return hashes[id];
  }

  private void grow() {
    slots = new int[2 * slots.length];
    int mask = slots.length - 1;
    for (int id = 0; id < size; id++) {
      int slot = (int) (hashes[id] ^ hashes[id] >>> 32) & mask;
      while (slots[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      slots[slot] = id + 1;
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

package org.clickwage.group;

import org.clickwage.number.BinaryForm;

/**
 * How each worker was seen in some groups, in 64 bits, by 64 bits of the worker's name: ten million
 * names would fill the memory. Two of ten million workers fall together once in some hundred
 * thousand files.
 */
final class WorkerBitmap {
  /** The words of a slot: a hash, then the bits. */
  private static final int STRIDE = 2;

  private long[] slots = new long[STRIDE << 4];
  private int size;

  /** Adds how a worker was seen, as bits; returns whether the worker is new here. */
  boolean add(long worker, long bits) {
    int at = place(worker);
    boolean isNew = slots[at] == 0;
    if ((slots[at + 1] & bits) != bits) { // most say nothing new, and need not be written back
      slots[at + 1] |= bits;
    }
    if (isNew) {
      slots[at] = worker;
      size++;
      // Half of the slots stay free: the processor then predicts where a worker is.
      if (2 * size > slots.length / STRIDE) {
        grow();
      }
    }
    return isNew;
  }

  /** What is where a worker is looked for first. */
  long first(long worker) {
    return slots[firstPlace(worker)];
  }

  private int firstPlace(long worker) {
    return STRIDE * (int) worker & slots.length - 1;
  }

  private int place(long worker) {
    int at = firstPlace(worker);
    while (slots[at] != worker && slots[at] != 0) {
      at = at + STRIDE & slots.length - 1;
    }
    return at;
  }

  private void grow() {
    long[] old = slots;
    slots = new long[2 * old.length];
    size = 0;
    addAll(old);
  }

  void addAll(WorkerBitmap others) {
    addAll(others.slots);
  }

  private void addAll(long[] others) {
    for (int at = 0; at < others.length; at += STRIDE) {
      if (others[at] != 0) {
        add(others[at], others[at + 1]);
      }
    }
  }

  /** Adds the workers who have any of these bits to others. */
  void addTo(WorkerBitmap union, long bits) {
    for (int at = 0; at < slots.length; at += STRIDE) {
      if ((slots[at + 1] & bits) != 0) {
        union.add(slots[at], 0);
      }
    }
  }

  /** How many workers have any of these bits. */
  long workers(long bits) {
    long workers = 0;
    for (int at = 0; at < slots.length; at += STRIDE) {
      workers += (slots[at + 1] & bits) == 0 ? 0 : 1;
    }
    return workers;
  }

  /** How many of these bits the workers have in all. */
  long seen(long bits) {
    long seen = 0;
    for (int at = 0; bits != 0 && at < slots.length; at += STRIDE) {
      seen += Long.bitCount(slots[at + 1] & bits);
    }
    return seen;
  }

  /** How many workers there are, whatever their groups. */
  long size() {
    return size;
  }

  /** How many workers have each of the 64 bits. */
  long[] counts() {
    long[] counts = new long[Long.SIZE];
    for (int at = 0; at < slots.length; at += STRIDE) {
      for (long bits = slots[at + 1]; bits != 0; bits &= bits - 1) {
        counts[Long.numberOfTrailingZeros(bits)]++;
      }
    }
    return counts;
  }

  /** Writes each worker with his bits. */
  void write(BinaryForm form) {
    form.count(size);
    for (int at = 0; at < slots.length; at += STRIDE) {
      if (slots[at] != 0) {
        form.word(slots[at]);
        form.word(slots[at + 1]);
      }
    }
  }
}

package org.clickwage.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.clickwage.number.BinaryForm;

/**
 * A growing list of whole numbers, eight bytes each: full chunks, and a last one that is filling.
 *
 * <p>A full chunk never changes again, so lists may share it; {@link #addAll} takes no memory for
 * it. Lists that always grow together keep the same order: an other list's full chunks go before
 * what this one has not filled.
 */
final class LongList {
  /** Thirty-two kilobytes: what a thousand groups have begun and not filled is little. */
  static final int CHUNK = 1 << 12;

  private static final int FIRST = 8;

  private final List<long[]> full = new ArrayList<>(0);
  private long[] last = new long[FIRST];
  private int used;

  static LongList of(int size, long number) {
    LongList list = new LongList();
    for (int i = 0; i < size; i++) {
      list.add(number);
    }
    return list;
  }

  /** Returns whether a chunk is full now. */
  boolean add(long number) {
    last[used++] = number;
    if (used == last.length) {
      makeRoom();
    }
    return used == 0;
  }

  private void makeRoom() {
    if (used < CHUNK) {
      last = Arrays.copyOf(last, 2 * used);
    } else {
      full.add(last);
      last = new long[CHUNK]; // of what came so often, as much again will come
      used = 0;
    }
  }

  void addAll(LongList other) {
    full.addAll(other.full);
    for (int i = 0; i < other.used; i++) {
      add(other.last[i]);
    }
  }

  /** The same of lists of anything that grow together with such as this. */
  static <T> void addAll(List<T> all, List<T> others) {
    List<T> ofFull = others.subList(0, inFull(others));
    all.addAll(inFull(all), ofFull);
    all.addAll(others.subList(ofFull.size(), others.size()));
  }

  private static int inFull(List<?> list) {
    return list.size() / CHUNK * CHUNK;
  }

  void exchange(BinaryForm form) {
    if (form.isReading()) {
      for (long left = form.count(0); left > 0; left--) {
        add(form.word(0));
      }
    } else {
      form.count(size());
      for (long each : toArray()) {
        form.word(each);
      }
    }
  }

  int size() {
    return Math.addExact(Math.multiplyExact(full.size(), CHUNK), used);
  }

  long[] toArray() {
    long[] all = new long[size()];
    int at = 0;
    for (long[] chunk : full) {
      System.arraycopy(chunk, 0, all, at, CHUNK);
      at += CHUNK;
    }
    System.arraycopy(last, 0, all, at, used);
    return all;
  }
}

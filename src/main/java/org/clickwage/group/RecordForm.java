package org.clickwage.group;

import org.clickwage.source.ByteWords;
import org.clickwage.source.CellKey;

/**
 * How a record of whole numbers is written in a page of them, with the name of its worker: most
 * take half a cache line.
 */
final class RecordForm {
  /** More than a record takes, with what is written after its end. */
  static final int MOST = 1 << 8;

  private static final int LONGEST_NAME = 127;

  /** What amounts are counted in, by their scale; none is of an amount that is not stated. */
  private static final long[] SCALES = {0, 1, 1_000, 1_000_000};

  private static final int NOT_STATED = 0;
  private static final int LARGEST_SCALE = SCALES.length - 1;
  private static final int THOUSAND = 1_000;

  /** A byte says the form of an amount: its scale and the number of its bytes. */
  private static final int SIZE_BITS = 3;

  /** Says that a weight follows. */
  private static final int WEIGHT = 1;

  /** After it come the amounts that the record leaves empty. */
  private static final int EMPTY_SHIFT = 1;

  /** How many bits of a count are in a byte; its sign says that another one follows. */
  private static final int COUNT_BITS = 7;

  private byte[] page;

  /** Where the record is being written or read. */
  private int at;

  /**
   * Writes a record where there are {@link #MOST} bytes; returns its end, or the start where a page
   * never holds it: its name is too long, or an amount too large.
   */
  int write(byte[] bytes, int start, CellKey name, WholeRecord record) {
    if (name.length() > LONGEST_NAME) {
      return start;
    }
    page = bytes;
    page[start] = (byte) name.length();
    at = name.write(page, start + 1);
    addCount(record.key);
    addCount(record.reference + 1L);
    addCount((long) record.empty << EMPTY_SHIFT | (record.hasWeight() ? WEIGHT : 0));
    boolean fits = addAmounts(record.amounts);
    if (record.hasWeight()) {
      addCount(record.weight);
      addCount(record.restOfWeight);
    }
    return fits ? at : start;
  }

  private void addCount(long count) {
    long rest = count;
    for (; rest >>> COUNT_BITS != 0; rest >>>= COUNT_BITS) {
      page[at++] = (byte) (rest | Byte.MIN_VALUE);
    }
    page[at++] = (byte) rest;
  }

  private boolean addAmounts(long[] amounts) {
    int forms = at;
    at += amounts.length;
    for (int i = 0; i < amounts.length; i++) {
      if (amounts[i] == WholeRecord.NOT_STATED) {
        page[forms + i] = NOT_STATED;
        continue;
      }
      long units = amounts[i];
      int scale = 1;
      for (; scale < LARGEST_SCALE && units % THOUSAND == 0; scale++) {
        units /= THOUSAND;
      }
      long signed = units << 1 ^ units >> Long.SIZE - 1;
      int size = Long.BYTES - Long.numberOfLeadingZeros(signed) / Byte.SIZE;
      if (size == Long.BYTES) {
        return false;
      }
      ByteWords.WORDS.set(page, at, signed);
      at += size;
      page[forms + i] = (byte) (scale << SIZE_BITS | size);
    }
    return true;
  }

  /** Reads a record; returns its end. */
  int read(byte[] bytes, int start, CellKey name, WholeRecord record) {
    page = bytes;
    at = name.read(page, start + 1, page[start]);
    record.key = count();
    record.reference = (int) count() - 1;
    int others = (int) count();
    readAmounts(record.amounts);
    boolean hasWeight = (others & WEIGHT) != 0;
    record.empty = others >>> EMPTY_SHIFT;
    record.weight = hasWeight ? count() : 0;
    record.restOfWeight = hasWeight ? count() : 0;
    return at;
  }

  private long count() {
    long count = 0;
    int shift = 0;
    byte next = page[at++];
    for (; next < 0; next = page[at++]) {
      count |= (long) (next & Byte.MAX_VALUE) << shift;
      shift += COUNT_BITS;
    }
    return count | (long) next << shift;
  }

  private void readAmounts(long[] amounts) {
    int forms = at;
    at += amounts.length;
    for (int i = 0; i < amounts.length; i++) {
      int form = page[forms + i];
      int size = form & (1 << SIZE_BITS) - 1;
      int scale = form >>> SIZE_BITS;
      if (scale == NOT_STATED) {
        amounts[i] = WholeRecord.NOT_STATED;
      } else {
        long signed = (long) ByteWords.WORDS.get(page, at) & (1L << Byte.SIZE * size) - 1;
        amounts[i] = (signed >>> 1 ^ -(signed & 1)) * SCALES[scale];
        at += size;
      }
    }
  }
}

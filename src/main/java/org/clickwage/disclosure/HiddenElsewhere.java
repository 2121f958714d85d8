package org.clickwage.disclosure;

import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.LongAdder;
import org.clickwage.table.RecordCursor;

/**
 * Counts the records in which the text of a hidden cell can still be read in another one: a code of
 * the survey in an answer, a name in a comment. It may be shared between threads.
 */
final class HiddenElsewhere {
  /** A number with fewer digits is found in other cells by chance. */
  private static final int FEWEST_DIGITS = 4;

  private static final int FEWEST_LETTERS = 2;

  private final LongAdder records = new LongAdder();
  private final Set<Integer> columns = new ConcurrentSkipListSet<>();

  void clear() {
    records.reset();
    columns.clear();
  }

  long records() {
    return records.sum();
  }

  /** The places of the columns in which it was found, in their order. */
  List<Integer> columns() {
    return List.copyOf(columns);
  }

  /**
   * Looks through the cells of a record that leave as they came.
   *
   * @param shown how many of its cells, from the first, are written at all
   */
  void look(RecordCursor record, int shown, ColumnRedaction hiding) {
    HiddenTexts texts = new HiddenTexts();
    for (int hidden : hiding.columns()) {
      if (hidden < record.fields() && isTelling(record, hidden)) {
        texts.add(record, hidden);
      }
    }
    boolean found = false;
    for (int cell = 0; cell < shown; cell++) {
      if (!hiding.hides(cell) && texts.areIn(record, cell)) {
        columns.add(cell);
        found = true;
      }
    }
    if (found) {
      records.increment();
    }
  }

  private static boolean isTelling(RecordCursor record, int cell) {
    int start = record.nameStart(cell);
    int end = record.nameEnd(cell, start);
    int digits = 0;
    boolean letters = false;
    for (int i = start; i < end; i++) {
      byte b = record.bytes()[i];
      digits += isDigit(b) ? 1 : 0;
      letters |= isOfWord(b) && !isDigit(b);
    }
    return letters ? end - start >= FEWEST_LETTERS : digits >= FEWEST_DIGITS;
  }

  /** The texts of a record's hidden cells, which may be many and of which many may be the same. */
  private static final class HiddenTexts {
    private final NavigableSet<ByteBuffer> texts = new TreeSet<>();
    private final Set<Integer> lengths = new HashSet<>();
    private final boolean[] begins = new boolean[1 << Byte.SIZE];

    void add(RecordCursor record, int cell) {
      int start = record.nameStart(cell);
      int length = record.nameEnd(cell, start) - start;
      texts.add(ByteBuffer.wrap(record.bytes(), start, length));
      lengths.add(length);
      begins[Byte.toUnsignedInt(record.bytes()[start])] = true;
    }

    /** Whether a cell has one of them, not as a part of a longer word. */
    boolean areIn(RecordCursor record, int cell) {
      byte[] bytes = record.bytes();
      int from = record.cellStart(cell);
      int to = record.cellEnd(cell);
      for (int at = from; at < to; at++) {
        boolean mayBegin = begins[Byte.toUnsignedInt(bytes[at])] && !isInWord(bytes, from, at, to);
        if (mayBegin && begins(bytes, from, at, to)) {
          return true;
        }
      }
      return false;
    }

    private boolean begins(byte[] bytes, int from, int at, int to) {
      for (int length : lengths) {
        if (length <= to - at
            && !isInWord(bytes, from, at + length, to)
            && texts.contains(ByteBuffer.wrap(bytes, at, length))) {
          return true;
        }
      }
      return false;
    }
  }

  /** Whether a word of the cell that lies between two places goes on across a third one. */
  private static boolean isInWord(byte[] bytes, int from, int at, int to) {
    return at > from && at < to && isOfWord(bytes[at - 1]) && isOfWord(bytes[at]);
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  /** A letter or digit; in every encoding the letters beyond ASCII are bytes beyond it. */
  private static boolean isOfWord(byte b) {
    return b < 0 || isDigit(b) || b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z';
  }
}

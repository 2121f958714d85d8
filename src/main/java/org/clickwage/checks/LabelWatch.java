package org.clickwage.checks;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.clickwage.source.CellText;
import org.clickwage.source.Record;
import org.clickwage.source.RecordSample;
import org.clickwage.table.Dialect;
import org.clickwage.table.RecordCursor;
import org.clickwage.table.RecordWatch;

/**
 * Whether any record may be a sum, since it is called so or lacks words that others have, or is the
 * titles once more. It is in the path of each record: by three bytes nearly each is known to be
 * called otherwise, as others were that begin or end so.
 */
final class LabelWatch implements RecordWatch {
  private static final int BYTES = 3;

  /** So many of the first rows show in which columns records have words. */
  private static final int LEARNT_ROWS = 100;

  /** Two of three: a sum of five rows is the sixth, below one of all. */
  private static final int MOST = 2;

  private static final int MOST_OF = 3;

  /** What a letter becomes whose first or last bytes are cut off. */
  private static final String CUT_OFF = "\uFFFD";

  /** The beginnings, or the ends, that are known to be none of a name. */
  private final class Known {
    private final Predicate<String> mayBe;

    /** By the first byte, a bit for each. One that another thread loses is found out again. */
    private final long[][] none = new long[1 << Byte.SIZE][];

    Known(Predicate<String> mayBe) {
      this.mayBe = mayBe;
    }

    boolean mayBe(byte[] bytes, int start) {
      int first = bytes[start] & 0xFF;
      if (none[first] == null) {
        none[first] = new long[1 << 2 * Byte.SIZE - 6];
      }
      int others = (bytes[start + 1] & 0xFF) << Byte.SIZE | bytes[start + 2] & 0xFF;
      long bit = 1L << others;
      if ((none[first][others >>> 6] & bit) != 0) {
        return false;
      }
      String text = new String(bytes, start, BYTES, dialect.cellCharset()).replace(CUT_OFF, "");
      boolean mayBe = this.mayBe.test(text);
      if (!mayBe) {
        none[first][others >>> 6] |= bit;
      }
      return mayBe;
    }
  }

  private final Dialect dialect;
  private final List<String> titles;
  private final byte[] title;
  private int[] words;

  /** The columns in which most say something. */
  private int[] most;

  private final Known beginnings = new Known(RowLabel::mayBegin);
  private final Known ends = new Known(RowLabel::mayEnd);

  private volatile boolean hasMet;

  /**
   * @param titles of the columns, stripped; empty where there are none
   * @param words the columns in which records say something that is no amount
   */
  LabelWatch(Dialect dialect, List<String> titles, int[] words) {
    this.dialect = dialect;
    this.words = words;
    this.most = words;
    this.titles = titles;
    String first = titles.isEmpty() ? "" : titles.get(0);
    this.title = first.getBytes(dialect.cellCharset());
  }

  /** Learns from the first records in which of these columns all, and most, have words. */
  void learn(RecordSample first) {
    int[] filled = new int[words.length];
    AtomicInteger rows = new AtomicInteger();
    first.forEach(
        () -> {
          for (int i = 0; i < words.length; i++) {
            filled[i] += isWord(first.records(), words[i]) ? 1 : 0;
          }
          return rows.incrementAndGet() < LEARNT_ROWS;
        });
    int[] columns = words;
    most = select(columns, i -> filled[i] * MOST_OF >= rows.get() * MOST);
    words = select(columns, i -> filled[i] == rows.get());
  }

  private boolean isWord(Record record, int column) {
    return record.hasName(column) && record.unscaled(column, dialect.decimal()) < 0;
  }

  private static int[] select(int[] columns, IntPredicate isTaken) {
    return IntStream.range(0, columns.length).filter(isTaken).map(i -> columns[i]).toArray();
  }

  /** Whether there was such a record so far. */
  boolean hasMet() {
    return hasMet;
  }

  /** There was one where another process has looked. */
  void meet() {
    hasMet = true;
  }

  @Override
  public void see(RecordCursor record) {
    if (!hasMet && (isCalledSum(record) || areTitles(record) || lacksWords(record))) {
      meet();
    }
  }

  /** Whether it is called a sum, if the row above it is of its group. */
  boolean isCalledSum(RecordCursor record) {
    byte[] bytes = record.bytes();
    for (int place = 0; place < record.fields(); place++) {
      int start = record.nameStart(place);
      int end = end(record, place, start);
      if (start < end && RowLabel.areWords(bytes[start], bytes[end - 1])) {
        return end - start >= BYTES
            && (beginnings.mayBe(bytes, start)
                || bytes[end - 1] > '9' && ends.mayBe(bytes, end - BYTES))
            && RowLabel.isName(record.text(place));
      }
    }
    return false;
  }

  /** Where a name ends; most by the last byte of their cell. */
  private static int end(RecordCursor record, int place, int start) {
    int end = record.cellEnd(place);
    return start < end && record.bytes()[end - 1] <= ' ' ? record.nameEnd(place, start) : end;
  }

  boolean areTitles(RecordCursor record) {
    return !titles.isEmpty()
        && beginsWithTitle(record)
        && record.texts().stream().map(CellText::stripped).toList().equals(titles);
  }

  private boolean beginsWithTitle(RecordCursor record) {
    int start = record.nameStart(0);
    int end = end(record, 0, start);
    return end - start == title.length
        && Arrays.equals(record.bytes(), start, end, title, 0, title.length);
  }

  private boolean lacksWords(RecordCursor record) {
    return isAnyEmpty(words, record) && !record.isBlank();
  }

  /** Whether it lacks words that most have. */
  boolean lacksUsualWords(RecordCursor record) {
    return isAnyEmpty(most, record);
  }

  private static boolean isAnyEmpty(int[] columns, RecordCursor record) {
    for (int column : columns) {
      if (record.isEmpty(column)) {
        return true;
      }
    }
    return false;
  }
}

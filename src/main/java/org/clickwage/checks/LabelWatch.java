package org.clickwage.checks;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clickwage.profile.Mapping;
import org.clickwage.source.CellText;
import org.clickwage.source.Record;
import org.clickwage.table.Dialect;
import org.clickwage.table.RecordCursor;
import org.clickwage.table.RecordWatch;

/**
 * Whether any record may be a sum, since it is called so or lacks words that others have, or is the
 * titles once more. It is in the path of each record: by three bytes nearly each is known to be
 * called otherwise, as others were that begin or end so.
 */
final class LabelWatch implements RecordWatch {
  /** In the place of a cell. */
  static final int NONE = -1;

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

  /** The columns in which each of the first records says something that is no amount. */
  private final int[] words;

  /** The same of most of them. */
  private final int[] most;

  private final Known beginnings = new Known(RowLabel::mayBegin);
  private final Known ends = new Known(RowLabel::mayEnd);

  private volatile boolean hasMet;

  LabelWatch(Sample sample) {
    this.dialect = sample.input().dialect();
    this.titles = dialect.header().stream().map(CellText::stripped).toList();
    String first = titles.isEmpty() ? "" : titles.get(0);
    this.title = first.getBytes(dialect.cellCharset());
    Mapping mapping = sample.mapping();
    Set<Integer> amounts =
        RowReader.fields(sample).stream().map(mapping::column).collect(Collectors.toSet());
    int[] columns =
        IntStream.range(0, mapping.header().size()).filter(i -> !amounts.contains(i)).toArray();
    int[] filled = new int[mapping.header().size()];
    AtomicInteger rows = new AtomicInteger();
    Record record = sample.first().records();
    sample
        .first()
        .forEach(
            () -> {
              for (int column : columns) {
                filled[column] += isWord(record, column) ? 1 : 0;
              }
              return rows.incrementAndGet() < LEARNT_ROWS;
            });
    this.words = IntStream.of(columns).filter(i -> filled[i] == rows.get()).toArray();
    this.most =
        IntStream.of(columns).filter(i -> filled[i] * MOST_OF >= rows.get() * MOST).toArray();
  }

  private boolean isWord(Record record, int column) {
    return record.hasName(column) && record.unscaled(column, dialect.decimal()) < 0;
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
    if (!hasMet && (placeOfName(record) != NONE || areTitles(record) || lacksWords(record))) {
      meet();
    }
  }

  /**
   * The first cell that is no number or day, by its place, if it is the name of a sum, maybe that
   * of a group, or of an average; else {@link #NONE}.
   */
  int placeOfName(RecordCursor record) {
    byte[] bytes = record.bytes();
    for (int place = 0; place < record.fields(); place++) {
      int start = record.nameStart(place);
      int end = end(record, place, start);
      if (start < end && RowLabel.areWords(bytes[start], bytes[end - 1])) {
        boolean isName =
            end - start >= BYTES
                && (beginnings.mayBe(bytes, start)
                    || bytes[end - 1] > '9' && ends.mayBe(bytes, end - BYTES))
                && RowLabel.isName(record.text(place));
        return isName ? place : NONE;
      }
    }
    return NONE;
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

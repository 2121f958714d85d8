package org.clickwage.checks;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.clickwage.source.Record;
import org.clickwage.table.Dialect;
import org.clickwage.table.RecordCursor;
import org.clickwage.table.RecordWatch;

/**
 * Whether any record is called a sum, or is the titles once more. It is in the path of each record:
 * by its first three bytes nearly each is known to be none, as others were that begin so.
 */
final class LabelWatch implements RecordWatch {
  private static final int BYTES = 3;

  /** What a letter becomes whose last bytes are cut off. */
  private static final String CUT_OFF = "\uFFFD";

  private final Dialect dialect;
  private final byte[] title;
  private final Predicate<Record> areTitles;

  /**
   * A bit for each beginning that is known to be none of a name, nor of the title. A bit that
   * another thread loses is found out again.
   */
  private final long[] none = new long[1 << BYTES * Byte.SIZE - 6];

  private volatile boolean hasMet;

  /**
   * @param titles of the columns, stripped; empty where there are none
   * @param areTitles whether a record that begins like them is the titles
   */
  LabelWatch(Dialect dialect, List<String> titles, Predicate<Record> areTitles) {
    this.dialect = dialect;
    String first = titles.isEmpty() ? "" : titles.get(0);
    this.title = first.getBytes(dialect.cellCharset());
    this.areTitles = areTitles;
  }

  /** Whether there was such a record so far. */
  boolean hasMet() {
    return hasMet;
  }

  @Override
  public void see(RecordCursor record) {
    if (!hasMet
        && mayBegin(record)
        && (isCalledSum(record) || begins(record) && areTitles.test(record))) {
      hasMet = true;
    }
  }

  /** False where the first cell says something and begins as neither a name nor the title does. */
  private boolean mayBegin(RecordCursor record) {
    int start = record.nameStart(0);
    return record.cellEnd(0) - start < BYTES || mayBegin(record.bytes(), start);
  }

  private boolean begins(RecordCursor record) {
    int start = record.nameStart(0);
    int end = record.nameEnd(0, start);
    return Arrays.equals(record.bytes(), start, end, title, 0, title.length);
  }

  private boolean isCalledSum(RecordCursor record) {
    int place = 0;
    while (place < record.fields() && !record.hasName(place)) {
      place++;
    }
    int start = record.nameStart(place);
    return record.cellEnd(place) - start >= BYTES
        && mayBegin(record.bytes(), start)
        && RowLabel.isName(record.text(place));
  }

  private boolean beginsTitle(byte[] bytes, int start) {
    return title.length >= BYTES && Arrays.equals(bytes, start, start + BYTES, title, 0, BYTES);
  }

  private boolean mayBegin(byte[] bytes, int start) {
    int beginning =
        (bytes[start] & 0xFF) << 2 * Byte.SIZE
            | (bytes[start + 1] & 0xFF) << Byte.SIZE
            | bytes[start + 2] & 0xFF;
    long bit = 1L << beginning;
    if ((none[beginning >>> 6] & bit) != 0) {
      return false;
    }
    String letters = new String(bytes, start, BYTES, dialect.cellCharset()).replace(CUT_OFF, "");
    boolean mayBegin = RowLabel.mayBegin(letters) || beginsTitle(bytes, start);
    if (!mayBegin) {
      none[beginning >>> 6] |= bit;
    }
    return mayBegin;
  }
}

package org.clickwage.checks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.clickwage.profile.RecordField;
import org.clickwage.source.CellText;
import org.clickwage.table.Dialect;
import org.clickwage.table.RecordCursor;

/**
 * What the rows of a table are called, and which words they lack. It is in the path of each record:
 * by three bytes nearly each is known to be no sum.
 */
final class RowLabels {
  private static final int BYTES = 3;

  /** Of a byte, those that are the same in capital and small letters. */
  private static final int BITS = 5;

  private final List<String> titles;
  private final byte[] title;

  /** The columns in which two of three of the first records have words. */
  private final int[] most;

  /** Those in which nearly each has some: sums are among the first records too. */
  private final int[] all;

  private final boolean[] beginnings;
  private final boolean[] ends;

  RowLabels(Sample sample) {
    Dialect dialect = sample.input().dialect();
    this.titles = dialect.header().stream().map(CellText::stripped).toList();
    this.title = titles.stream().findFirst().orElse("").getBytes(dialect.cellCharset());
    this.beginnings = keys(RowLabel.BEGINNINGS, word -> 0, dialect);
    this.ends = keys(RowLabel.ENDS, word -> word.length - BYTES, dialect);
    List<ColumnProfile> words =
        sample
            .columns()
            .filter(each -> !RowAmounts.FIELDS.contains(each.field()))
            .filter(each -> !each.isBare() || each.field() == RecordField.WORKER)
            .toList();
    this.most = places(words, 2 * sample.records(), 3);
    this.all = places(words, 19 * sample.records(), 20);
  }

  private static int[] places(List<ColumnProfile> columns, int filled, int parts) {
    return columns.stream()
        .filter(each -> parts * each.known() >= filled)
        .mapToInt(ColumnProfile::place)
        .toArray();
  }

  /** Which three bytes may be those of these words from a place on. */
  private static boolean[] keys(Set<String> words, ToIntFunction<byte[]> from, Dialect dialect) {
    boolean[] keys = new boolean[1 << BYTES * BITS];
    words.stream()
        .flatMap(word -> Stream.of(word, word.toUpperCase(Locale.ROOT)))
        .map(word -> word.getBytes(dialect.cellCharset()))
        .forEach(word -> keys[key(word, from.applyAsInt(word))] = true);
    return keys;
  }

  private static int key(byte[] bytes, int at) {
    int rest = (1 << BITS) - 1;
    return (bytes[at] & rest) << 2 * BITS | (bytes[at + 1] & rest) << BITS | bytes[at + 2] & rest;
  }

  /** Whether a record may be none, by its label or what it lacks, or as the titles once more. */
  boolean mayBeNone(RecordCursor record) {
    return label(record) != RowLabel.NONE
        || areTitles(record)
        || isAnyEmpty(all, record) && !record.isBlank();
  }

  /** What the first cell that is no number or day calls a row. */
  RowLabel label(RecordCursor record) {
    byte[] bytes = record.bytes();
    for (int place = 0; place < record.fields(); place++) {
      int start = record.nameStart(place);
      int end = record.nameEnd(place, start);
      if (start < end && (isLetter(bytes[start]) || isLetter(bytes[end - 1]))) {
        return mayBeLabel(bytes, start, end) ? RowLabel.of(record.texts(), place) : RowLabel.NONE;
      }
    }
    return RowLabel.NONE;
  }

  /** Bytes beyond ASCII may be of letters. */
  private static boolean isLetter(byte b) {
    int small = b | 'a' - 'A';
    return b < 0 || 'a' <= small && small <= 'z';
  }

  private boolean mayBeLabel(byte[] bytes, int start, int end) {
    int last = end;
    while (last > start && (bytes[last - 1] <= ' ' || bytes[last - 1] == ':')) {
      last--;
    }
    return last - start >= BYTES
        && (beginnings[key(bytes, start)] || ends[key(bytes, last - BYTES)]);
  }

  boolean areTitles(RecordCursor record) {
    int start = record.nameStart(0);
    int end = record.nameEnd(0, start);
    return end - start == title.length
        && Arrays.equals(record.bytes(), start, end, title, 0, title.length)
        && record.texts().stream().map(CellText::stripped).toList().equals(titles);
  }

  /** Whether it lacks words that most have. */
  boolean lacksWords(RecordCursor record) {
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

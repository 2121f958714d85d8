package org.clickwage.table;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clickwage.message.Note;
import org.clickwage.number.Rational;
import org.clickwage.source.ByteWords;
import org.clickwage.source.CellKey;
import org.clickwage.source.Records;
import org.clickwage.work.NumberNotation;

/**
 * One record's cells: where they are in the bytes, and what they say. Cells that a short record
 * lacks are empty and are at its end.
 */
abstract class RecordCells implements Records {
  private static final long QUOTED = 1L << 63;
  private static final long DOUBLED_QUOTES = 1L << 31;
  private static final int PLACE = Integer.MAX_VALUE;

  private final Charset charset;
  private final int surplus;
  private final Set<List<String>> leftOut;

  /** The first cells of those rows. */
  private final Set<String> beginsLeftOut;

  /** The spaces that do not break, those that this charset has. */
  private final byte[][] hardSpaces;

  private final PlainNumber number = new PlainNumber();
  private int cells;

  /** Cells behind as many as a table has columns: they are counted, and their places forgotten. */
  private int cellsBeyond;

  /** For each cell its start above its end; the sign bit of either says more of it. */
  private long[] places = new long[64];

  /** Where each cell that is quoted ends with its quote and the blanks after it. */
  private int[] rawEnds = new int[64];

  byte[] bytes = {};
  int length;
  int at;
  int recordStart;
  int recordEnd;
  boolean broken;

  /** How many lines a quote took into a broken record; 0 where it is closed on its line. */
  long linesInQuotes;

  RecordCells(Dialect dialect) {
    this.charset = dialect.cellCharset();
    this.surplus = dialect.surplus();
    this.leftOut = dialect.leftOut();
    this.beginsLeftOut = leftOut.stream().map(row -> row.get(0)).collect(Collectors.toSet());
    this.hardSpaces =
        Stream.of("\u00A0", "\u2007", "\u202F")
            .map(space -> space.getBytes(charset))
            .filter(space -> space[0] < 0)
            .toArray(byte[][]::new);
  }

  final void forgetCells() {
    cells = 0;
    cellsBeyond = 0;
  }

  final void addCell(int start, int end) {
    add((long) start << Integer.SIZE | end);
  }

  final void addQuoted(int start, int end, int rawEnd, boolean doubledQuotes) {
    add(QUOTED | (long) start << Integer.SIZE | end | (doubledQuotes ? DOUBLED_QUOTES : 0));
    if (cellsBeyond == 0) {
      rawEnds[cells - 1] = rawEnd;
    }
  }

  private void add(long place) {
    if (cells < places.length || grow()) {
      places[cells++] = place;
    } else {
      cellsBeyond++;
    }
  }

  private boolean grow() {
    int most = Math.min(2 * places.length, Dialect.MOST_COLUMNS);
    boolean grows = most > places.length;
    if (grows) {
      places = Arrays.copyOf(places, most);
      rawEnds = Arrays.copyOf(rawEnds, most);
    }
    return grows;
  }

  /** Where this record begins in the bytes. */
  public final int recordStart() {
    return recordStart;
  }

  /** Where this record ends, its line end left out. */
  public final int recordEnd() {
    return recordEnd;
  }

  /** Where the next record begins, or the bytes end. */
  public final int recordEndWithLineEnd() {
    return at;
  }

  /** True for a record that can't be read: a quote never closed, or text after a closing one. */
  public final boolean isBroken() {
    return broken;
  }

  /** True for a broken record that took in other lines, since a quote was not closed on its own. */
  public final boolean isUnclosed() {
    return linesInQuotes > 0;
  }

  /** More cells than titles are no problem where they are the empty ones of its file. */
  @Override
  public final Optional<Note> fault(int titles) {
    boolean isUsual = fields() > titles && fields() <= titles + surplus && isEmptyFrom(titles);
    return fault(isUsual ? titles : fields(), titles);
  }

  private boolean isEmptyFrom(int cell) {
    int filled = cell;
    while (filled < cells && !hasName(filled)) {
      filled++;
    }
    return filled == fields();
  }

  @Override
  public final Optional<Note> fault(int counted, int titles) {
    if (isUnclosed()) {
      return Optional.of(Note.of("problem.unclosed-quote", Rational.of(linesInQuotes)));
    } else if (broken) {
      return Optional.of(Note.of("problem.broken-record"));
    }
    return Records.super.fault(counted, titles);
  }

  /** True for a line without anything, which is one empty cell. */
  public final boolean isEmptyLine() {
    return recordStart == recordEnd;
  }

  /**
   * Delimiters and blanks alone say nothing either: spreadsheets leave them below a table, as they
   * do the sums of its columns.
   */
  @Override
  public final boolean isBlank() {
    return isEmptyFrom(0) || !leftOut.isEmpty() && isLeftOut();
  }

  private boolean isLeftOut() {
    return beginsLeftOut.contains(text(0)) && leftOut.contains(texts());
  }

  @Override
  public final int fields() {
    return cells + cellsBeyond;
  }

  /** Where a cell's text begins, its quote left out. */
  public final int cellStart(int i) {
    return i < cells ? (int) (places[i] >>> Integer.SIZE) & PLACE : recordEnd;
  }

  /** Where a cell's text ends, its quote left out. */
  public final int cellEnd(int i) {
    return i < cells ? (int) places[i] & PLACE : recordEnd;
  }

  /** Where a cell begins as it is written, with its quotes. */
  public final int rawStart(int i) {
    if (i >= cells) {
      return recordEnd;
    }
    return i == 0 ? recordStart : rawEnd(i - 1) + 1;
  }

  /** Where a cell ends as it is written, with its quotes. */
  public final int rawEnd(int i) {
    return i < cells && places[i] < 0 ? rawEnds[i] : cellEnd(i);
  }

  /** True when the bytes are the text; false when quotes are doubled in it. */
  public final boolean isPlain(int i) {
    return i >= cells || (places[i] & DOUBLED_QUOTES) == 0;
  }

  @Override
  public final boolean isEmpty(int i) {
    return cellStart(i) == cellEnd(i);
  }

  /** Where a name in a cell begins: blanks around it don't count. */
  public final int nameStart(int i) {
    int start = cellStart(i);
    int end = cellEnd(i);
    int blank = blank(start, end, false);
    while (blank > 0) {
      start += blank;
      blank = blank(start, end, false);
    }
    return start;
  }

  /** Where a name in a cell ends that begins here; at its start where the cell has none. */
  public final int nameEnd(int i, int start) {
    int end = cellEnd(i);
    int blank = blank(start, end, true);
    while (blank > 0) {
      end -= blank;
      blank = blank(start, end, true);
    }
    return end;
  }

  /** The length of the blank with which this stretch begins, or ends; 0 for none. */
  private int blank(int start, int end, boolean atEnd) {
    byte b = start < end ? bytes[atEnd ? end - 1 : start] : 0;
    if (b >= 0) {
      return start < end && CellBytes.isBlank(b) ? 1 : 0;
    }
    for (byte[] space : hardSpaces) {
      if (start + space.length <= end && isAt(space, atEnd ? end - space.length : start)) {
        return space.length;
      }
    }
    return 0;
  }

  private boolean isAt(byte[] text, int at) {
    return Arrays.equals(text, 0, text.length, bytes, at, at + text.length);
  }

  @Override
  public final boolean hasName(int i) {
    return nameStart(i) < cellEnd(i);
  }

  /** A doubled quote is one quote. */
  @Override
  public final String text(int i) {
    int start = cellStart(i);
    return isPlain(i)
        ? Encodings.text(bytes, start, cellEnd(i), charset)
        : new String(CellBytes.unquoted(bytes, start, cellEnd(i)), charset);
  }

  @Override
  public final long unscaled(int i, NumberNotation notation) {
    int start = cellStart(i);
    int end = cellEnd(i);
    return start == end ? NO_NUMBER : number.read(bytes, start, end, notation);
  }

  @Override
  public final int scale() {
    return number.decimals();
  }

  @Override
  public final int day(int i) {
    int start = cellStart(i);
    return cellEnd(i) - start == PlainDay.LENGTH ? PlainDay.number(bytes, start) : NO_DAY;
  }

  @Override
  public final void addTo(CellKey key, int i) {
    int start = nameStart(i);
    int end = nameEnd(i, start);
    if (isPlain(i)) {
      key.add(bytes, start, end);
    } else {
      // Of two quotes one is meant: the key names a group, as a reader knows it.
      key.add(CellBytes.unquoted(bytes, start, end));
    }
  }

  @Override
  public final void addTo(CellKey key, int first, int last) {
    key.add(bytes, rawStart(first), rawEnd(last));
  }

  @Override
  public final long word(int first, int last) {
    int start = rawStart(first);
    int length = rawEnd(last) - start;
    return length < Long.BYTES
        ? ByteWords.lastBytes(bytes, start, start + length) | (long) length << Long.SIZE - Byte.SIZE
        : 0;
  }

  @Override
  public final long nameHash(int i) {
    int start = nameStart(i);
    int end = nameEnd(i, start);
    if (start == end) {
      return 0;
    }
    long hash = ByteWords.hash(bytes, start, end);
    return hash == 0 ? 1 : hash;
  }

  public final byte[] bytes() {
    return bytes;
  }
}

package org.clickwage.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.clickwage.source.Part;
import org.clickwage.source.Parts;

/**
 * Cuts an input into chunks at record ends. The head, from the byte order mark to the last header
 * row, is given apart. A record that is longer than a chunk makes a longer chunk.
 */
public final class Chunker implements Parts {
  /** A good size: many records, and few such arrays at a time. */
  public static final int USUAL_SIZE = 1 << 20;

  /** What is asked of the stream at once; larger ones cost the JVM a buffer of its own each. */
  private static final int READ_SIZE = 1 << 16;

  /** Of a record; one that is longer is another kind of file, or a quote in it is never closed. */
  private static final int LONGEST = 1 << 26;

  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final Dialect dialect;
  private final InputStream in;
  private final int size;
  private final int longest;
  private final ChunkScanner scanner;
  private final RecordCursor record;
  private final Queue<byte[]> spare = new ConcurrentLinkedQueue<>();
  private RecordWatch watch = seen -> {};

  private byte[] bytes;
  private int length;
  private boolean ended;

  /** How many bytes are left up to where the first record end that is not before is the last. */
  private long left;

  /** Whether the encoding is still to be seen. */
  private boolean presumed;

  private final Chunk head;
  private byte[] mark = {};
  private long linesBefore;

  /** Reads the head of an input that is written in this dialect; the chunker closes the input. */
  public Chunker(InputStream input, Dialect dialect, int size) throws IOException {
    this(input, dialect, size, LONGEST);
  }

  /** The same with records of so many bytes at the most. */
  public Chunker(InputStream input, Dialect dialect, int size, int longest) throws IOException {
    this(input, dialect, size, longest, Long.MAX_VALUE);
  }

  /** The same up to the first record end that is not before so many bytes, the head's included. */
  public static Chunker bounded(InputStream input, Dialect dialect, int size, long bytes)
      throws IOException {
    return new Chunker(input, dialect, size, LONGEST, bytes);
  }

  private Chunker(InputStream input, Dialect dialect, int size, int longest, long bytes)
      throws IOException {
    this.dialect = dialect;
    this.longest = longest;
    this.left = bytes;
    this.in = dialect.isTranscoded() ? Transcoding.input(input, dialect.charset()) : input;
    this.presumed = dialect.isPresumed();
    this.size = Math.max(1, size);
    this.scanner =
        new ChunkScanner(
            (byte) dialect.delimiter(), dialect.cellCharset().equals(StandardCharsets.UTF_8));
    this.record = new RecordCursor(dialect);
    this.bytes = new byte[this.size];
    if (dialect.bomBytes() > 0) {
      takeMark();
    }
    this.head = readHead(dialect.headRecords());
  }

  private void takeMark() throws IOException {
    byte[] first = in.readNBytes(MARK.length);
    if (Arrays.equals(first, MARK)) {
      mark = first;
      left -= MARK.length;
    } else {
      bytes = Arrays.copyOf(first, Math.max(size, first.length));
      length = first.length;
    }
  }

  private Chunk readHead(int records) throws IOException {
    int end = headEnd(records);
    while (end < 0) {
      grow();
      end = headEnd(records);
    }
    Chunk read = Chunk.of(Arrays.copyOf(bytes, end));
    linesBefore = lines(read);
    System.arraycopy(bytes, end, bytes, 0, length - end);
    length -= end;
    left -= end;
    return read;
  }

  private long lines(Chunk chunk) {
    record.start(chunk);
    while (record.next()) {}
    return chunk.lines();
  }

  /** Where so many records end; -1 where more bytes are needed to know it. */
  private int headEnd(int records) throws IOException {
    fill();
    record.start(new Chunk(bytes, length));
    int end = 0;
    for (int read = 0; read < records && record.next(); read++) {
      end = record.recordEndWithLineEnd();
    }
    return end < length || ended || records == 0 ? end : -1;
  }

  /** The byte order mark as it is in the head: three bytes, or none. */
  public byte[] byteOrderMark() {
    return mark.clone();
  }

  /** The preamble and header rows as records, without the byte order mark. */
  public Chunk headRecords() {
    return head;
  }

  /** Titles that go on over lines below them have taken in records, without a trace. */
  @Override
  public List<List<String>> titles() {
    List<List<String>> titles = new ArrayList<>();
    RecordCursor row = new RecordCursor(dialect);
    row.start(head);
    for (int i = 0; row.next(); i++) {
      if (i >= dialect.preambleLines() && row.isUnclosed()) {
        throw new UnreadableInputException("input.unclosed-titles", row.line());
      } else if (i >= dialect.preambleLines()) {
        titles.add(row.texts());
      }
    }
    return titles;
  }

  /** Shows all records below the head, as they are read, to someone else too. */
  public Chunker watchedBy(RecordWatch other) {
    watch = other;
    return this;
  }

  @Override
  public RecordCursor records() {
    return new RecordCursor(dialect, watch);
  }

  /**
   * The next run of whole records, or null after the last one. Throws {@link
   * EndlessRecordException} for a record that is too long, with its line where all before was given
   * back.
   */
  @Override
  public Chunk next() throws IOException {
    int cut = left <= 0 ? 0 : cut();
    if (cut == 0) {
      return null;
    }
    Chunk chunk = new Chunk(bytes, cut);
    keepFrom(cut);
    left -= cut;
    return chunk;
  }

  /** How far the records that were read go beyond the bytes that were asked for. */
  public long bytesBeyond() {
    return -left;
  }

  @Override
  public long linesBefore() {
    return linesBefore;
  }

  /**
   * Looks at a chunk that was read, in the order in which they were given: which thread read it
   * first changes nothing. Throws {@link UnreadableInputException} where it shows that the file is
   * not in the encoding that its beginning left open.
   */
  private void check(Chunk chunk) {
    if (presumed && !chunk.isAscii()) {
      EncodingDetector.checkPresumed(Arrays.copyOf(chunk.bytes(), chunk.length()));
      presumed = false;
    }
  }

  @Override
  public void giveBack(Part part) {
    Chunk chunk = (Chunk) part;
    check(chunk);
    linesBefore += chunk.lines();
    if (chunk.bytes().length == size) {
      spare.add(chunk.bytes());
    }
  }

  private int cut() throws IOException {
    scanner.restart();
    fill();
    while (left > length) {
      scanner.scan(bytes, length, ended);
      if (scanner.cut() > 0 || ended) {
        return scanner.cut();
      }
      grow();
      fill();
    }
    return lastCut((int) left);
  }

  /** The first record end that is not before a place. */
  private int lastCut(int place) throws IOException {
    scanner.restart();
    scanner.scan(bytes, place, false);
    int cut = scanner.cut();
    while (cut < place) {
      Chunk rest = Chunk.of(Arrays.copyOfRange(bytes, cut, length));
      record.start(rest);
      record.next();
      int end = record.recordEndWithLineEnd();
      if (end < rest.length() || ended) {
        cut += end;
      } else {
        grow();
        fill();
      }
    }
    return cut;
  }

  private void fill() throws IOException {
    while (!ended && length < bytes.length) {
      int read = in.read(bytes, length, Math.min(READ_SIZE, bytes.length - length));
      ended = read < 0;
      length += Math.max(read, 0);
    }
  }

  private void grow() {
    if (bytes.length >= longest) {
      throw new EndlessRecordException(this);
    }
    bytes = Arrays.copyOf(bytes, (int) Math.min(longest, 2L * bytes.length));
  }

  private void keepFrom(int cut) {
    int kept = length - cut;
    byte[] next = kept <= size ? spare.poll() : null;
    if (next == null) {
      next = new byte[Math.max(size, kept)];
    }
    System.arraycopy(bytes, cut, next, 0, kept);
    bytes = next;
    length = kept;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}

package org.clickwage.workbook;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The parts of a workbook one after the other, and the content of the one it is at. They may unpack
 * to so many times what is packed, since a small file could fill any disk.
 */
final class WorkbookParts extends InputStream {
  /** Sheets of one word in all cells come to eighty times. */
  private static final long MOST_TIMES = 250;

  private static final long ALWAYS_ALLOWED = 1L << 26;
  private static final int READ_SIZE = 1 << 16;

  private final Packed packed;
  private final ZipInputStream zip;
  private final byte[] single = new byte[1];
  private String name = "";
  private long unpacked;

  WorkbookParts(InputStream bytes) {
    this.packed = new Packed(bytes);
    this.zip = new ZipInputStream(packed, StandardCharsets.ISO_8859_1);
  }

  /** Counts what was read of the packed bytes. */
  private static final class Packed extends BufferedInputStream {
    private long count;

    Packed(InputStream bytes) {
      super(bytes, READ_SIZE);
    }

    @Override
    public synchronized int read(byte[] target, int from, int most) throws IOException {
      int read = super.read(target, from, most);
      count += Math.max(read, 0);
      return read;
    }
  }

  /** Goes to the next part; what is left of this one has to be whole. */
  boolean next() throws IOException {
    byte[] rest = new byte[READ_SIZE];
    while (!name.isEmpty() && read(rest, 0, rest.length) >= 0) {
      // It is read for its check sum.
    }
    ZipEntry entry = zip.getNextEntry();
    name = entry == null ? "" : entry.getName();
    return entry != null;
  }

  /** Goes to the part of this name. */
  void find(String asked) throws IOException {
    do {
      if (!next()) {
        throw new WorkbookException("workbook.damaged", asked);
      }
    } while (!name.equalsIgnoreCase(asked));
  }

  String name() {
    return name;
  }

  @Override
  public int read() throws IOException {
    return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int from, int most) throws IOException {
    int read = zip.read(target, from, most);
    unpacked += Math.max(read, 0);
    checkSwelling(unpacked);
    return read;
  }

  /** Refuses that so much comes of what was read so far. */
  void checkSwelling(long bytes) throws WorkbookException {
    checkSwelling(bytes <= ALWAYS_ALLOWED + MOST_TIMES * packed.count);
  }

  /** Refuses the part where it holds far more than a sheet. */
  void checkSwelling(boolean isBounded) throws WorkbookException {
    if (!isBounded) {
      throw new WorkbookException("workbook.swells", name);
    }
  }

  /** The refusal of the part that can't be read. */
  WorkbookException damaged(Exception cause) {
    return new WorkbookException(cause, "workbook.damaged", name);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}

package org.clickwage.output;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Unpacks gzip, one member after the other (RFC 1952). The library's own stream takes what it can't
 * read after a member for nothing, and so would lose the rest of a damaged file silently: here
 * nothing but zeros may be there, which fill the block of a tape.
 */
final class InputGzip extends GZIPInputStream {
  private static final short MAGIC = 0x1F8B;
  private static final int READ_SIZE = 1 << 16;
  private static final int TRAILER = 8;

  private final String name;

  private InputGzip(InputStream in, String name) throws IOException {
    super(in, READ_SIZE);
    this.name = name;
  }

  static InputGzip open(InputStream in, String name) throws IOException {
    try {
      return new InputGzip(in, name);
    } catch (EOFException | ZipException e) {
      throw unreadable(e, name);
    }
  }

  static boolean isPacked(FileChannel channel) throws IOException {
    ByteBuffer first = ByteBuffer.allocate(2);
    return channel.read(first, 0) == 2 && first.getShort(0) == MAGIC;
  }

  @Override
  public int read(byte[] target, int from, int most) throws IOException {
    boolean wasWhole = eos;
    try {
      int read = super.read(target, from, most);
      if (read < 0 && !wasWhole) {
        checkRest();
      }
      return read;
    } catch (EOFException | ZipException e) {
      throw unreadable(e, name);
    }
  }

  private void checkRest() throws IOException {
    boolean isZero = isZero(buf, len - Math.max(0, inf.getRemaining() - TRAILER), len);
    for (int read = in.read(buf); read >= 0; read = in.read(buf)) {
      isZero &= isZero(buf, 0, read);
    }
    if (!isZero) {
      throw new ZipException();
    }
  }

  private static boolean isZero(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] != 0) {
        return false;
      }
    }
    return true;
  }

  private static InputOutputException unreadable(IOException e, String name) {
    boolean cut = e instanceof EOFException;
    return new InputOutputException(e, cut ? "input.gzip-cut" : "input.gzip-damaged", name);
  }
}

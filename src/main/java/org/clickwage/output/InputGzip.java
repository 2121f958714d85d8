package org.clickwage.output;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks gzip, one member after the other (RFC 1952). The library's own stream takes what it can't
 * read behind the first member for nothing, and so would lose the rest of a damaged file silently.
 */
final class InputGzip extends InputStream {
  private static final int MAGIC = 0x1F8B;
  private static final int DEFLATED = 8;
  private static final int CHECKSUM = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;
  private static final int BETWEEN_FLAGS_AND_EXTRA = 6;

  private final InputStream in;
  private final String name;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 checksum = new CRC32();
  private final byte[] packed = new byte[1 << 16];
  private final byte[] single = new byte[1];
  private int at;
  private int length;
  private boolean ended;

  InputGzip(InputStream in, String name) throws IOException {
    this.in = in;
    this.name = name;
    readHeader();
  }

  static boolean isPacked(FileChannel channel) throws IOException {
    ByteBuffer first = ByteBuffer.allocate(2);
    return channel.read(first, 0) == 2 && first.getShort(0) == (short) MAGIC;
  }

  @Override
  public int read() throws IOException {
    return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int from, int most) throws IOException {
    if (most == 0) {
      return 0;
    }
    while (!ended) {
      int read = inflate(target, from, most);
      if (read > 0) {
        checksum.update(target, from, read);
        return read;
      } else if (inflater.finished()) {
        at = length - inflater.getRemaining();
        readTrailer();
        beginNextMember();
      } else if (inflater.needsInput()) {
        fill();
        inflater.setInput(packed, 0, length);
      } else {
        throw damaged();
      }
    }
    return -1;
  }

  private int inflate(byte[] target, int from, int most) throws IOException {
    try {
      return inflater.inflate(target, from, most);
    } catch (DataFormatException e) {
      throw damaged();
    }
  }

  private void readHeader() throws IOException {
    if (next() << 8 != (MAGIC & 0xFF00) || next() != (MAGIC & 0xFF) || next() != DEFLATED) {
      throw damaged();
    }
    int flags = next();
    skip(BETWEEN_FLAGS_AND_EXTRA);
    if ((flags & EXTRA) != 0) {
      skip(next() | next() << 8);
    }
    skipText(flags & NAME);
    skipText(flags & COMMENT);
    skip(flags & CHECKSUM);
    inflater.setInput(packed, at, length - at);
  }

  private void skip(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      next();
    }
  }

  private void skipText(int flag) throws IOException {
    while (flag != 0 && next() != 0) {
      continue;
    }
  }

  private void readTrailer() throws IOException {
    if (number() != (int) checksum.getValue() || number() != (int) inflater.getBytesWritten()) {
      throw damaged();
    }
  }

  private int number() throws IOException {
    return next() | next() << 8 | next() << 16 | next() << 24;
  }

  /** Zeros behind the last member fill the block of a tape, and mean nothing. */
  private void beginNextMember() throws IOException {
    while (at < length || tryFill()) {
      if (packed[at] != 0) {
        inflater.reset();
        checksum.reset();
        readHeader();
        return;
      }
      at++;
    }
    ended = true;
  }

  private int next() throws IOException {
    if (at == length) {
      fill();
    }
    return packed[at++] & 0xFF;
  }

  private void fill() throws IOException {
    if (!tryFill()) {
      throw new InputOutputException(new EOFException(), "input.gzip-cut", name);
    }
  }

  private boolean tryFill() throws IOException {
    at = 0;
    length = Math.max(0, in.read(packed));
    return length > 0;
  }

  private InputOutputException damaged() {
    return new InputOutputException("input.gzip-damaged", name);
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    in.close();
  }
}

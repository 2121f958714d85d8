package org.clickwage.number;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * Bytes that are asked for again later and would fill the memory until then: in a temporary file
 * that only its owner may read, gone when it is closed or nothing of it is asked for any more; or
 * in memory where no file takes them.
 */
public final class SetAside {
  /** A file takes no more from there on, so that it may go while others are filled. */
  private static final long MOST = 1L << 30;

  /** Takes the next bytes, at its end. */
  private static FileChannel filling;

  private static long end = MOST;

  /** Null where they are in memory. */
  private final FileChannel file;

  private final long start;
  private final byte[] bytes;
  private final int length;

  private SetAside(FileChannel file, long start, byte[] bytes, int length) {
    this.file = file;
    this.start = start;
    this.bytes = bytes;
    this.length = length;
  }

  /** Copies the first so many of these. */
  public static synchronized SetAside of(byte[] bytes, int length) {
    try {
      if (end >= MOST) {
        filling = newFile();
        end = 0;
      }
      ByteBuffer left = ByteBuffer.wrap(bytes, 0, length);
      while (left.hasRemaining()) {
        filling.write(left, end + left.position());
      }
      end += length;
      return new SetAside(filling, end - length, null, length);
    } catch (IOException noPlace) {
      return new SetAside(null, 0, Arrays.copyOf(bytes, length), length);
    }
  }

  private static FileChannel newFile() throws IOException {
    return FileChannel.open(
        Files.createTempFile("clickwage", null),
        StandardOpenOption.READ,
        StandardOpenOption.WRITE,
        StandardOpenOption.DELETE_ON_CLOSE);
  }

  public int length() {
    return length;
  }

  /** Copies so many from a place on. */
  public void read(int from, byte[] into, int at, int count) {
    if (file == null) {
      System.arraycopy(bytes, from, into, at, count);
      return;
    }
    try {
      ByteBuffer left = ByteBuffer.wrap(into, at, count);
      while (left.hasRemaining()) {
        if (file.read(left, start + from + left.position() - at) < 0) {
          throw new IOException("a temporary file was cut off");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

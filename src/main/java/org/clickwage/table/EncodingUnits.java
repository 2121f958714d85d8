package org.clickwage.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * UTF-16 taken unit by unit, nothing checked and nothing replaced. A single byte at the very end,
 * half of a unit, is kept apart.
 */
final class EncodingUnits extends Reader {
  static final int NONE = -1;

  private final InputStream in;
  private final ByteOrder order;
  private byte[] pairs = {};
  private int half = NONE;

  EncodingUnits(InputStream in, Charset charset) {
    this.in = in;
    this.order = order(charset);
  }

  /** True for the two forms that say their byte order; plain "UTF-16" swallows a mark. */
  static boolean isPlainUtf16(Charset charset) {
    return StandardCharsets.UTF_16LE.equals(charset) || StandardCharsets.UTF_16BE.equals(charset);
  }

  static ByteOrder order(Charset charset) {
    return charset.equals(StandardCharsets.UTF_16LE)
        ? ByteOrder.LITTLE_ENDIAN
        : ByteOrder.BIG_ENDIAN;
  }

  @Override
  public int read(char[] target, int from, int most) throws IOException {
    if (pairs.length < 2 * most) {
      pairs = new byte[2 * most];
    }
    int read = in.readNBytes(pairs, 0, 2 * most);
    int units = read / 2;
    ByteBuffer.wrap(pairs).order(order).asCharBuffer().get(target, from, units);
    if (read % 2 == 1) {
      half = pairs[read - 1] & 0xFF;
    }
    return units == 0 ? -1 : units;
  }

  /** The byte behind the last unit, once; {@link #NONE} where there is none. */
  int takeHalf() {
    int taken = half;
    half = NONE;
    return taken;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}

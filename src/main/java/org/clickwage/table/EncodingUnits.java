package org.clickwage.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * UTF-16 taken unit by unit, nothing checked and nothing replaced. A single byte at the very end,
 * half of a unit, is kept apart.
 */
final class EncodingUnits extends Reader {
  static final int NONE = -1;

  private final InputStream in;
  private final boolean littleEnd;
  private byte[] pairs = {};
  private int half = NONE;

  EncodingUnits(InputStream in, Charset charset) {
    this.in = in;
    this.littleEnd = charset.equals(StandardCharsets.UTF_16LE);
  }

  /** True for the two forms that say their byte order; plain "UTF-16" swallows a mark. */
  static boolean isPlainUtf16(Charset charset) {
    return StandardCharsets.UTF_16LE.equals(charset) || StandardCharsets.UTF_16BE.equals(charset);
  }

  @Override
  public int read(char[] target, int from, int most) throws IOException {
    if (pairs.length < 2 * most) {
      pairs = new byte[2 * most];
    }
    int read = in.readNBytes(pairs, 0, 2 * most);
    int units = read / 2;
    for (int i = 0; i < units; i++) {
      int first = pairs[2 * i] & 0xFF;
      int second = pairs[2 * i + 1] & 0xFF;
      target[from + i] = (char) (littleEnd ? second << 8 | first : first << 8 | second);
    }
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

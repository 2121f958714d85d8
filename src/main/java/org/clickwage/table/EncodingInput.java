package org.clickwage.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;

/**
 * An input in an encoding that can't be cut as it is, such as UTF-16, read as UTF-8. A surrogate
 * without its other half is kept as three bytes, and half of a unit at the end as four, beyond all
 * characters, so that {@link EncodingOutput} gives them back.
 */
final class EncodingInput extends InputStream {
  /** What stands for half of a unit whose byte is 0. */
  static final int HALF_UNITS = Character.MAX_CODE_POINT + 1;

  private static final int CHARS = 1 << 14;

  private final InputStream in;
  private final Charset charset;
  private final Reader reader;
  private final char[] chars = new char[CHARS + 1];
  private final byte[] encoded = new byte[3 * (CHARS + 1)];
  private int at;
  private int length;
  private int held;

  /** Reads all of an input; bytes that are not in the encoding could not be given back. */
  EncodingInput(InputStream in, Charset charset) {
    this(in, charset, CodingErrorAction.REPORT);
  }

  /**
   * The same, where a character may be cut in two at the end.
   *
   * @param otherBytes what is done about bytes that are not in the encoding
   */
  EncodingInput(InputStream in, Charset charset, CodingErrorAction otherBytes) {
    this.in = in;
    this.charset = charset;
    this.reader =
        EncodingUnits.isPlainUtf16(charset)
            ? new EncodingUnits(in, charset)
            : new InputStreamReader(
                withMarkToSwallow(in, charset),
                charset
                    .newDecoder()
                    .onMalformedInput(otherBytes)
                    .onUnmappableCharacter(otherBytes));
  }

  /** A decoder of UTF-32 swallows one mark: behind this one, that of the file comes through. */
  private static InputStream withMarkToSwallow(InputStream in, Charset charset) {
    boolean swallows = charset.name().matches("UTF-32[BL]E");
    return swallows
        ? new SequenceInputStream(new ByteArrayInputStream("\uFEFF".getBytes(charset)), in)
        : in;
  }

  @Override
  public int read() throws IOException {
    return fill() ? encoded[at++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] target, int from, int most) throws IOException {
    if (most == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int given = Math.min(most, length - at);
    System.arraycopy(encoded, at, target, from, given);
    at += given;
    return given;
  }

  private boolean fill() throws IOException {
    while (at == length) {
      int read = readChars();
      int half = read < 0 ? takeHalf() : EncodingUnits.NONE;
      if (read < 0 && held == 0 && half == EncodingUnits.NONE) {
        return false;
      }
      encode(held + Math.max(read, 0), read < 0);
      if (half != EncodingUnits.NONE) {
        encodeLong(HALF_UNITS + half);
      }
    }
    return true;
  }

  private int takeHalf() {
    return reader instanceof EncodingUnits units ? units.takeHalf() : EncodingUnits.NONE;
  }

  private int readChars() throws IOException {
    try {
      return reader.read(chars, held, CHARS);
    } catch (CharacterCodingException e) {
      throw new UnreadableInputException("input.other-encoding", charset.name());
    }
  }

  private void encode(int count, boolean last) {
    at = 0;
    length = 0;
    held = 0;
    for (int i = 0; i < count; i++) {
      char c = chars[i];
      if (c < 0x80) {
        encoded[length++] = (byte) c;
      } else if (Character.isHighSurrogate(c) && i + 1 == count && !last) {
        held = 1;
        chars[0] = c;
      } else if (i + 1 < count && Character.isSurrogatePair(c, chars[i + 1])) {
        encodeLong(Character.toCodePoint(c, chars[++i]));
      } else {
        encodeLong(c);
      }
    }
  }

  private void encodeLong(int c) {
    if (c < 0x800) {
      encoded[length++] = (byte) (0xC0 | c >> 6);
    } else if (c < 0x10000) {
      encoded[length++] = (byte) (0xE0 | c >> 12);
      encoded[length++] = (byte) (0x80 | c >> 6 & 0x3F);
    } else {
      encoded[length++] = (byte) (0xF0 | c >> 18);
      encoded[length++] = (byte) (0x80 | c >> 12 & 0x3F);
      encoded[length++] = (byte) (0x80 | c >> 6 & 0x3F);
    }
    encoded[length++] = (byte) (0x80 | c & 0x3F);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}

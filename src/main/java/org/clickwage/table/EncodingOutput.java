package org.clickwage.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;

/**
 * An output that is given UTF-8 and writes another encoding: the way back of {@link EncodingInput}.
 * Calls may end in the middle of a character. Half of a unit is written at the very end, since all
 * that follows it would be read by the wrong bytes.
 */
public final class EncodingOutput extends OutputStream {
  private static final int CHARS = 1 << 14;

  private final OutputStream out;
  private final Charset charset;
  private final Writer writer;
  private final char[] chars = new char[CHARS];
  private int length;
  private int character;
  private int missing;
  private int half = EncodingUnits.NONE;

  public EncodingOutput(OutputStream out, Charset charset) {
    this.out = out;
    this.charset = charset;
    this.writer = EncodingUnits.isPlainUtf16(charset) ? null : new OutputStreamWriter(out, charset);
  }

  /** The output for records of this dialect: itself when its encoding is kept all through. */
  public static OutputStream of(OutputStream out, Dialect dialect) {
    return dialect.isTranscoded() ? new EncodingOutput(out, dialect.charset()) : out;
  }

  @Override
  public void write(int b) throws IOException {
    take((byte) b);
  }

  @Override
  public void write(byte[] bytes, int from, int count) throws IOException {
    for (int i = from; i < from + count; i++) {
      take(bytes[i]);
    }
  }

  private void take(byte b) throws IOException {
    if (b >= 0) {
      add((char) b);
    } else if ((b & 0xC0) == 0x80) {
      character = character << 6 | b & 0x3F;
      if (--missing == 0) {
        addCodePoint();
      }
    } else {
      missing = b >= (byte) 0xF0 ? 3 : b >= (byte) 0xE0 ? 2 : 1;
      character = b & (0x3F >> missing);
    }
  }

  private void addCodePoint() throws IOException {
    if (character >= EncodingInput.HALF_UNITS) {
      half = character - EncodingInput.HALF_UNITS;
    } else if (Character.isBmpCodePoint(character)) {
      add((char) character);
    } else {
      add(Character.highSurrogate(character));
      add(Character.lowSurrogate(character));
    }
  }

  private void add(char c) throws IOException {
    if (length == CHARS) {
      writeChars();
    }
    chars[length++] = c;
  }

  private void writeChars() throws IOException {
    if (writer != null) {
      writer.write(chars, 0, length);
    } else {
      writeUnits();
    }
    length = 0;
  }

  private void writeUnits() throws IOException {
    ByteBuffer pairs = ByteBuffer.allocate(2 * length).order(EncodingUnits.order(charset));
    pairs.asCharBuffer().put(chars, 0, length);
    out.write(pairs.array());
  }

  @Override
  public void flush() throws IOException {
    writeChars();
    if (writer != null) {
      writer.flush();
    }
    out.flush();
  }

  @Override
  public void close() throws IOException {
    flush();
    if (writer != null) {
      writer.close();
    } else if (half != EncodingUnits.NONE) {
      out.write(half);
      half = EncodingUnits.NONE;
    }
    out.close();
  }
}

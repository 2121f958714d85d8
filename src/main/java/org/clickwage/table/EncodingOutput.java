package org.clickwage.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;

/**
 * An output that is given UTF-8 and writes another encoding: the way back of {@link EncodingInput}.
 * Calls may end in the middle of a character.
 */
public final class EncodingOutput extends OutputStream {
  private static final int BYTES = 1 << 14;

  private final Writer writer;
  private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
  private final ByteBuffer bytes = ByteBuffer.allocate(BYTES);
  private final CharBuffer chars = CharBuffer.allocate(BYTES);

  public EncodingOutput(OutputStream out, Charset charset) {
    this.writer = new OutputStreamWriter(out, charset);
  }

  /** The output for records of this dialect: itself when its encoding is kept all through. */
  public static OutputStream of(OutputStream out, Dialect dialect) {
    return dialect.isTranscoded() ? new EncodingOutput(out, dialect.charset()) : out;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] from, int start, int count) throws IOException {
    int end = start + count;
    for (int at = start; at < end; ) {
      int fit = Math.min(end - at, bytes.remaining());
      bytes.put(from, at, fit);
      at += fit;
      writeChars();
    }
  }

  /** Writes all whole characters; what there is of another stays. */
  private void writeChars() throws IOException {
    bytes.flip();
    decoder.decode(bytes, chars, false);
    bytes.compact();
    writer.write(chars.array(), 0, chars.position());
    chars.clear();
  }

  @Override
  public void flush() throws IOException {
    writer.flush();
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}

package org.clickwage.table;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import org.teavm.jso.JSBody;

/**
 * An encoding of a byte to a character, as the browser reads it; or one of four bytes, of which a
 * page knows the mark alone.
 */
final class BrowserCharset extends Charset {
  private static final char UNUSED = '\uFFFD';

  private final String label;
  private final int size;

  /** The characters of all bytes, once one of them is read. */
  private String characters = "";

  /**
   * @param label what browsers call it; empty for one of four bytes
   */
  BrowserCharset(String name, String label) {
    super(name, new String[0]);
    this.label = label;
    this.size = label.isEmpty() ? Integer.BYTES : 1;
  }

  @JSBody(
      params = "label",
      script = "return new TextDecoder(label).decode(Uint8Array.from({length: 256}, (x, i) => i));")
  private static native String decoded(String label);

  /** Browsers take the bytes that an encoding of Windows does not use for controls. */
  private String characters() {
    if (characters.isEmpty() && size == 1) {
      String all = decoded(label);
      characters =
          label.startsWith("windows")
              ? all.replaceAll("[\u0080-\u009F]", String.valueOf(UNUSED))
              : all;
    }
    return characters;
  }

  @Override
  public boolean contains(Charset other) {
    return other == this;
  }

  @Override
  public CharsetDecoder newDecoder() {
    return new CharsetDecoder(this, 1, 1) {
      @Override
      protected CoderResult decodeLoop(ByteBuffer in, CharBuffer out) {
        while (in.hasRemaining()) {
          char read = size == 1 ? characters().charAt(in.get(in.position()) & 0xFF) : UNUSED;
          if (read == UNUSED) {
            return CoderResult.unmappableForLength(1);
          } else if (!out.hasRemaining()) {
            return CoderResult.OVERFLOW;
          }
          out.put(read);
          in.get();
        }
        return CoderResult.UNDERFLOW;
      }
    };
  }

  @Override
  public CharsetEncoder newEncoder() {
    return new CharsetEncoder(this, size, size, new byte[size]) {
      @Override
      protected CoderResult encodeLoop(CharBuffer in, ByteBuffer out) {
        while (in.hasRemaining()) {
          if (out.remaining() < size) {
            return CoderResult.OVERFLOW;
          }
          char next = in.get();
          int written = size == 1 ? characters().indexOf(next) : next;
          for (int i = 0; i < size; i++) {
            int place = name().endsWith("BE") ? size - 1 - i : i;
            out.put((byte) (written >> Byte.SIZE * place));
          }
        }
        return CoderResult.UNDERFLOW;
      }

      @Override
      public boolean isLegalReplacement(byte[] replacement) {
        return true;
      }
    };
  }
}

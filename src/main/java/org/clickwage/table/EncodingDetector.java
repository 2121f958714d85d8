package org.clickwage.table;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Which encoding a file is written in, by its first bytes. */
final class EncodingDetector {
  /** How sure the answer is, as the last word of the key of its sentence. */
  enum Ground {
    MARK,
    ZERO_BYTES,
    VALID_UTF8,
    /** No byte beyond ASCII was there, which most encodings have in common. */
    ASCII_SO_FAR,
    PLAUSIBLE_LETTERS
  }

  record Found(Charset charset, int bomBytes, Ground ground) {}

  /** Zero bytes of UTF-16 are on one side: digits, delimiters and line ends have one each. */
  private static final double LEAST_ONE_SIDED = 0.95;

  private static final double LEAST_ZEROS = 0.01;

  private static final Charset UTF_32LE = Encodings.named("UTF-32LE");
  private static final Charset UTF_32BE = Encodings.named("UTF-32BE");

  /** The mark of UTF-16 is how that of UTF-32 begins. */
  private static final List<Charset> MARKED =
      List.of(
          StandardCharsets.UTF_8,
          UTF_32LE,
          UTF_32BE,
          StandardCharsets.UTF_16LE,
          StandardCharsets.UTF_16BE);

  /** So many are no accident: nearly each character of a title or a number has one in UTF-16. */
  private static final double MANY_ZEROS = 0.25;

  /** So many, where they are not a good part of it, may have strayed into any other text. */
  private static final int MOST_STRAY = 8;

  private EncodingDetector() {}

  static Found detect(byte[] beginning, boolean whole) {
    Found marked = byMark(beginning);
    if (marked != null) {
      return marked;
    }
    Charset wide = byZeros(beginning);
    if (wide != null) {
      return new Found(wide, 0, Ground.ZERO_BYTES);
    }
    boolean isAscii = isAscii(beginning);
    if (isAscii || isUtf8(beginning, whole)) {
      Ground ground = whole || !isAscii ? Ground.VALID_UTF8 : Ground.ASCII_SO_FAR;
      return new Found(StandardCharsets.UTF_8, 0, ground);
    }
    return new Found(EncodingLetters.likelier(beginning), 0, Ground.PLAUSIBLE_LETTERS);
  }

  private static Found byMark(byte[] bytes) {
    for (Charset charset : MARKED) {
      byte[] mark = "\uFEFF".getBytes(charset);
      if (begins(bytes, mark)) {
        return new Found(charset, mark.length, Ground.MARK);
      }
    }
    return null;
  }

  static boolean begins(byte[] bytes, byte... expected) {
    return bytes.length >= expected.length
        && Arrays.equals(bytes, 0, expected.length, expected, 0, expected.length);
  }

  /** The length of the mark that a file in this encoding begins with. */
  static int markLength(byte[] beginning, Charset charset) {
    Found marked = byMark(beginning);
    return marked != null && marked.charset().equals(charset) ? marked.bomBytes() : 0;
  }

  /**
   * "UTF-16" and "UTF-32" made definite: by the mark, UTF-16 by its zero bytes too, else the order
   * of the network.
   */
  static Charset withByteOrder(byte[] beginning, Charset stated) {
    if (stated.name().equals("UTF-32")) {
      return markLength(beginning, UTF_32LE) > 0 ? UTF_32LE : UTF_32BE;
    }
    if (!stated.equals(StandardCharsets.UTF_16)) {
      return stated;
    }
    Found marked = byMark(beginning);
    Charset wide = marked != null ? marked.charset() : byZeros(beginning);
    return StandardCharsets.UTF_16LE.equals(wide) ? wide : StandardCharsets.UTF_16BE;
  }

  /** UTF-16 without a mark; null when no byte is zero, or too few for it. */
  private static Charset byZeros(byte[] bytes) {
    int[] zeros = new int[2];
    for (int i = 0; i < bytes.length; i++) {
      zeros[i & 1] += bytes[i] == 0 ? 1 : 0;
    }
    int all = zeros[0] + zeros[1];
    if (all == 0) {
      return null;
    }
    int side = zeros[1] > zeros[0] ? 1 : 0;
    boolean oneSided = zeros[side] >= LEAST_ONE_SIDED * all;
    if (oneSided && all >= LEAST_ZEROS * bytes.length && hasWideLines(bytes, side, all)) {
      return side == 1 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    } else if (all + controls(bytes) > MOST_STRAY || all >= MANY_ZEROS * bytes.length) {
      throw new UnreadableInputException("input.binary");
    }
    return null;
  }

  /** How many bytes no text has, apart from zeros. */
  private static int controls(byte[] bytes) {
    int controls = 0;
    for (byte b : bytes) {
      controls += b > 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' ? 1 : 0;
    }
    return controls;
  }

  /**
   * Whether most line ends are units of two bytes, as they are in UTF-16.
   *
   * @param side where the zero byte of a unit is: second, 1, or first, 0
   */
  private static boolean hasWideLines(byte[] bytes, int side, int zeros) {
    int lines = 0;
    int wide = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (CellBytes.isLineEnd(bytes[i])) {
        lines++;
        int other = i ^ 1;
        wide += i % 2 != side && other < bytes.length && bytes[other] == 0 ? 1 : 0;
      }
    }
    return lines == 0 ? zeros >= MANY_ZEROS * bytes.length : 2 * wide > lines;
  }

  private static boolean isAscii(byte[] bytes) {
    for (byte b : bytes) {
      if (b < 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * Checks the first bytes beyond ASCII of a file that was taken for UTF-8 without any. Throws
   * {@link UnreadableInputException} where they are of another encoding.
   */
  static void checkPresumed(byte[] bytes) {
    if (!isUtf8(bytes, true)) {
      throw new UnreadableInputException(
          "input.not-utf-8-later", EncodingLetters.likelier(bytes).name());
    }
  }

  private static boolean isUtf8(byte[] bytes, boolean whole) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(1 << 12);
    CoderResult result;
    do {
      out.clear();
      result = decoder.decode(in, out, whole);
    } while (result.isOverflow());
    return !result.isError();
  }

  /** True for an encoding in which an ASCII byte is always that character and nothing else. */
  static boolean keepsAscii(Charset charset) {
    if (charset.equals(StandardCharsets.UTF_8)) {
      return true;
    }
    if (!charset.canEncode() || charset.newEncoder().maxBytesPerChar() > 1) {
      return false;
    }
    String ascii =
        IntStream.range(0, 0x80)
            .mapToObj(c -> String.valueOf((char) c))
            .collect(Collectors.joining());
    return ascii.equals(new String(ascii.getBytes(StandardCharsets.US_ASCII), charset));
  }
}

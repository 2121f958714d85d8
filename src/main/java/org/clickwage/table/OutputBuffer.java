package org.clickwage.table;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.clickwage.number.Rational;
import org.clickwage.source.CellText;

/** The bytes of a chunk on its way out: records as they came, and our cells after them. */
public final class OutputBuffer {
  /** Room for a number that 64 bits carry. */
  private static final int NUMBER = 512;

  private final byte delimiter;
  private final boolean hasDecimalComma;
  private final Charset charset;
  private byte[] bytes;
  private int length;

  public OutputBuffer(Dialect dialect, int size) {
    this.delimiter = (byte) dialect.delimiter();
    this.hasDecimalComma = dialect.decimal().isComma();
    this.charset = dialect.cellCharset();
    this.bytes = new byte[size];
  }

  public void clear() {
    length = 0;
  }

  /** The bytes so far, and room after them. */
  public byte[] bytes() {
    return bytes;
  }

  /** How many of the bytes are written. */
  public int length() {
    return length;
  }

  /** Bytes as they came. */
  public void copy(byte[] from, int start, int end) {
    reserve(end - start);
    System.arraycopy(from, start, bytes, length, end - start);
    length += end - start;
  }

  public void delimiter() {
    reserve(1);
    bytes[length++] = delimiter;
  }

  /** A number of ours, as {@link Rational#toString} writes it, but with the file's decimal mark. */
  public void number(Rational number) {
    int start = length;
    if (number.isSmall()) {
      reserve(NUMBER);
      length = number.write(bytes, length);
    } else {
      byte[] digits = number.toString().getBytes(StandardCharsets.US_ASCII);
      copy(digits, 0, digits.length);
    }
    if (hasDecimalComma) {
      setComma(start);
    }
  }

  /** Puts the comma of the number that begins here, in quotes where it would part cells. */
  private void setComma(int start) {
    int point = start;
    while (point < length && bytes[point] != '.') {
      point++;
    }
    if (point < length) {
      bytes[point] = ',';
      if (delimiter == ',') {
        quote(start);
      }
    }
  }

  private void quote(int start) {
    reserve(2);
    System.arraycopy(bytes, start, bytes, start + 1, length - start);
    length += 2;
    bytes[start] = '"';
    bytes[length - 1] = '"';
  }

  /** A text of ours. */
  public void text(String text) {
    byte[] encoded = CellText.of(text, (char) delimiter).getBytes(charset);
    copy(encoded, 0, encoded.length);
  }

  private void reserve(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length + bytes.length / 2, length + more));
    }
  }
}

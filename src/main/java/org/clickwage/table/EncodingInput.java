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
import java.nio.charset.StandardCharsets;

/** An input in an encoding that can't be cut as it is, such as UTF-16, read as UTF-8. */
final class EncodingInput extends InputStream {
  private static final int CHARS = 1 << 14;

  private final Charset charset;
  private final Reader reader;
  private final char[] chars = new char[CHARS + 1];
  private byte[] encoded = {};
  private int at;

  /** Whether the first of the characters is half of a pair whose other half is to come. */
  private boolean isHalf;

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
    this.charset = charset;
    this.reader =
        new InputStreamReader(
            withMarkToSwallow(in, charset),
            charset.newDecoder().onMalformedInput(otherBytes).onUnmappableCharacter(otherBytes));
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
    int given = Math.min(most, encoded.length - at);
    System.arraycopy(encoded, at, target, from, given);
    at += given;
    return given;
  }

  private boolean fill() throws IOException {
    while (at == encoded.length) {
      int held = isHalf ? 1 : 0;
      int read = readChars(held);
      if (read < 0) {
        return false;
      }
      int count = held + read;
      isHalf = Character.isHighSurrogate(chars[count - 1]);
      int whole = isHalf ? count - 1 : count;
      encoded = new String(chars, 0, whole).getBytes(StandardCharsets.UTF_8);
      at = 0;
      chars[0] = chars[count - 1];
    }
    return true;
  }

  private int readChars(int from) throws IOException {
    try {
      return reader.read(chars, from, CHARS);
    } catch (CharacterCodingException e) {
      throw new UnreadableInputException("input.other-encoding", charset.name());
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}

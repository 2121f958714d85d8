package org.clickwage.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.SequenceInputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.apache.commons.io.input.ProxyInputStream;
import org.apache.commons.io.input.ReaderInputStream;
import org.apache.commons.io.output.WriterOutputStream;

/** Encodings that can't be cut as they are, such as UTF-16: read as UTF-8, and written from it. */
public final class Transcoding {
  private static final int BUFFER_SIZE = 1 << 14;

  private Transcoding() {}

  /** Refuses bytes that are not in the encoding, which could not be given back. */
  private static final class Strict extends ProxyInputStream {
    private final Charset charset;

    Strict(InputStream utf8, Charset charset) {
      super(utf8);
      this.charset = charset;
    }

    @Override
    protected void handleIOException(IOException e) throws IOException {
      if (e instanceof CharacterCodingException) {
        throw new UnreadableInputException("input.other-encoding", charset.name());
      }
      throw e;
    }
  }

  /** An input in this encoding, to the end, as UTF-8. */
  static InputStream input(InputStream in, Charset charset) throws IOException {
    return new Strict(utf8(in, charset, CodingErrorAction.REPORT), charset);
  }

  /** The beginning of an input, which may cut a character in two at its end. */
  static InputStream beginning(InputStream in, Charset charset) throws IOException {
    return utf8(in, charset, CodingErrorAction.REPLACE);
  }

  private static InputStream utf8(InputStream in, Charset charset, CodingErrorAction otherBytes)
      throws IOException {
    return ReaderInputStream.builder()
        .setReader(
            new InputStreamReader(
                withMarkToSwallow(in, charset),
                charset
                    .newDecoder()
                    .onMalformedInput(otherBytes)
                    .onUnmappableCharacter(otherBytes)))
        .setCharset(StandardCharsets.UTF_8)
        .setBufferSize(BUFFER_SIZE)
        .get();
  }

  /** A decoder of UTF-32 swallows one mark: after this one, that of the file comes through. */
  private static InputStream withMarkToSwallow(InputStream in, Charset charset) {
    boolean swallows = charset.name().matches("UTF-32[BL]E");
    return swallows
        ? new SequenceInputStream(new ByteArrayInputStream("\uFEFF".getBytes(charset)), in)
        : in;
  }

  /** The output for records of this dialect: itself when its encoding is kept all through. */
  public static OutputStream output(OutputStream out, Dialect dialect) throws IOException {
    return dialect.isTranscoded() ? output(out, dialect.charset()) : out;
  }

  /** An output that is given UTF-8 and writes this encoding. */
  static OutputStream output(OutputStream out, Charset charset) throws IOException {
    return WriterOutputStream.builder()
        .setWriter(new OutputStreamWriter(out, charset))
        .setCharset(StandardCharsets.UTF_8)
        .setBufferSize(BUFFER_SIZE)
        .get();
  }
}

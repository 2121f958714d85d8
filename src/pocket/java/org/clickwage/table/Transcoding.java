package org.clickwage.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Reads all of a file at once, which is in memory anyway. */
final class Transcoding {
  private Transcoding() {}

  static InputStream input(InputStream in, Charset charset) throws IOException {
    try {
      return utf8(in, charset, CodingErrorAction.REPORT);
    } catch (CharacterCodingException e) {
      throw new UnreadableInputException("input.other-encoding", charset.name());
    }
  }

  static InputStream beginning(InputStream in, Charset charset) throws IOException {
    return utf8(in, charset, CodingErrorAction.REPLACE);
  }

  private static InputStream utf8(InputStream in, Charset charset, CodingErrorAction otherBytes)
      throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(in.readAllBytes());
    String text =
        charset
            .newDecoder()
            .onMalformedInput(otherBytes)
            .onUnmappableCharacter(otherBytes)
            .decode(bytes)
            .toString();
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}

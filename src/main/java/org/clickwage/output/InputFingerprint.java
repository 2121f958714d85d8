package org.clickwage.output;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What shows whether a file is still the same.
 *
 * @param bytes how long it is
 * @param sha256 its SHA-256 in hexadecimal digits
 */
public record InputFingerprint(long bytes, String sha256) {
  private static final int READ_SIZE = 1 << 16;

  /** The fingerprint of a file's bytes, packed or not. */
  public static InputFingerprint of(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return of(in);
    }
  }

  /** The fingerprint of a file of this text, in UTF-8. */
  public static InputFingerprint of(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    InputOutputDigest digest = new InputOutputDigest();
    digest.update(bytes, 0, bytes.length);
    return digest.finish();
  }

  static InputFingerprint of(InputStream in) throws IOException {
    return of(in, Long.MAX_VALUE);
  }

  /** That of so many bytes at the most. */
  static InputFingerprint of(InputStream in, long most) throws IOException {
    InputOutputDigest digest = new InputOutputDigest();
    byte[] bytes = new byte[READ_SIZE];
    long left = most;
    while (left > 0) {
      int read = in.read(bytes, 0, (int) Math.min(READ_SIZE, left));
      if (read < 0) {
        return digest.finish();
      }
      digest.update(bytes, 0, read);
      left -= read;
    }
    return digest.finish();
  }
}

package org.clickwage.table;

import java.nio.charset.Charset;
import java.util.Optional;

/** The encodings of old files, by their names. */
final class Encodings {
  private Encodings() {}

  /** Empty for one that this Java does not have. */
  static Optional<Charset> find(String name) {
    return Charset.isSupported(name) ? Optional.of(Charset.forName(name)) : Optional.empty();
  }

  static Charset named(String name) {
    return Charset.forName(name);
  }

  /** The text of some bytes of a file. */
  static String text(byte[] bytes, int start, int end, Charset charset) {
    return new String(bytes, start, end - start, charset);
  }
}

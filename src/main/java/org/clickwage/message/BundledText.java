package org.clickwage.message;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The text files that come with the program, by their paths in its folder. */
public final class BundledText {
  private static final String FOLDER = "/org/clickwage/";

  private BundledText() {}

  /** The text of a file that is there: {@code words/months.txt}. */
  public static String of(String file) {
    return find(file).orElseThrow(() -> new IllegalStateException("missing: " + file));
  }

  /** The text of a file; empty where there is none of this name. */
  public static Optional<String> find(String file) {
    return bytes(file).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  /** The text of a file as its bytes, a letter for each, to be decoded part by part. */
  static String letters(String file) {
    return new String(bytes(file).orElseThrow(), StandardCharsets.ISO_8859_1);
  }

  /** The text of such letters. */
  static String decoded(String letters) {
    return new String(letters.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  /** A file as it is; empty where there is none of this name. */
  public static Optional<byte[]> bytes(String file) {
    try (InputStream in = BundledText.class.getResourceAsStream(FOLDER + file)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static boolean has(String file) {
    return BundledText.class.getResource(FOLDER + file) != null;
  }
}

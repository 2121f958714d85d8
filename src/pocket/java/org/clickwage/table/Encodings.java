package org.clickwage.table;

import java.nio.charset.Charset;
import java.util.Map;
import java.util.Optional;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSByRef;

/** Those that a browser knows by other names. */
final class Encodings {
  private static final Map<String, String> IN_BROWSERS =
      Map.of(
          "ISO-8859-15", "iso-8859-15", "x-MacRoman", "macintosh", "UTF-32LE", "", "UTF-32BE", "");

  private static final int MOST_AT_ONCE = 1 << 12;

  private Encodings() {}

  static Optional<Charset> find(String name) {
    return Optional.of(new BrowserCharset(name, IN_BROWSERS.getOrDefault(name, name)));
  }

  static Charset named(String name) {
    return find(name).orElseThrow();
  }

  /** Most cells are short and of ASCII, which is the same in all of these. */
  static String text(byte[] bytes, int start, int end, Charset charset) {
    for (int i = start; i < end; i++) {
      if (bytes[i] < 0 || end - start > MOST_AT_ONCE) {
        return new String(bytes, start, end - start, charset);
      }
    }
    return ascii(bytes, start, end);
  }

  @JSBody(
      params = {"bytes", "start", "end"},
      script = "return String.fromCharCode.apply(null, bytes.subarray(start, end));")
  private static native String ascii(@JSByRef byte[] bytes, int start, int end);
}

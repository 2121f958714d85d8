package org.clickwage.message;

import java.util.Optional;
import org.teavm.jso.JSBody;

/** The text files that a page has in it. */
public final class BundledText {
  private BundledText() {}

  @JSBody(params = "name", script = "return name in clickwageFiles ? clickwageFiles[name] : null;")
  private static native String file(String name);

  public static String of(String file) {
    return find(file).orElseThrow(() -> new IllegalStateException("missing: " + file));
  }

  public static Optional<String> find(String file) {
    return Optional.ofNullable(file(file));
  }

  static String letters(String file) {
    return of(file);
  }

  static String decoded(String letters) {
    return letters;
  }

  static boolean has(String file) {
    return file(file) != null;
  }
}

package org.clickwage.message;

import java.util.List;
import java.util.Set;
import org.teavm.jso.JSBody;

/** What a page knows of languages and countries, and its browser of letters. */
public final class RunningJava {
  private RunningJava() {}

  /** No help page names them here. */
  static List<String> languages() {
    return List.of();
  }

  /** The countries of the page. */
  public static Set<String> countries() {
    return Set.of(BundledText.of("places").split(" "));
  }

  @JSBody(params = "text", script = "return text.normalize('NFD');")
  public static native String accentsApart(String text);
}

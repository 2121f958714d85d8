package org.clickwage.message;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the running Java knows of languages, countries and letters. */
public final class RunningJava {
  private RunningJava() {}

  /** The codes of ISO 639. */
  static List<String> languages() {
    return List.of(Locale.getISOLanguages());
  }

  /** The codes of ISO 3166-1 alpha-2. */
  public static Set<String> countries() {
    return Set.of(Locale.getISOCountries());
  }

  /** Letters with their accents behind them, as signs of their own. */
  public static String accentsApart(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD);
  }
}

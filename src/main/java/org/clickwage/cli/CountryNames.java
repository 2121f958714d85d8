package org.clickwage.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The codes of countries that someone wrote by their names, in English or French. */
final class CountryNames {
  private CountryNames() {}

  /** The codes of the countries whose names are near to a text: FR for {@code Frnace}. */
  static List<String> codesNear(String text) {
    Map<String, String> codes = new TreeMap<>();
    for (String code : Locale.getISOCountries()) {
      Locale country = new Locale("", code);
      codes.put(country.getDisplayCountry(Locale.ENGLISH), code);
      codes.put(country.getDisplayCountry(Locale.FRENCH), code);
    }
    return Suggestions.near(text.strip(), codes.keySet()).stream()
        .map(codes::get)
        .distinct()
        .toList();
  }
}

package org.clickwage.reference;

import java.text.Normalizer;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What people and survey tools write for a country instead of the two letters of ISO 3166: its name
 * in one of seven languages, or its three letters; and the parts of countries that people name like
 * one, such as England and Réunion. Each is that of one place alone; {@code Congo} is that of two
 * and no name here.
 *
 * <p>The names are those of CLDR 39, ISO and the United Nations, since those of the running Java
 * change with its version. A near name is suggested and never taken: a slip would change the law.
 * Groups keep what cells say, {@code FR} apart from {@code France}.
 */
public final class CountryNames {
  /** Digits are kept: Japan-13 is a region, and no name. */
  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{Nd}]");

  private static final Pattern BETWEEN_NAMES = Pattern.compile("; ");

  private final Map<String, String> codes = new TreeMap<>();
  private final Map<String, String> byLetters = new HashMap<>();

  private CountryNames() {
    for (Row row : Tables.bundled().read("country-names.csv")) {
      String code = row.optional("place").orElse(row.text("code"));
      for (String name : BETWEEN_NAMES.split(row.text("names"))) {
        codes.put(name, code);
        byLetters.put(letters(name), code);
      }
      row.optional("alpha_3").ifPresent(three -> byLetters.put(letters(three), code));
      row.optional("place").ifPresent(place -> byLetters.put(letters(row.text("code")), place));
    }
  }

  /** Read when a name is written: most calls have codes. */
  private static final class Bundled {
    static final CountryNames NAMES = new CountryNames();
  }

  /**
   * The code of the place of this name, {@code FR} or {@code GB-ENG}; accents, capitals, signs and
   * "the" around it are free.
   */
  static Optional<String> code(String text) {
    return Optional.ofNullable(Bundled.NAMES.byLetters.get(letters(text)));
  }

  /** The code of each name, in the order of the names. */
  public static Map<String, String> codes() {
    return Collections.unmodifiableMap(Bundled.NAMES.codes);
  }

  private static String letters(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    String bare = plain.startsWith("the ") ? plain.substring("the ".length()) : plain;
    String named = bare.replace("(the)", "").replace("&", "and"); // Bahamas (the), as ISO has it
    return SIGNS.matcher(named).replaceAll("");
  }
}

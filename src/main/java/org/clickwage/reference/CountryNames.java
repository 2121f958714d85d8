package org.clickwage.reference;

import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clickwage.message.RunningJava;
import org.clickwage.message.Text;
import org.clickwage.message.WordList;

/**
 * What people and survey tools write for a country instead of the two letters of ISO 3166: its name
 * in one of seven languages, or its three letters; the parts of countries that people name, such as
 * England and California; and large cities. Each is that of one place alone; {@code Congo} is that
 * of two and no name here.
 *
 * <p>The names are those of CLDR 39, ISO and the United Nations, since those of the running Java
 * change with its version. A near name is suggested and never taken: a slip would change the law.
 * Groups keep what cells say, {@code FR} apart from {@code France}.
 */
public final class CountryNames {
  /** Digits are kept: Japan-13 is a region, and no name. */
  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{Nd}]");

  private static final int LETTERS_OF_COUNTRY = 2;

  private final Map<String, String> codes = new TreeMap<>();
  private final Map<String, Place> byLetters = new HashMap<>();
  private final Map<String, Text> shown = new HashMap<>();

  private CountryNames() {
    for (Row row : new Tables().read("country-names.csv")) {
      Place place = place(row.optional("place").orElse(row.text("code")), Optional.empty());
      addNames(row, place);
      row.optional("alpha_3").ifPresent(three -> byLetters.put(letters(three), place));
      row.optional("place").ifPresent(part -> byLetters.put(letters(row.text("code")), place));
      shown.put(row.text("code"), row.sentence("name"));
    }
    for (Row row : new Tables().read(Places.NAMES)) {
      addNames(row, place(row));
    }
  }

  private void addNames(Row row, Place place) {
    Stream.of(row.text("name"), row.text("name_fr"), row.text("names"))
        .flatMap(names -> Stream.of(names.split("; ")))
        .filter(name -> !name.isEmpty())
        .forEach(name -> add(name, place));
  }

  /** That of a row of {@link Places#NAMES}. */
  static Place place(Row row) {
    return place(row.text("code"), row.optional("series"));
  }

  private static Place place(String code, Optional<String> series) {
    boolean isCountry = code.length() == LETTERS_OF_COUNTRY;
    return new Place(
        code.substring(0, LETTERS_OF_COUNTRY),
        isCountry ? Optional.empty() : Optional.of(code),
        series);
  }

  private void add(String name, Place place) {
    codes.put(name, place.toString());
    byLetters.put(letters(name), place);
    if (place.series().isPresent()) {
      byLetters.put(letters(place.toString()), place);
      byLetters.put(letters(place.code() + name), place);
    }
  }

  /** Read when a name is written: most calls have codes. */
  private static final class Bundled {
    static final CountryNames NAMES = new CountryNames();
    static final Set<String> TO_PLACES = WordList.named("answers").plain("in");
  }

  /**
   * The place of this name, {@code FR} or {@code US-CA}, of some cities with the series of their
   * own minimum wage; accents, capitals, signs and what leads to it are free: in the UK. After a
   * comma may stand where it lies: Pessac, France, or Tacoma, WA.
   */
  static Optional<Place> place(String text) {
    Optional<Place> whole = named(text);
    String[] parts = text.split("[,(]", 2);
    if (whole.isPresent() || parts.length == 1) {
      return whole;
    }
    Optional<Place> around = place(parts[1].strip());
    Optional<Place> inside = named(parts[0].strip());
    String part = "-" + parts[1].strip();
    return inside.isEmpty()
        ? around
        : inside.filter(
            place ->
                around.map(Place::country).equals(Optional.of(place.country()))
                    || place.code().equalsIgnoreCase(place.country() + part));
  }

  private static Optional<Place> named(String text) {
    Optional<Place> place = Optional.ofNullable(Bundled.NAMES.byLetters.get(letters(text)));
    int space = text.indexOf(' ');
    boolean isLedTo =
        space > 0 && Bundled.TO_PLACES.contains(text.substring(0, space).toLowerCase(Locale.ROOT));
    return place.isEmpty() && isLedTo ? named(text.substring(space + 1).strip()) : place;
  }

  /** The name of a country of ISO 3166 for readers, by its code. */
  static Text name(String country) {
    return Bundled.NAMES.shown.get(country);
  }

  /** The code of each name, in the order of the names. */
  public static Map<String, String> codes() {
    return Collections.unmodifiableMap(Bundled.NAMES.codes);
  }

  private static String letters(String name) {
    String plain = RunningJava.accentsApart(name).toLowerCase(Locale.ROOT);
    String named = plain.replace("(the)", "").replace("&", "and"); // Bahamas (the), as ISO has it
    return SIGNS.matcher(named).replaceAll("");
  }
}

package org.clickwage.message;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A language that the program speaks: one that has a message table. */
public final class Language {
  public static final Language ENGLISH = new Language("en");
  public static final Language FRENCH = new Language("fr");

  /** How a month begins, in both languages: its day stays on one line with it. */
  private static final String MONTH =
      "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
          + "|janv|févr|mars|avr|mai|juin|juil|août|sept|oct|nov|déc)";

  /**
   * The order of sentences in a list: an accented letter stands with its own, É with E, where code
   * points would set it behind Z. No collator of the running Java: its rules have versions.
   */
  public static final Comparator<String> ALPHABET = Language::compare;

  private static final int ASCII = 128;

  private final String code;

  /** A survey may say the same of each of its records. */
  private final Map<String, String> joined = new ConcurrentHashMap<>();

  private Language(String code) {
    this.code = code;
  }

  /** ISO 639-1 code. */
  public String code() {
    return code;
  }

  /** The language of a code such as {@code fr} or {@code fr-CA}; empty when it is not spoken. */
  public static Optional<Language> of(String tag) {
    String code = tag.toLowerCase(Locale.ROOT).split("-", 2)[0];
    for (Language own : List.of(ENGLISH, FRENCH)) {
      if (own.code.equals(code)) {
        return Optional.of(own);
      }
    }
    Language other = new Language(code);
    return Messages.exist(other) ? Optional.of(other) : Optional.empty();
  }

  private static int compare(String one, String other) {
    int same = 0;
    while (same < Math.min(one.length(), other.length())
        && one.charAt(same) == other.charAt(same)) {
      same++;
    }
    int byLetters = isAscii(one, same) && isAscii(other, same) ? 0 : letters(one, other);
    return byLetters == 0 ? one.compareTo(other) : byLetters;
  }

  private static boolean isAscii(String text, int at) {
    return at >= text.length() || text.charAt(at) < ASCII;
  }

  private static int letters(String one, String other) {
    return letters(one).compareTo(letters(other));
  }

  private static String letters(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
  }

  /** The environment's language, else English. */
  public static Language ofEnvironment() {
    return of(Locale.getDefault(Locale.Category.DISPLAY).getLanguage()).orElse(ENGLISH);
  }

  /**
   * The tables are written with the signs of a keyboard: an apostrophe is shown as it is printed.
   */
  String of(Text text) {
    return this == FRENCH
        ? joined.computeIfAbsent(text.french(), Language::joined)
        : joined.computeIfAbsent(text.english(), Language::printed);
  }

  private static String printed(String text) {
    return text.replaceAll("(?<=\\p{L})'(?=\\p{L})", "’")
        .replaceAll("(?<=\\b\\d{1,2}|1er) (?=" + MONTH + ")", "\u00a0");
  }

  /** In French what belongs together stays on one line. */
  private static String joined(String french) {
    return printed(french)
        .replaceAll(" (?=[;:!?»])|(?<=«) ", "\u00a0")
        .replaceAll("(?<=\\d) (?=[€%]|(?:h|km|min)\\b|\\d{3}\\b)", "\u00a0");
  }
}

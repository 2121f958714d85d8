package org.clickwage.message;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A language that the program speaks: one that has a message table.
 *
 * @param code of ISO 639
 */
public record Language(String code) {
  public static final Language ENGLISH = new Language("en");

  /**
   * The order of sentences in a list: an accented letter is sorted with its base letter, É with E,
   * where code points would put it after Z. No collator of the running Java: its rules have
   * versions.
   */
  public static final Comparator<String> ALPHABET = Language::compare;

  private static final int ASCII = 128;

  /** Found by looking for a message table of each language there is, when first needed. */
  private static final class Known {
    static final List<String> CODES =
        RunningJava.languages().stream()
            .filter(code -> Messages.exist(new Language(code)))
            .toList();
  }

  /** The codes of all languages. */
  public static List<String> codes() {
    return Known.CODES;
  }

  /** The language of a code such as {@code fr} or {@code fr-CA}; empty when it is not spoken. */
  public static Optional<Language> of(String tag) {
    Language language = new Language(tag.toLowerCase(Locale.ROOT).split("-", 2)[0]);
    return Messages.exist(language) ? Optional.of(language) : Optional.empty();
  }

  /** The name of its message table. */
  public String file() {
    return "messages" + (code.equals(ENGLISH.code) ? "" : "_" + code) + ".properties";
  }

  /** Written out, since what a record brings is linked at run time and slows a short call. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Language language && code.equals(language.code);
  }

  @Override
  public int hashCode() {
    return code.hashCode();
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
    return withoutAccents(one).compareTo(withoutAccents(other));
  }

  /** A text as it is without the accents of its letters. */
  public static String withoutAccents(String text) {
    return RunningJava.accentsApart(text).replaceAll("\\p{M}", "");
  }

  /**
   * The language of messages that a user's environment names, {@code LANG=fr_FR.UTF-8}, though the
   * system may not have it; else that of the system, else English. The launcher keeps the name in
   * {@code CLICKWAGE_LOCALE} where Java needs another.
   */
  public static Language ofEnvironment(Map<String, String> environment) {
    String code = locale(environment).split("[_.@]", 2)[0];
    boolean isNone = code.isEmpty() || code.equals("C") || code.equals("POSIX");
    return of(isNone ? Locale.getDefault(Locale.Category.DISPLAY).getLanguage() : code)
        .orElse(ENGLISH);
  }

  /** Whether the environment names the United States, {@code LANG=en_US.UTF-8}. */
  public static boolean isAmerican(Map<String, String> environment) {
    return locale(environment).contains("_US");
  }

  private static String locale(Map<String, String> environment) {
    for (String variable : List.of("CLICKWAGE_LOCALE", "LC_ALL", "LC_MESSAGES", "LANG")) {
      String value = environment.getOrDefault(variable, "");
      if (!value.isEmpty()) {
        return value;
      }
    }
    return "";
  }
}

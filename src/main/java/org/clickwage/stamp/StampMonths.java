package org.clickwage.stamp;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clickwage.message.Language;
import org.clickwage.message.WordList;

/**
 * The names of months that spreadsheets write: English, French, Spanish and German, in full or
 * short, with a dot or without. No name is that of two months, so that it need not be stated which
 * language a file has; and what a computer speaks changes nothing.
 */
public final class StampMonths {
  private static final Pattern WORD = Pattern.compile("(\\p{L}[\\p{L}\\p{M}]*)(\\.?)");
  private static final Map<String, String> MONTHS = WordList.named("months").byWord();

  private StampMonths() {}

  /**
   * A stamp with its month as a pattern of Java's reads it in English.
   *
   * @param pattern without names of months, nothing is changed
   */
  static String inEnglish(String stamp, String pattern) {
    if (!pattern.contains("MMM")) {
      return stamp;
    }
    TextStyle style = pattern.contains("MMMM") ? TextStyle.FULL : TextStyle.SHORT;
    boolean dotted = pattern.contains("M.");
    Matcher word = WORD.matcher(stamp);
    StringBuffer english = new StringBuffer();
    while (word.find()) {
      String end = dotted ? word.group(2) : "";
      String name =
          named(word.group(1))
              .map(month -> month.getDisplayName(style, Locale.ENGLISH) + end)
              .orElse(word.group());
      word.appendReplacement(english, Matcher.quoteReplacement(name));
    }
    return word.appendTail(english).toString();
  }

  /** The month of a name, with its accents or without. */
  public static Optional<Month> named(String name) {
    String plain = Language.withoutAccents(name).toLowerCase(Locale.ROOT);
    return Optional.ofNullable(MONTHS.get(plain)).map(Month::valueOf);
  }
}

package org.clickwage.work;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A cost with its name: {@code phone=20€/month}, {@code petrol £40 a week}, {@code 40 € par semaine
 * d'essence}.
 */
public record CostNotation(String name, String money) {
  /** What is before a name that follows its money, and what is between a name and its money. */
  private static final Pattern AROUND_NAME =
      Pattern.compile("(?i)^(?:(?:for|on|of|pour|de|en|für|por|per) |d['’])|[:\\s]+$");

  /**
   * The name and the money of a text; empty where it has not both.
   *
   * @param isMoney whether a text is money
   */
  public static Optional<CostNotation> of(String text, Predicate<String> isMoney) {
    int equals = text.indexOf('=');
    if (equals >= 0) {
      return named(text.substring(0, equals), text.substring(equals + 1));
    }
    String[] words = text.strip().split("\\s+");
    for (int at = 0; at < words.length; at++) {
      String last = words(words, at, words.length);
      if (isMoney.test(last)) {
        return named(words(words, 0, at), last);
      }
    }
    for (int at = words.length - 1; at > 0; at--) {
      String first = words(words, 0, at);
      if (isMoney.test(first)) {
        return named(words(words, at, words.length), first);
      }
    }
    return Optional.empty();
  }

  private static String words(String[] words, int from, int to) {
    return String.join(" ", Arrays.copyOfRange(words, from, to));
  }

  private static Optional<CostNotation> named(String name, String money) {
    String bare = AROUND_NAME.matcher(name.strip()).replaceAll("");
    boolean isName = !bare.isEmpty() && Notation.currency(bare).isEmpty();
    return isName ? Optional.of(new CostNotation(bare, money.strip())) : Optional.empty();
  }
}

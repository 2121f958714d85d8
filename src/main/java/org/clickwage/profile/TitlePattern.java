package org.clickwage.profile;

import java.util.Collection;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clickwage.source.CellText;
import org.clickwage.work.Notation;

/**
 * A title as a profile lists it: {@code *} stands for any words, so that {@code *:*} is the first
 * branch of a tree of amounts in whatever language, and {@code ¤} for any currency: {@code *|¤/*}
 * is {@code Earnings per hour|€/h}. The currency that a title ends in, {@code Amount (USD)}, {@code
 * Earnings|€}, is that of its amounts and no part of its name.
 */
final class TitlePattern {
  private static final Pattern CURRENCY_AT_END =
      Pattern.compile("(.+?) ?(?:\\|([^|/]+)|\\(([^()]+)\\))");

  private static final Pattern MARKED_CURRENCY = Pattern.compile("(.+\\|)([^|/]+)((?:/[^|/]+)?)");

  private static final Pattern BETWEEN_BRANCHES = Pattern.compile("\\s*:\\s*");
  private static final String ANY_WORDS = "[^:|]+";

  private TitlePattern() {}

  static boolean isPattern(String listed) {
    return listed.indexOf('*') >= 0;
  }

  /**
   * Which of a file's titles, all in the form of {@link CellText#plain}, is the first that fits.
   */
  static Optional<String> first(String listed, Collection<String> titles) {
    String name = CellText.plain(listed);
    if (!isPattern(name)) {
      return titles.stream().filter(title -> name.equals(withoutCurrency(title))).findFirst();
    }
    Pattern words =
        Pattern.compile(
            Stream.of(path(name).split("\\*", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(ANY_WORDS)));
    return titles.stream()
        .filter(title -> words.matcher(shape(title)).matches() && hasRoot(title, titles))
        .findFirst();
  }

  /** With a sign for the currency that a path may end in, whichever it is. */
  private static String shape(String title) {
    String path = path(title);
    Matcher marked = MARKED_CURRENCY.matcher(path);
    return marked.matches() && Notation.currency(marked.group(2)).isPresent()
        ? marked.replaceFirst("$1¤$3")
        : path;
  }

  /** Only where the root of a path is a title too it is one, and no question with colons. */
  private static boolean hasRoot(String title, Collection<String> titles) {
    return title.indexOf(':') < 0
        || titles.contains(title.substring(0, title.indexOf(':')).strip());
  }

  /** A title whose branches have no spaces between them: {@code paid to you:your earnings}. */
  static String path(String title) {
    return BETWEEN_BRANCHES.matcher(title).replaceAll(":");
  }

  /** The name of a column without the currency of its amounts. */
  static String withoutCurrency(String title) {
    Matcher end = CURRENCY_AT_END.matcher(title);
    return currency(title).isPresent() && end.matches() ? end.group(1) : title;
  }

  /** The currency that a title ends in; empty where it ends in none. */
  static Optional<Currency> currency(String title) {
    Matcher end = CURRENCY_AT_END.matcher(title.strip());
    boolean mayEnd = title.indexOf('|') >= 0 || title.indexOf('(') >= 0;
    return mayEnd && end.matches()
        ? Notation.currency(end.group(2) == null ? end.group(3) : end.group(2))
        : Optional.empty();
  }
}

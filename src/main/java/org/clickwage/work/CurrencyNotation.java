package org.clickwage.work;

import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clickwage.message.WordList;

/** How a currency is written with a number: by its ISO 4217 code, or by a sign. */
final class CurrencyNotation {
  /** That of the United States, unless another dollar or peso is named with it. */
  private static final String DOLLAR = "$";

  /** That of Japan, unless the yuan, whose sign it is too, is named with it. */
  private static final String YEN = "¥";

  private static final Map<String, String> SIGNS = WordList.named("signs").byWord();

  /** Names that several countries have for their own money: rupees, shillings. */
  private static final class Shared {
    private static final WordList WORDS = WordList.named("currencies");
    static final Map<String, String> CODES = new HashMap<>();

    static {
      WORDS.names().forEach(codes -> WORDS.plain(codes).forEach(name -> CODES.put(name, codes)));
    }
  }

  private CurrencyNotation() {}

  static Optional<Currency> currency(String text) {
    String name = text.strip();
    String code = SIGNS.getOrDefault(name.toLowerCase(Locale.ROOT), name);
    try {
      return Optional.of(Currency.getInstance(code.toUpperCase(Locale.ROOT)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * The same where a currency is named elsewhere, without which Rs is none: {@code Rs 500}.
   *
   * @param text is quoted where there is no such currency
   */
  static Optional<Currency> currency(String name, Optional<Currency> named, String text) {
    Optional<Currency> own = currency(name);
    String codes = own.isPresent() ? null : Shared.CODES.get(name.toLowerCase(Locale.ROOT));
    if (codes == null) {
      return own;
    }
    Currency known =
        named.orElseThrow(() -> new NotationException(text, Expected.SHARED_CURRENCY, name, codes));
    if (!codes.contains(known.getCurrencyCode())) {
      throw new NotationException(text, Expected.RECORD_CURRENCY, known);
    }
    return named;
  }

  /** Whether it is the sign of several currencies. */
  static boolean isShared(String name) {
    return name.equals(DOLLAR) || name.equals(YEN);
  }

  /** The code or sign before or after a number; empty where there is none. */
  static String name(String end, String text) {
    String before = end.substring(0, numberStart(end)).strip();
    String after = end.substring(numberEnd(end)).strip();
    if (!before.isEmpty() && !after.isEmpty()) {
      throw new NotationException(text, Expected.MONEY);
    }
    return before + after;
  }

  /** The number without it. */
  static String number(String end) {
    return end.substring(numberStart(end), numberEnd(end));
  }

  private static int numberStart(String end) {
    int start = 0;
    while (start < end.length() && !NumberNotation.isDigit(end.charAt(start))) {
      start++;
    }
    // A number may begin with its decimal mark: .50; the dot of Rp.500 is that of a short word.
    boolean mark = start > 0 && start < end.length() && ".,".indexOf(end.charAt(start - 1)) >= 0;
    boolean ofWord = start > 1 && Character.isLetter(end.charAt(start - 2));
    return mark && !ofWord ? start - 1 : start;
  }

  private static int numberEnd(String end) {
    int last = end.length();
    while (last > 0 && !NumberNotation.isDigit(end.charAt(last - 1))) {
      last--;
    }
    return Math.max(last, numberStart(end));
  }
}

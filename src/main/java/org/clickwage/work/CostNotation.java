package org.clickwage.work;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** A cost with its name before it: {@code phone=20€/month}, {@code petrol £40 a week}. */
public record CostNotation(String name, String money) {
  /** An amount before something else; that of iphone 15, or of 4G, is none. */
  private static final Pattern AMOUNT =
      Pattern.compile("(?<![^\\s+&/])\\d[\\d.,]*+ ?\\p{Sc}?(?=[\\s,;+&/])");

  /**
   * The name and the money of a text; empty where it has not both, or has several amounts and no
   * equals sign: {@code petrol 40 and phone 10}.
   *
   * @param isMoney whether a text is money
   */
  public static Optional<CostNotation> of(String text, Predicate<String> isMoney) {
    String cost = text.strip();
    int equals = cost.indexOf('=');
    if (equals >= 0) {
      return named(cost.substring(0, equals), cost.substring(equals + 1));
    }
    for (int at = 0; at >= 0; at = cost.indexOf(' ', at + 1)) {
      if (isMoney.test(cost.substring(at))) {
        String name = cost.substring(0, at).strip();
        return AMOUNT.matcher(name).find() ? Optional.empty() : named(name, cost.substring(at));
      }
    }
    return Optional.empty();
  }

  private static Optional<CostNotation> named(String before, String money) {
    String name = before.replaceFirst("[:\\s]+$", "");
    boolean isName = !name.isEmpty() && Notation.currency(name).isEmpty();
    return isName ? Optional.of(new CostNotation(name, money.strip())) : Optional.empty();
  }
}

package org.clickwage.work;

import java.util.Currency;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clickwage.message.Note;

/**
 * What a shell leaves of an amount with a {@code $} outside of quotes. It takes the sign and the
 * digit behind it for a name that has no value: {@code $80} becomes 0, {@code $400} 00, {@code
 * $1,200} ,200 and {@code $7.25} .25.
 */
public final class ShellSign {
  private static final Pattern LEFT =
      Pattern.compile("(?:0(?:[.,]0*)?(?![\\d.,])|00|[.,])[^/]*(.*)");

  private ShellSign() {}

  /**
   * What is wrong with an amount that may have lost its sign; nothing shows it of 12, which may be
   * the rest of $112.
   *
   * @param currency that of other money; where a {@code $} is not its sign, nothing was lost
   */
  public static Optional<Note> lost(String money, Currency currency) {
    return lost("problem.lost-sign", money, currency);
  }

  /** The same of a percentage, which has its sign where it is none of a lost amount. */
  public static Optional<Note> lostOrPercentage(String text, Currency currency) {
    return lost("problem.lost-sign-or-percentage", text.strip(), currency)
        .filter(what -> !Notation.isPercentage(text));
  }

  private static Optional<Note> lost(String key, String money, Currency currency) {
    Matcher left = LEFT.matcher(money.strip());
    return DeclaredMoney.isOfDollars(currency) && left.matches()
        ? Optional.of(Note.of(key, money, left.group(1), currency))
        : Optional.empty();
  }
}

package org.clickwage.work;

import java.util.Currency;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clickwage.number.Rational;

/** Money in hundredths: {@code 45p} is 0.45 £, {@code 50c} 0.50 of the currency that is meant. */
final class HundredthNotation {
  private static final Pattern SIGN = Pattern.compile("(?i)(?<=\\d) ?([pc¢])(?!\\p{L})");
  private static final Currency OF_PENCE = Currency.getInstance("GBP");
  private static final Rational HUNDREDTH = Rational.of(1, 100);

  private HundredthNotation() {}

  /** Reads an amount that has none either; {@code 50p to £1} is refused. */
  static DeclaredMoney read(String text, Function<String, DeclaredMoney> reader) {
    try {
      return reader.apply(text);
    } catch (NotationException e) {
      Matcher sign = SIGN.matcher(text);
      if (!sign.find()) {
        throw e;
      }
      String after = text.substring(sign.end()).replaceFirst("/.*", "");
      boolean isPence = sign.group(1).equalsIgnoreCase("p");
      DeclaredMoney hundredths = reader.apply(sign.replaceAll(""));
      if (hundredths.currency().isPresent() && (isPence || after.isBlank())) {
        throw new NotationException(text, "expected.one-currency");
      }
      return new DeclaredMoney(
          hundredths.stated().times(HUNDREDTH),
          hundredths.currency().or(() -> Optional.of(OF_PENCE).filter(pence -> isPence)),
          false);
    }
  }
}

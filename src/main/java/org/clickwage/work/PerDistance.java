package org.clickwage.work;

import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;

/**
 * What a kilometre or a mile costs: {@code 0.30€}, {@code 0.30€/km}, {@code 0.70 USD a mile}.
 *
 * @param money the amount, read without what it is for
 */
public record PerDistance<M>(M money, boolean isOfMile) {
  /** The international mile in kilometres: exact since 1959. */
  public static final Rational KILOMETRES_PER_MILE = Rational.parse("1.609344");

  private static final Pattern UNIT = Pattern.compile("(.*?) ?/ ?(?:km|(mi))(?: ?/ ?mi)?");
  private static final Pattern BARE_END = Pattern.compile("(?<=\\d) ?(?=/|$)");

  /** Reads what it is for, which is a kilometre where nothing says it, and the rest as money. */
  public static <M> PerDistance<M> of(String text, Function<String, M> money) {
    Matcher unit = UNIT.matcher(Notation.inShort(text));
    return unit.matches()
        ? new PerDistance<>(money.apply(unit.group(1)), unit.group(2) != null)
        : new PerDistance<>(money.apply(text), false);
  }

  /** The amount for a kilometre. */
  public Range perKilometre(Range amount) {
    return isOfMile ? amount.times(Rational.ONE.dividedBy(KILOMETRES_PER_MILE)) : amount;
  }

  /** A distance at this cost, which is in the same unit where it names none: {@code 400/week}. */
  public String distance(String text) {
    return isOfMile ? BARE_END.matcher(Notation.inShort(text)).replaceFirst("mi") : text;
  }
}

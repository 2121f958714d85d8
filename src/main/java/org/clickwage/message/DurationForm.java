package org.clickwage.message;

import java.math.BigInteger;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;

/**
 * Durations as people say them: {@code 38 h 17 min}, {@code 19 min 30 s}, {@code 13.2 s}; the ends
 * of a range in whole minutes from two minutes up, their unit written once: {@code 4 to 6 min}.
 *
 * @param hoursAndMinutes how the language writes the two together
 * @param unitOfNone what 0 is measured in
 */
record DurationForm(String hoursAndMinutes, String unitOfNone, Figures figures) {
  private static final BigInteger SIXTY = BigInteger.valueOf(60);
  private static final int TWO_MINUTES = 120;

  /** A duration whose unit can be written once for two; in two units it has none of its own. */
  private record Length(String number, String unit) {}

  String of(Range seconds) {
    Length low = length(seconds.low(), !seconds.isPoint());
    Length high = length(seconds.high(), !seconds.isPoint());
    boolean isOneUnit = low.unit().equals(high.unit()) || seconds.low().isZero();
    return isOneUnit
        ? withUnit(figures.range(low.number(), high.number()), high.unit())
        : figures.range(withUnit(low.number(), low.unit()), withUnit(high.number(), high.unit()));
  }

  private String withUnit(String number, String unit) {
    return unit.isEmpty() ? number : number + figures.unit(unit);
  }

  /** As much of a duration as is shown: tenths of a second, seconds, or minutes. */
  Rational shown(Rational seconds, boolean isEnd) {
    BigInteger whole = figures.whole(seconds);
    BigInteger minutes = figures.whole(seconds.dividedBy(60));
    if (whole.compareTo(leastInMinutes(isEnd)) < 0) {
      return Rational.of(figures.toDecimals(seconds, 1));
    }
    boolean inMinutes = isEnd || minutes.compareTo(SIXTY) >= 0;
    return Rational.of(inMinutes ? minutes.multiply(SIXTY) : whole);
  }

  private static BigInteger leastInMinutes(boolean isEnd) {
    return isEnd ? BigInteger.valueOf(TWO_MINUTES) : SIXTY;
  }

  private Length length(Rational exact, boolean isEnd) {
    Rational seconds = shown(exact, isEnd);
    BigInteger whole = figures.whole(seconds);
    if (whole.compareTo(leastInMinutes(isEnd)) < 0) {
      return new Length(figures.upTo(seconds, 1), seconds.isZero() ? unitOfNone : "s");
    }
    BigInteger[] minutes = whole.divideAndRemainder(SIXTY);
    if (minutes[0].compareTo(SIXTY) >= 0) {
      return inHours(minutes[0].divideAndRemainder(SIXTY));
    }
    return isEnd ? new Length(minutes[0].toString(), "min") : inMinutes(minutes);
  }

  private Length inHours(BigInteger[] parts) {
    String hours = figures.whole(parts[0]);
    String minutes = parts[1].toString();
    return parts[1].signum() == 0
        ? new Length(hours, "h")
        : new Length(
            hoursAndMinutes
                .replace("{0}", hours)
                .replace("{1}", minutes.length() < 2 ? "0" + minutes : minutes),
            "");
  }

  private Length inMinutes(BigInteger[] parts) {
    String minutes = parts[0].toString();
    return parts[1].signum() == 0
        ? new Length(minutes, "min")
        : new Length(
            withUnit(minutes, "min") + figures.unit(withUnit(parts[1].toString(), "s")), "");
  }
}

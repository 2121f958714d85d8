package org.clickwage.work;

import org.clickwage.money.Range;
import org.clickwage.money.Rational;

/** How long the work lasted, as it was stated: {@code 7 days}, {@code 6..7 days}. */
public record StatedSpan(Range count, Period.Unit unit) {
  Period at(Corner corner) {
    return new Period(corner.of(count), unit);
  }

  /** The hours that it has by the clock, where it is longest. */
  public Rational mostHours() {
    return new Period(count.high(), unit).mostHours();
  }
}

package org.clickwage.work;

import org.clickwage.money.Range;

/** How long the work lasted, as it was stated: {@code 7 days}, {@code 6..7 days}. */
public record StatedSpan(Range count, Period.Unit unit) {
  Period at(Corner corner) {
    return new Period(corner.of(count), unit);
  }
}

package org.clickwage.work;

import org.clickwage.message.Note;
import org.clickwage.message.Worded;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;

/** How long the work lasted, as it was stated: {@code 7 days}, {@code 6..7 days}. */
public record StatedSpan(Range count, Period.Unit unit) implements Worded {
  Period at(Corner corner) {
    return new Period(corner.of(count), unit);
  }

  /** The hours that it has by the clock, where it is longest. */
  public Rational mostHours() {
    return new Period(count.high(), unit).mostHours();
  }

  /** {@code a week}, {@code per 24 months}. */
  @Override
  public String in(Wording wording) {
    return wording.say("per", count, unit(wording));
  }

  /** {@code over 7 days}; {@code a week} where it is one. */
  public String asDuration(Wording wording) {
    return isOne() ? in(wording) : wording.say("over", count, unit(wording));
  }

  /** {@code 7 days}. */
  public String asLength(Wording wording) {
    return wording.show(count) + " " + unit(wording);
  }

  private String unit(Wording wording) {
    return wording.say("units." + Note.word(unit), count);
  }

  private boolean isOne() {
    return count.equals(Range.of(Rational.ONE));
  }
}

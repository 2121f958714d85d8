package org.clickwage.work;

import java.util.Optional;
import org.clickwage.number.Rational;

/**
 * A span of the calendar that an amount is for: a week, 24 months, 7 days.
 *
 * <p>1 year = 52 weeks = 12 months, so a month is 52/12 weeks: the convention by which 35 hours a
 * week are 35 × 52 ÷ 12 a month. A day is a day of work: how many of them make a week is for the
 * user to say.
 */
public record Period(Rational count, Unit unit) implements Per {
  public static final Period WEEK = new Period(Rational.ONE, Unit.WEEK);
  public static final Period YEAR = new Period(Rational.ONE, Unit.YEAR);
  public static final Period DAY = new Period(Rational.ONE, Unit.DAY);

  /** The units of periods, with their length in weeks where it does not depend on the user. */
  public enum Unit {
    DAY(null, 1),
    WEEK(Rational.ONE, 7),
    MONTH(Rational.of(52, 12), 31),
    YEAR(Rational.of(52), 366);

    private final Rational weeks;
    private final int mostDays;

    Unit(Rational weeks, int mostDays) {
      this.weeks = weeks;
      this.mostDays = mostDays;
    }
  }

  public Period {
    if (!count.isPositive()) {
      throw new IllegalArgumentException("a period lasts longer than nothing: " + count);
    }
  }

  /**
   * How many of the other period fit into this one; throws {@link MissingQuantityException} when
   * that needs the number of working days per week and is not stated.
   *
   * @param daysPerWeek working days per week, required only between days and longer units
   */
  public Rational in(Period other, Optional<Rational> daysPerWeek) {
    if (unit == other.unit) {
      return count.dividedBy(other.count);
    }
    return weeks(daysPerWeek).dividedBy(other.weeks(daysPerWeek));
  }

  /** The hours that it has by the clock, where it is longest. */
  public Rational mostHours() {
    return count.times(24L * unit.mostDays);
  }

  private Rational weeks(Optional<Rational> daysPerWeek) {
    return unit == Unit.DAY
        ? count.dividedBy(daysPerWeek.orElseThrow(Period::daysPerWeekRequired))
        : count.times(unit.weeks);
  }

  private static MissingQuantityException daysPerWeekRequired() {
    return new MissingQuantityException(MissingQuantityException.Fact.DAYS_PER_WEEK);
  }
}

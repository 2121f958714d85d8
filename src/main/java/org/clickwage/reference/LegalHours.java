package org.clickwage.reference;

import java.util.Optional;
import org.clickwage.message.Worded;
import org.clickwage.message.Wording;
import org.clickwage.number.Rational;
import org.clickwage.work.Period;

/**
 * The hours for which a minimum wage is due, as they are stated.
 *
 * @param period what has them: the wage's own month, week or day, or a week beside a month
 */
public record LegalHours(Rational count, Period period) implements Worded {
  /** What stands behind the hours of a week: {@code 40/week}. */
  static final String PER_WEEK = "/week";

  static LegalHours parse(String cell, MinimumWage.Unit unit) {
    return cell.endsWith(PER_WEEK)
        ? new LegalHours(
            Rational.parse(cell.substring(0, cell.length() - PER_WEEK.length())), Period.WEEK)
        : new LegalHours(Rational.parse(cell), unit.period());
  }

  /** The hours of a unit; none of a day by a longer period, whose days are not stated. */
  public Optional<Rational> of(MinimumWage.Unit unit) {
    Period wanted = unit.period();
    boolean areAlike = isByDay(wanted) == isByDay(period);
    return areAlike
        ? Optional.of(count.times(wanted.in(period, Optional.empty())))
        : Optional.empty();
  }

  @Override
  public String in(Wording wording) {
    boolean isByWeek = period.unit() == Period.Unit.WEEK;
    return wording.say(isByWeek ? "source.hours-a-week" : "source.hours", count);
  }

  private static boolean isByDay(Period period) {
    return period.unit() == Period.Unit.DAY;
  }
}

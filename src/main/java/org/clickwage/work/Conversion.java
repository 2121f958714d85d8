package org.clickwage.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;

/**
 * An amount that was brought from its own period to the span of the work: 48 h a week are 208 h a
 * month.
 *
 * @param name the cost's name, else empty
 * @param stated the amount per its own period
 * @param total the amount over {@code span}
 * @param usesCalendar whether a year had to be 52 weeks or 12 months for it
 * @param usesDaysPerWeek whether the number of working days per week was required
 */
public record Conversion(
    WageQuantity quantity,
    String name,
    Stated stated,
    Range total,
    StatedSpan span,
    boolean usesCalendar,
    boolean usesDaysPerWeek) {

  /** The conversion of an amount per period, or empty where the span is the amount's own period. */
  static Optional<Conversion> of(
      WageQuantity quantity,
      String name,
      Stated stated,
      StatedSpan span,
      Optional<Range> daysPerWeek) {
    Period own = stated.period().orElseThrow();
    boolean sameUnit = own.unit() == span.unit();
    boolean days = own.unit() == Period.Unit.DAY || span.unit() == Period.Unit.DAY;
    List<Rational> counts = new ArrayList<>();
    for (Rational count : List.of(span.count().low(), span.count().high())) {
      for (Optional<Rational> week : ends(daysPerWeek)) {
        counts.add(new Period(count, span.unit()).in(own, week));
      }
    }
    Range times = Range.over(counts, Optional::of).orElseThrow();
    if (times.equals(Range.of(Rational.ONE))) {
      return Optional.empty();
    }
    Range amount = stated.amount();
    Range total = new Range(amount.low().times(times.low()), amount.high().times(times.high()));
    boolean calendar = !sameUnit && !(days && isWeek(own.unit(), span.unit()));
    return Optional.of(
        new Conversion(quantity, name, stated, total, span, calendar, days && !sameUnit));
  }

  private static boolean isWeek(Period.Unit one, Period.Unit other) {
    return one == Period.Unit.WEEK || other == Period.Unit.WEEK;
  }

  private static List<Optional<Rational>> ends(Optional<Range> range) {
    return range
        .map(r -> List.of(Optional.of(r.low()), Optional.of(r.high())))
        .orElse(List.of(Optional.empty()));
  }
}

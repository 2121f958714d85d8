package org.clickwage.claim;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clickwage.number.Rational;
import org.clickwage.reference.DayRange;
import org.clickwage.reference.LateWageRule;

/**
 * Interest on an amount that is late.
 *
 * @param spans how many days bear which rate, in their order
 * @param unknownFrom the first day whose rate is not known: from it on there is no interest
 */
public record Interest(Rational amount, List<Span> spans, Optional<LocalDate> unknownFrom) {
  static final Interest NONE = new Interest(Rational.ZERO, List.of(), Optional.empty());

  private static final int YEAR_DAYS = 365;

  /** Days that follow one another and bear one rate. */
  public record Span(long days, LateWageRule.Rate rate) {}

  public Interest {
    spans = List.copyOf(spans);
  }

  /**
   * For each day after the first to the last, that one among them.
   *
   * @param from the day after which interest runs
   */
  public static Interest of(Rational amount, LocalDate from, LocalDate to, LateWageRule rule) {
    Rational interest = Rational.ZERO;
    Rational bearing = amount;
    List<Span> spans = new ArrayList<>();
    for (LocalDate day = from.plusDays(1); !day.isAfter(to); ) {
      Optional<LateWageRule.Rate> rate = rule.rate(day);
      if (rate.isEmpty()) {
        return new Interest(interest, spans, Optional.of(day));
      }
      LocalDate yearAfter = from.plusYears(ChronoUnit.YEARS.between(from, day.minusDays(1)) + 1);
      DayRange alike =
          new DayRange(day, rule.compounds() && yearAfter.isBefore(to) ? yearAfter : to)
              .and(rate.get().days())
              .and(DayRange.yearOf(day));
      long year = rule.isByActualYear() ? DayRange.yearOf(day).count() : YEAR_DAYS;
      Rational ofYear = bearing.times(rate.get().percent()).dividedBy(Rational.HUNDRED);
      interest = interest.plus(ofYear.times(alike.count()).dividedBy(year));
      add(new Span(alike.count(), rate.get()), spans);
      if (rule.compounds() && alike.last().equals(yearAfter)) {
        bearing = amount.plus(interest);
      }
      day = alike.last().plusDays(1);
    }
    return new Interest(interest.inLowestTerms(), spans, Optional.empty());
  }

  /** A rate goes on beyond the end of a year. */
  private static void add(Span next, List<Span> spans) {
    int last = spans.size() - 1;
    boolean goesOn = last >= 0 && spans.get(last).rate().equals(next.rate());
    long before = goesOn ? spans.remove(last).days() : 0;
    spans.add(new Span(before + next.days(), next.rate()));
  }
}

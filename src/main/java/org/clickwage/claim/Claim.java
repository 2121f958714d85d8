package org.clickwage.claim;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.clickwage.message.Note;
import org.clickwage.number.Rational;
import org.clickwage.reference.DayRange;
import org.clickwage.reference.LateWageRule;

/**
 * What is claimed of some pay periods as of a day.
 *
 * @param leftOut days that are not claimed
 */
public record Claim(
    ClaimTerms terms,
    Optional<Currency> currency,
    List<ClaimedPeriod> periods,
    List<LeftOut> leftOut) {
  /** In so many days the limits that are near are over. */
  public static final int NEAR_DAYS = 30;

  /** Days that are not claimed, and why. */
  public record LeftOut(DayRange days, Note why) {}

  public Claim {
    periods = List.copyOf(periods);
    leftOut = List.copyOf(leftOut);
  }

  public static Claim of(PayPeriods all, ClaimTerms terms, Optional<Currency> currency) {
    return new Claim(
        terms,
        currency,
        all.claimed().stream().map(period -> new ClaimedPeriod(period, terms)).toList(),
        all.leftOut());
  }

  /** The same by another rule. */
  public Claim by(LateWageRule other) {
    ClaimTerms others = terms.by(other);
    return new Claim(
        others,
        currency,
        periods.stream().map(each -> new ClaimedPeriod(each.period(), others)).toList(),
        leftOut);
  }

  public Rational missing() {
    return sum(ClaimedPeriod::missing);
  }

  /** Interest, or the uplift. */
  public Rational added() {
    return sum(ClaimedPeriod::added);
  }

  public Rational total() {
    return sum(ClaimedPeriod::total);
  }

  /** What the next day adds. */
  public Rational ofNextDay() {
    return sum(ClaimedPeriod::ofNextDay);
  }

  private Rational sum(Function<ClaimedPeriod, Rational> part) {
    return periods.stream().map(part).reduce(Rational.ZERO, Rational::plus);
  }

  /** The first day whose rate of interest is not known; empty where all are. */
  public Optional<LocalDate> unknownFrom() {
    return periods.stream()
        .flatMap(each -> each.interest().unknownFrom().stream())
        .min(LocalDate::compareTo);
  }

  /** Those whose limit is over. */
  public List<ClaimedPeriod> beyondLimit() {
    return periods.stream().filter(each -> each.isBeyondLimit(terms.on())).toList();
  }

  /** Those whose limit will be over in {@value #NEAR_DAYS} days. */
  public List<ClaimedPeriod> nearLimit() {
    LocalDate then = terms.on().plusDays(NEAR_DAYS);
    return periods.stream()
        .filter(each -> each.isBeyondLimit(then) && !each.isBeyondLimit(terms.on()))
        .toList();
  }
}

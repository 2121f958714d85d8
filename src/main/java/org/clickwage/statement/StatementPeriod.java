package org.clickwage.statement;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.clickwage.compare.Answer;
import org.clickwage.number.Money;
import org.clickwage.number.Rational;
import org.clickwage.reference.DayRange;
import org.clickwage.wage.RateName;
import org.clickwage.wage.WageBreakdown;
import org.clickwage.wage.WageRange;
import org.clickwage.work.WageQuantity;

/**
 * A part of a worker's statement, or all of it: what its files have of it, and the wage that
 * follows.
 *
 * @param name {@code 2021-02-28}, {@code 2021-W08}, {@code 2021-02}, {@code 2021}, {@code monday},
 *     {@code 18:00}, {@link #BEFORE}, {@link #SINCE}, {@link #NO_TIME}; {@code *} for all
 * @param currency that of its money, where it is known
 * @param known the quantities of which anything is known on these days
 * @param hours what they come to in the ways to count them that are known
 * @param counted by which of them pay is divided and compared
 * @param takeRate what of the customers' money did not reach the worker; empty where the files
 *     can't be asked for it
 * @param real its pay in the prices of one year, where that is asked for
 * @param wage its paid hours are those on trips, which are all that platforms count
 */
public record StatementPeriod(
    String name,
    DayRange days,
    Optional<Currency> currency,
    Map<Quantity, Rational> known,
    Map<CountedHours, Rational> hours,
    CountedHours counted,
    Optional<TakeRate> takeRate,
    WageBreakdown wage,
    Optional<StatementMinimum> minimum,
    Optional<RealPay> real) {

  /** In place of a name: the statement as a whole. */
  public static final String ALL = "*";

  /** What was before the day that divides a statement, and what is from it on. */
  public static final String BEFORE = "before";

  public static final String SINCE = "since";

  /** In place of an hour of the day. */
  public static final String NO_TIME = "none";

  public StatementPeriod {
    known = Map.copyOf(known);
    hours = Map.copyOf(hours);
  }

  /** Whether it is what was at an hour of the day. */
  public boolean isHour() {
    return name.contains(":");
  }

  /** What an hour of it came to, and with what that is compared. */
  public Answer answer() {
    WageRange all = new WageRange(List.of(wage), List.of(), Money.coin(currency));
    return Answer.of(all, minimum.map(each -> each.comparison(all)));
  }

  /** Empty where nothing says how much it was. */
  public Optional<Rational> get(Quantity what) {
    return Optional.ofNullable(known.get(what));
  }

  /** A rate in the prices of one year. */
  public Optional<Rational> realRate(RateName rate) {
    Optional<Rational> hours =
        rate == RateName.ADVERTISED ? wage.work().time().paidHours() : workHours();
    return real.flatMap(pay -> pay.ofRate(rate))
        .flatMap(pay -> hours.filter(Rational::isPositive).map(pay::dividedBy));
  }

  /** Gross pay for an hour in the prices of one year. */
  public Optional<Rational> realGrossRate(CountedHours by) {
    return hours(by)
        .filter(Rational::isPositive)
        .flatMap(known -> real.flatMap(RealPay::grossPay).map(pay -> pay.dividedBy(known)));
  }

  /** The share of the hours of work that are not on a trip. */
  public Optional<Rational> unpaidShare() {
    return Optional.ofNullable(hours.get(CountedHours.ONLINE))
        .filter(Rational::isPositive)
        .flatMap(all -> get(Quantity.ON_TRIP).map(paid -> all.minus(paid).dividedBy(all)));
  }

  /** The hours by which pay is divided and compared; empty where they are not known. */
  public Optional<Rational> workHours() {
    return wage.work().time().workHours();
  }

  /** Empty where they are not known, as where only those on trips are. */
  public Optional<Rational> hours(CountedHours counted) {
    return Optional.ofNullable(hours.get(counted));
  }

  /** Whether pay is known before the platform's fee; else it may have been taken already. */
  public boolean isBeforeFee() {
    return wage.amount(WageQuantity.PLATFORM_FEE)
        .filter(Predicate.not(Rational::isZero))
        .isPresent();
  }

  /** Gross pay for an hour, as platforms show it. */
  public Optional<Rational> grossRate(CountedHours counted) {
    return hours(counted)
        .filter(Rational::isPositive)
        .flatMap(known -> wage.grossPay().map(pay -> pay.dividedBy(known)));
  }
}

package org.clickwage.claim;

import java.time.LocalDate;
import java.util.Optional;
import org.clickwage.number.Rational;

/** A pay period as it is claimed: what is missing, and what the law adds to that. */
public record ClaimedPeriod(PayPeriod period, ClaimTerms terms) {
  /** The days from the due day to the day of the claim. */
  public long daysLate() {
    return terms.on().toEpochDay() - period.due().toEpochDay();
  }

  public Rational missing() {
    return period.missing();
  }

  /** The day after which interest runs; empty where there is none. */
  public Optional<LocalDate> interestFrom() {
    return terms.interestFrom(period.due()).filter(day -> missing().isPositive());
  }

  /** As of the day of the claim. */
  public Interest interest() {
    return interest(terms.on());
  }

  private Interest interest(LocalDate to) {
    return interestFrom()
        .map(from -> Interest.of(missing(), from, to, terms.rule().orElseThrow()))
        .orElse(Interest.NONE);
  }

  /**
   * What the minimum wage of today adds: missing × (rate of today ÷ rate of then) − missing, where
   * that is more than nothing.
   */
  private Rational uplift() {
    return terms
        .wageNow()
        .flatMap(now -> period.hourly().map(then -> missing().times(now).dividedBy(then)))
        .map(today -> today.minus(missing()).max(Rational.ZERO))
        .orElse(Rational.ZERO);
  }

  /** Whether it is known what is added. */
  public boolean isAdded() {
    return terms.isUplift()
        ? terms.wageNow().isPresent() && period.hourly().isPresent()
        : interestFrom().isPresent();
  }

  /** What is added: interest, or the uplift; 0 where that is not known. */
  public Rational added() {
    return terms.isUplift() ? uplift() : interest().amount();
  }

  public Rational total() {
    return missing().plus(added());
  }

  /** What the next day adds. */
  public Rational ofNextDay() {
    return interest(terms.on().plusDays(1)).amount().minus(interest().amount());
  }

  /** The last day on which it can be claimed; empty where that is not known. */
  public Optional<LocalDate> lastDay() {
    return terms
        .limit()
        .flatMap(limit -> limit.lastDay(period.due(), terms.ended(), terms.demanded()));
  }

  /** Whether the limit is over on a day. */
  boolean isBeyondLimit(LocalDate day) {
    return missing().isPositive() && lastDay().filter(day::isAfter).isPresent();
  }
}

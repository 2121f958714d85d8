package org.clickwage.survey;

import java.util.Locale;
import java.util.Optional;
import org.clickwage.number.Rational;
import org.clickwage.wage.PayBreakdown;
import org.clickwage.wage.PlainWage;
import org.clickwage.wage.WageBreakdown;

/** One of the hourly rates of a work, by its name. */
public enum RateName {
  ADVERTISED,
  GROSS,
  EARNINGS,
  NET;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The money whose rate it is. */
  Optional<Rational> amount(WageBreakdown wage) {
    return switch (this) {
      case ADVERTISED, GROSS -> wage.pay().map(PayBreakdown::grossPay);
      case EARNINGS -> wage.pay().map(PayBreakdown::earnings);
      case NET -> wage.netPay();
    };
  }

  /** Whether a plain wage tells the money and the hours of this rate. */
  boolean isKnown(PlainWage wage) {
    boolean hoursKnown = this == ADVERTISED ? wage.work().hasPaidHours : wage.work().hasHours;
    return hoursKnown && (this == NET ? wage.netKnown() : wage.payKnown());
  }

  /** The money whose rate it is, in the units of the wage. */
  long units(PlainWage wage) {
    return of(wage.grossUnits(), wage.earningsUnits(), wage.netUnits());
  }

  /** Which of these it is of. */
  long of(long grossPay, long earnings, long netPay) {
    return switch (this) {
      case ADVERTISED, GROSS -> grossPay;
      case EARNINGS -> earnings;
      case NET -> netPay;
    };
  }

  /** Which of these hours it is by. */
  long byHours(long paidHours, long workHours) {
    return this == ADVERTISED ? paidHours : workHours;
  }

  /** The rate itself; null where it is not known, or there are no hours. */
  Rational of(PlainWage wage) {
    return switch (this) {
      case ADVERTISED -> wage.advertisedHourlyRate();
      case GROSS -> wage.grossHourlyRate();
      case EARNINGS -> wage.earningsHourlyRate();
      case NET -> wage.netHourlyRate();
    };
  }

  /** The money whose rate it is; null where it is not known. */
  Rational amount(PlainWage wage) {
    return switch (this) {
      case ADVERTISED, GROSS -> wage.grossPay();
      case EARNINGS -> wage.earnings();
      case NET -> wage.netPay();
    };
  }

  /** The hours that it is divided by; null where they are not known. */
  Rational hours(PlainWage wage) {
    return this == ADVERTISED ? wage.paidHours() : wage.workHours();
  }

  /** The hours that it is divided by. */
  Optional<Rational> hours(WageBreakdown wage) {
    return this == ADVERTISED ? wage.work().time().paidHours() : wage.work().time().workHours();
  }
}

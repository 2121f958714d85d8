package org.clickwage.wage;

import java.util.Locale;
import org.clickwage.number.Amount;
import org.clickwage.number.Rational;
import org.clickwage.work.WageQuantity;

/** One of the hourly rates of a work, by its name. */
public enum RateName {
  ADVERTISED(WageQuantity.GROSS_PAY, WageQuantity.PAID_HOURS),
  GROSS(WageQuantity.GROSS_PAY, WageQuantity.WORK_HOURS),
  EARNINGS(WageQuantity.EARNINGS, WageQuantity.WORK_HOURS),
  NET(WageQuantity.NET_PAY, WageQuantity.WORK_HOURS);

  private final WageQuantity amount;
  private final WageQuantity hours;

  RateName(WageQuantity amount, WageQuantity hours) {
    this.amount = amount;
    this.hours = hours;
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The money whose rate it is. */
  public WageQuantity amount() {
    return amount;
  }

  /** The hours that it is divided by. */
  public WageQuantity hours() {
    return hours;
  }

  /** The money whose rate it is, of a wage. */
  public Amount amount(Wage wage) {
    return wage.of(amount);
  }

  /** The hours of a wage that it is divided by. */
  public Amount hours(Wage wage) {
    return wage.of(hours);
  }

  /** The rate itself; null where it is not known, or there are no hours. */
  public Rational of(Wage wage) {
    return wage.rate(amount(wage), hours(wage));
  }
}

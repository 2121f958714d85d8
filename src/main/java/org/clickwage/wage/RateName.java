package org.clickwage.wage;

import java.util.Locale;
import java.util.function.Function;
import org.clickwage.number.Amount;
import org.clickwage.number.Rational;

/** One of the hourly rates of a work, by its name. */
public enum RateName {
  ADVERTISED(wage -> wage.grossPay, wage -> wage.paidHours),
  GROSS(wage -> wage.grossPay, wage -> wage.workHours),
  EARNINGS(wage -> wage.earnings, wage -> wage.workHours),
  NET(wage -> wage.netPay, wage -> wage.workHours);

  private final Function<Wage, Amount> amount;
  private final Function<Wage, Amount> hours;

  RateName(Function<Wage, Amount> amount, Function<Wage, Amount> hours) {
    this.amount = amount;
    this.hours = hours;
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The money whose rate it is. */
  public Amount amount(Wage wage) {
    return amount.apply(wage);
  }

  /** The hours that it is divided by. */
  public Amount hours(Wage wage) {
    return hours.apply(wage);
  }

  /** The rate itself; null where it is not known, or there are no hours. */
  public Rational of(Wage wage) {
    return wage.rate(amount(wage), hours(wage));
  }

  /** Which of these it is of. */
  public Amount of(Amount grossPay, Amount earnings, Amount netPay) {
    return switch (this) {
      case ADVERTISED, GROSS -> grossPay;
      case EARNINGS -> earnings;
      case NET -> netPay;
    };
  }

  /** Which of these hours it is by. */
  public Amount byHours(Amount paidHours, Amount workHours) {
    return this == ADVERTISED ? paidHours : workHours;
  }
}

package org.clickwage.statement;

import java.util.Optional;
import org.clickwage.profile.PaymentType;
import org.clickwage.work.WageQuantity;
import org.clickwage.work.WageQuantity.Sign;

/** What a day of a worker's statement is added up from. */
public enum Quantity {
  /** What was paid for rides, deliveries and tasks, waiting at the door included. */
  FARES(WageQuantity.PAY),
  BONUSES(WageQuantity.BONUS),
  TIPS(WageQuantity.TIPS),
  /** What the platform kept, as a positive amount. */
  FEES(WageQuantity.PLATFORM_FEE),
  /** Social charges that the platform withheld, as a positive amount. */
  CHARGES(WageQuantity.SOCIAL_CHARGES),
  /** Paid back for costs, such as tolls: not earned. */
  REIMBURSEMENTS(WageQuantity.REIMBURSEMENTS),
  /** Neither earned nor kept: taxes passed on, withdrawals, cash that was taken before. */
  OTHER,
  /** How many lines of payment there are. */
  LINES,
  /** Hours online, with nothing to do yet. */
  WAITING,
  /** Hours on the way to a pick-up. */
  EN_ROUTE,
  /** Hours with a passenger or a delivery, which is all that platforms count. */
  ON_TRIP,
  /** Hours of a logbook, which does not say what was done. */
  LOGGED,
  /** Rides, deliveries or tasks that were done. */
  TRIPS,
  /** Driven on them. */
  KILOMETRES;

  private final Optional<WageQuantity> amount;

  Quantity() {
    this.amount = Optional.empty();
  }

  Quantity(WageQuantity amount) {
    this.amount = Optional.of(amount);
  }

  /** The amount of a wage that it is; empty for what is none. */
  public Optional<WageQuantity> amount() {
    return amount;
  }

  static Quantity of(PaymentType line) {
    return valueOf(line.name());
  }

  public boolean isMoney() {
    return amount.isPresent() || this == OTHER;
  }

  /** Whether it is taken from what is paid out. */
  boolean isTaken() {
    return amount.filter(each -> each.sign() == Sign.TAKEN).isPresent();
  }

  boolean isGrossPay() {
    return amount.filter(WageQuantity.GROSS_PAY.parts()::contains).isPresent();
  }
}

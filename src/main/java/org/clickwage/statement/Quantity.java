package org.clickwage.statement;

import java.util.Optional;
import org.clickwage.work.WageQuantity;

/** What a day of a worker's statement is added up from. */
public enum Quantity {
  /** What was paid for rides, deliveries and tasks, waiting at the door included. */
  FARES,
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

  /** The amount of a wage that it is; empty for pay itself, and for what is no such amount. */
  private final Optional<WageQuantity> otherAmount;

  Quantity() {
    this.otherAmount = Optional.empty();
  }

  Quantity(WageQuantity otherAmount) {
    this.otherAmount = Optional.of(otherAmount);
  }

  Optional<WageQuantity> otherAmount() {
    return otherAmount;
  }
}

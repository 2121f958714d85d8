package org.clickwage.statement;

/** What a day of a worker's statement is added up from. */
public enum Quantity {
  /** What was paid for rides, deliveries and tasks, waiting at the door included. */
  FARES,
  BONUSES,
  TIPS,
  /** What the platform kept, as a positive amount. */
  FEES,
  /** Social charges that the platform withheld, as a positive amount. */
  CHARGES,
  /** Given back, such as tolls: not earned. */
  REIMBURSEMENTS,
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
  KILOMETRES
}

package org.clickwage.profile;

/** What a line of a worker's payment statement is, as the statement has it. */
public enum PaymentType {
  FARES,
  BONUSES,
  TIPS,
  FEES,
  /** Social charges that the platform withheld. */
  CHARGES,
  REIMBURSEMENTS,
  /** Neither earned nor kept out: a tax passed on, a withdrawal, cash that was taken before. */
  OTHER
}

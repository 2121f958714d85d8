package org.clickwage.profile;

import java.util.Optional;

/** What a line of a worker's payment statement is, as the statement has it. */
public enum PaymentType {
  FARES,
  BONUSES(RecordField.BONUS),
  TIPS(RecordField.TIPS),
  FEES(RecordField.PLATFORM_FEE),
  /** Social charges that the platform withheld. */
  CHARGES,
  REIMBURSEMENTS(RecordField.REIMBURSEMENTS),
  /** Neither earned nor kept out: a tax passed on, a withdrawal, cash that was taken before. */
  OTHER;

  private final Optional<RecordField> besidesPay;

  PaymentType() {
    this.besidesPay = Optional.empty();
  }

  PaymentType(RecordField besidesPay) {
    this.besidesPay = Optional.of(besidesPay);
  }

  /** The column of a logbook that states such a line, where its pay has one of its own. */
  public Optional<RecordField> besidesPay() {
    return besidesPay;
  }
}

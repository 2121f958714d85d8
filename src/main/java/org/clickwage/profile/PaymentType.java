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

  private final Optional<RecordField> logbookField;

  PaymentType() {
    this.logbookField = Optional.empty();
  }

  PaymentType(RecordField logbookField) {
    this.logbookField = Optional.of(logbookField);
  }

  /** The field of a logbook that states such a line; empty for fares, which are its pay. */
  public Optional<RecordField> logbookField() {
    return logbookField;
  }
}

package org.clickwage.survey;

import org.clickwage.compare.MoneyFactor;
import org.clickwage.compare.ReferenceWage;
import org.clickwage.group.ReferenceRole;

/** A reference of a record, with which of its references it is. */
record RecordReference(ReferenceRole role, ReferenceWage wage) {
  /** The same in the money of all records. */
  RecordReference in(MoneyFactor money) {
    return new RecordReference(role, wage.at(money.of(wage.hourly())));
  }
}

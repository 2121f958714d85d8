package org.clickwage.reference;

import java.time.LocalDate;
import org.clickwage.message.Text;

/** That the minimum wage of a pay period's first day holds for all of it. */
public record PayPeriodRule(Text source, LocalDate read) {
  static PayPeriodRule of(Row row) {
    return new PayPeriodRule(row.sentence("source"), row.day("read"));
  }
}

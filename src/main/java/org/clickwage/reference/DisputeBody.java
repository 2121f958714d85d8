package org.clickwage.reference;

import java.time.LocalDate;
import org.clickwage.message.Text;

/** The court or other body that a claim to wages goes to when it is not met. */
public record DisputeBody(Text name, Text source, LocalDate read) {
  static DisputeBody of(Row row) {
    return new DisputeBody(row.sentence("body"), row.sentence("source"), row.day("read"));
  }
}

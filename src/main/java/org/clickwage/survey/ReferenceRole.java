package org.clickwage.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.clickwage.profile.RecordField;

/** Which of a record's references one is: statistics are made for each apart. */
public enum ReferenceRole {
  /** A rate that the user gave for all records, or the record's own. */
  GIVEN,
  /** The minimum wage of the worker's country. */
  MINIMUM,
  /** The minimum wage of the client's country. */
  CLIENT_MINIMUM,
  PROMISED,
  /** No reference: the statistics are of the rates alone. */
  NONE;

  /** The references that a file's records can have. */
  public static List<ReferenceRole> possible(BatchPlan plan) {
    List<ReferenceRole> roles = new ArrayList<>();
    if (plan.minimum().isPresent() || plan.mapping().gives(RecordField.MINIMUM)) {
      roles.add(GIVEN);
    }
    if (plan.mapping().gives(RecordField.COUNTRY)) {
      roles.add(MINIMUM);
    }
    if (plan.mapping().gives(RecordField.CLIENT_COUNTRY)) {
      roles.add(CLIENT_MINIMUM);
    }
    if (plan.mapping().gives(RecordField.PROMISED)) {
      roles.add(PROMISED);
    }
    return roles.isEmpty() ? List.of(NONE) : List.copyOf(roles);
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package org.clickwage.group;

import java.util.Locale;

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

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

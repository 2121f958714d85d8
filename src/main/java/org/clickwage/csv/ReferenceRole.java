package org.clickwage.csv;

import java.util.Locale;
import org.clickwage.compare.ReferenceWage;

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

  /**
   * @param ofWorker whether the worker's country is known, so that its minimum comes first
   */
  static ReferenceRole of(ReferenceWage reference, boolean ofWorker) {
    return switch (reference.kind()) {
      case GIVEN -> GIVEN;
      case PROMISED -> PROMISED;
      case MINIMUM -> ofWorker ? MINIMUM : CLIENT_MINIMUM;
    };
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package org.clickwage.group;

import java.util.Locale;

/** Which of a record's references one is: statistics are made for each apart. */
public enum ReferenceRole {
  // Rows come in the other order: what is tried comes last.
  FLOOR_5,
  FLOOR_4,
  FLOOR_3,
  FLOOR_2,
  /** Gross pay if the platform paid the first of the pay floors that are tried. */
  FLOOR_1,
  /** A rate that the user gave for all records, or the record's own. */
  GIVEN,
  /** The minimum wage of the worker's country. */
  MINIMUM,
  /** The minimum wage of the client's country. */
  CLIENT_MINIMUM,
  PROMISED,
  /** No reference: the statistics are of the rates alone. */
  NONE;

  /** How many of them are floors. */
  public static final int MOST_FLOORS = FLOOR_1.ordinal() + 1;

  /**
   * @param place of the floor among those that are tried
   */
  public static ReferenceRole floor(int place) {
    return values()[FLOOR_1.ordinal() - place];
  }

  /** The place of the floor; below 0 for what is none. */
  public int floor() {
    return FLOOR_1.ordinal() - ordinal();
  }

  public boolean isFloor() {
    return floor() >= 0;
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

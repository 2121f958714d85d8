package org.clickwage.reference;

import org.clickwage.message.Note;

/**
 * What must be known with a fact, or in place of it, where more than its sentence depends on it.
 */
public enum FactNote implements Note.Kind {
  /** A minimum wage that is used beyond its time; with the last day, which is its second value. */
  CARRIED,
  /** Charges that are used beyond their time; with the last day, which is its second value. */
  CHARGES_CARRIED("charges.carried"),
  STEP_DUE,
  FOURTEEN_PAYMENTS,
  COUNTRY_NOTE,
  /** The law states no hours; it stays where the user gives them. */
  NO_LEGAL_HOURS,
  /** The law states no hours, but a rate of its own for an hour. */
  OWN_HOURLY,
  /** A minimum wage that holds everywhere in a country whose parts set higher ones. */
  LEAST,
  NO_STATUTORY_MINIMUM,
  ADVISORY_ONLY,
  NO_DEFAULT_SERIES;

  private final String key;

  FactNote() {
    this.key = "reference." + Note.word(this);
  }

  FactNote(String key) {
    this.key = key;
  }

  @Override
  public String key() {
    return key;
  }

  public boolean isCarried() {
    return this == CARRIED || this == CHARGES_CARRIED;
  }

  /** Whether a law states no hours: those that it has are the user's. */
  public boolean isWithoutHours() {
    return this == NO_LEGAL_HOURS || this == OWN_HOURLY;
  }

  /** Whether its sentence leaves open of which place it is. */
  public boolean namesNoPlace() {
    return this == CARRIED
        || this == STEP_DUE
        || this == FOURTEEN_PAYMENTS
        || this == COUNTRY_NOTE
        || this == LEAST;
  }

  /** Whether a rate of one's own makes good what is missing. */
  public boolean advisesRate() {
    return this == ADVISORY_ONLY || this == NO_DEFAULT_SERIES;
  }
}

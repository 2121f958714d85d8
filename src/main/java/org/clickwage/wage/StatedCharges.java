package org.clickwage.wage;

import java.util.Optional;
import org.clickwage.message.Note;
import org.clickwage.number.Range;
import org.clickwage.reference.ChargeScheme;
import org.clickwage.reference.Place;

/** Social charges as they were stated. */
public sealed interface StatedCharges {
  /** A percentage of gross pay, as a self-employed person's receipts are charged. */
  record Percent(Range percent) implements StatedCharges {}

  /** A legal scheme at the date of the work. */
  record Scheme(ChargeScheme scheme) implements StatedCharges {
    /** Says that the work is done in another country than the scheme's. */
    public Optional<Note> elsewhere(Optional<Place> ofWork) {
      return ofWork
          .map(place -> Place.of(place.country()))
          .filter(country -> !country.country().equals(scheme.country()))
          .map(
              country ->
                  Note.of(
                      "assumption.scheme-elsewhere",
                      scheme.name(),
                      Place.of(scheme.country()),
                      country));
    }
  }
}

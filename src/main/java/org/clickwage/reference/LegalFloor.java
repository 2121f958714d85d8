package org.clickwage.reference;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.clickwage.message.Text;

/**
 * What platforms must pay at least by a law or an accord for platform work, as in force on a day.
 *
 * @param note what must be shown with a comparison with it
 * @param carried the day of the newest rate, where it is over a year old and it is not known
 *     whether a later one is missing
 * @param parts each is a guarantee of its own: the pay must reach every one of them
 */
public record LegalFloor(
    String name,
    Text title,
    Place place,
    Text note,
    Optional<LocalDate> carried,
    List<Part> parts) {

  /** Kinds of platform work that floors distinguish. */
  public enum Work {
    RIDES,
    DELIVERIES
  }

  /** One guarantee: what is due is the sum of its terms, such as so much an hour and a mile. */
  public record Part(String name, List<FloorTerm> terms) {
    public Part {
      terms = List.copyOf(terms);
    }

    /** The newest of its rates is in force since this day. */
    public LocalDate validFrom() {
      return terms.stream().map(FloorTerm::validFrom).max(LocalDate::compareTo).orElseThrow();
    }

    /** As uncertain as the least certain of its rates. */
    public Confidence confidence() {
      return terms.stream().map(FloorTerm::confidence).reduce(Confidence.SOURCED, Confidence::and);
    }

    public Optional<Currency> currency() {
      return terms.stream().flatMap(term -> term.currency().stream()).findFirst();
    }

    public boolean followsMinimum() {
      return terms.stream().anyMatch(FloorTerm::followsMinimum);
    }
  }

  public LegalFloor {
    parts = List.copyOf(parts);
  }
}

package org.clickwage.reference;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.clickwage.message.Text;

/**
 * What platforms must pay at least by a law or an accord for platform work, as in force on a day.
 *
 * @param isGreaterDue whether only the greatest of the parts is due, order by order; else each is a
 *     guarantee of its own, which the pay must reach
 * @param isOfAllWorkers whether it is due to all workers of a platform together: one of them may be
 *     below it
 * @param note what must be shown with a comparison with it
 * @param carried the day of the newest rate, where it is over a year old and it is not known
 *     whether a later one is missing
 */
public record LegalFloor(
    String name,
    Text title,
    Place place,
    Text note,
    boolean isGreaterDue,
    boolean isOfAllWorkers,
    Optional<LocalDate> carried,
    List<Part> parts) {

  /** Kinds of platform work that the law distinguishes; it has floors for the first two. */
  public enum Work {
    RIDES,
    DELIVERIES,
    TASKS
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

package org.clickwage.reference;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.clickwage.message.Note;
import org.clickwage.message.Text;
import org.clickwage.number.Rational;

/**
 * What platforms must pay at least by a law or an accord for platform work, as in force on a day,
 * or would by a proposed one.
 *
 * @param place empty for one that was typed
 * @param note what must be shown with a comparison with it
 * @param isProposed whether it is not in force, so that nothing is owed by it
 * @param carried the day of the newest rate, where it is over a year old and it is not known
 *     whether a later one is missing
 */
public record LegalFloor(
    String name,
    Text title,
    Optional<Place> place,
    Text note,
    Rule rule,
    boolean isProposed,
    Optional<LocalDate> carried,
    List<Part> parts) {

  /** Kinds of platform work that the law distinguishes. */
  public enum Work {
    RIDES,
    DELIVERIES,
    TASKS
  }

  /** The vehicles for which laws differ. */
  public enum Vehicle {
    CAR,
    MOTORCYCLE,
    /** Or on foot. */
    BICYCLE
  }

  /** What the parts of a floor are to a worker. */
  public enum Rule {
    /** Each is a guarantee of its own, which the pay must reach. */
    EACH,
    /** Only the greatest is due, order by order. */
    GREATEST,
    /** Not due to one worker: to all of a platform together, or not binding yet. */
    UNOWED,
    /** Whose pay reaches it counts as an employee. */
    EMPLOYEE,
    /** From which turnover on a charge scheme ends. */
    CEILING;

    static Rule of(Row floor) {
      if (floor.has("reach")) {
        return floor.constant("reach", Rule.class);
      } else if (floor.text("due").equals("greater")) {
        return GREATEST;
      }
      boolean isBinding = !floor.has("binding") || floor.text("binding").equals("yes");
      return isBinding && !floor.text("counted").equals("all-workers") ? EACH : UNOWED;
    }

    /** Whether something begins or ends where the pay reaches it, so that nothing is ever due. */
    public boolean isThreshold() {
      return this == EMPLOYEE || this == CEILING;
    }

    /** Whether what the pay lacks is a worker's claim. */
    public boolean isOwed() {
      return this == EACH || this == GREATEST;
    }
  }

  /** One guarantee: what is due is the sum of its terms, such as so much an hour and a mile. */
  public record Part(String name, List<FloorTerm> terms) {
    public Part {
      terms = List.copyOf(terms);
    }

    /** The newest of its rates is in force since this day; empty where it was typed. */
    public Optional<LocalDate> validFrom() {
      return terms.stream().flatMap(term -> term.validFrom().stream()).max(LocalDate::compareTo);
    }

    /** As uncertain as the least certain of its rates. */
    public Confidence confidence() {
      return terms.stream().map(FloorTerm::confidence).reduce(Confidence.SOURCED, Confidence::and);
    }

    public Optional<Currency> currency() {
      return terms.stream().flatMap(term -> term.currency().stream()).findFirst();
    }

    /** Percent of the pay that does not count. */
    public Optional<Rational> excluded() {
      return terms.stream().flatMap(term -> term.excluded().stream()).findFirst();
    }

    public boolean followsMinimum() {
      return terms.stream().anyMatch(FloorTerm::followsMinimum);
    }
  }

  public LegalFloor {
    parts = List.copyOf(parts);
  }

  /** Whether it was typed, and is in no table. */
  public boolean isTyped() {
    return place.isEmpty();
  }

  /** The same with the part of a vehicle alone, where its parts are of several. */
  public LegalFloor of(Optional<Vehicle> vehicle) {
    Optional<String> own = vehicle.map(Note::word);
    List<Part> left =
        parts.stream()
            .filter(part -> rule != Rule.EMPLOYEE || own.equals(Optional.of(part.name())))
            .toList();
    return new LegalFloor(name, title, place, note, rule, isProposed, carried, left);
  }
}

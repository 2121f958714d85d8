package org.clickwage.profile;

import java.util.List;
import java.util.Optional;

/**
 * The form in which a platform takes a list of bonuses to be paid to workers.
 *
 * @param titles none where the list has no heading
 */
public record PaymentForm(List<Part> parts, List<String> titles) {
  /** What a column of it holds. */
  public enum Part {
    WORKER,
    /** In the currency of the log. */
    AMOUNT,
    /** The assignment that the bonus is for. */
    ASSIGNMENT,
    /** What the worker is told. */
    REASON
  }

  /** Where a platform has none of its own. */
  static final PaymentForm USUAL =
      new PaymentForm(List.of(Part.WORKER, Part.AMOUNT), List.of("worker", "amount"));

  public PaymentForm {
    parts = List.copyOf(parts);
    titles = List.copyOf(titles);
  }

  /** What a column is called; empty where there is none, or it has no title. */
  public Optional<String> title(Part part) {
    int place = parts.indexOf(part);
    return place >= 0 && place < titles.size() ? Optional.of(titles.get(place)) : Optional.empty();
  }
}

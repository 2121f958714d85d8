package org.clickwage.report;

import java.util.Optional;

/**
 * One figure or word of a table: the exact value for machines, the text for people, its meaning.
 *
 * @param exact a number, text, date, range or other value; empty where it is missing
 */
public record Cell(Optional<Object> exact, String text, Tone tone) {
  /** Shown where a value is missing: never 0. */
  public static final Cell MISSING = new Cell(Optional.empty(), "–", Tone.PLAIN);

  static Cell of(Object exact, String text) {
    return new Cell(Optional.of(exact), text, Tone.PLAIN);
  }

  static Cell text(String text) {
    return text.isEmpty() ? new Cell(Optional.empty(), "", Tone.PLAIN) : of(text, text);
  }

  Cell saying(String other) {
    return new Cell(exact, other, tone);
  }

  Cell in(Tone other) {
    return new Cell(exact, text, other);
  }
}

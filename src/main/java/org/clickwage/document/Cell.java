package org.clickwage.document;

import java.util.Locale;
import java.util.Optional;

/**
 * One figure or word of a table: the exact value for machines, the text for people, its meaning.
 *
 * @param exact a number, text, date, range or other value; empty where it is missing
 * @param cites whether its text ends with the numbers of sources: {@code [2]}
 */
public record Cell(Optional<Object> exact, String text, Tone tone, boolean cites) {
  Cell(Optional<Object> exact, String text, Tone tone) {
    this(exact, text, tone, false);
  }

  /** Shown where a value is missing: never 0. */
  public static final Cell MISSING = new Cell(Optional.empty(), "–", Tone.PLAIN);

  public static Cell of(Object exact, String text) {
    return new Cell(Optional.of(exact), text, Tone.PLAIN);
  }

  public static Cell text(String text) {
    return text.isEmpty() ? new Cell(Optional.empty(), "", Tone.PLAIN) : of(text, text);
  }

  /** A constant as files for programs have it: {@code at_or_above}. */
  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** The name of a group as people see it: one without a name is not a row without a title. */
  public static String named(String group) {
    return group.isEmpty() ? MISSING.text() : group;
  }

  public Cell saying(String other) {
    return new Cell(exact, other, tone, cites);
  }

  public Cell in(Tone other) {
    return new Cell(exact, text, other, cites);
  }

  /** The number of a source alone. */
  public static Cell source(int number) {
    String shown = "[" + number + "]";
    return new Cell(Optional.of(shown), shown, Tone.PLAIN, true);
  }

  /** The cell with the number of its source, which may stand on a line of its own. */
  public Cell numbered(int source) {
    return new Cell(exact, text + " [" + source + "]", tone, true);
  }

  /** The cell with the number of a source behind it. */
  public Cell citing(int source) {
    return new Cell(exact, text + "\u00a0[" + source + "]", tone, true);
  }
}

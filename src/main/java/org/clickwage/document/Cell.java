package org.clickwage.document;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.clickwage.message.Wording;
import org.clickwage.number.Rational;

/**
 * One figure or word of a table: the exact value for machines, the text for people, its meaning.
 *
 * @param exact a number, text, date, range or other value; empty where it is missing
 * @param words the text without the numbers of sources
 * @param error its standard error, shown in brackets after or below it; empty without one
 * @param sources the numbers of its sources, shown after it: {@code [2]}
 */
public record Cell(
    Optional<Object> exact, String words, String error, Tone tone, List<Integer> sources) {
  /** Shown where a value is missing: never 0. */
  public static final Cell MISSING = new Cell(Optional.empty(), "–");

  /** What is not altered, though a spreadsheet would take a text for a formula. */
  record Typed(String text, String decimal) {
    @Override
    public String toString() {
      return text;
    }
  }

  private Cell(Optional<Object> exact, String text) {
    this(exact, text, "", Tone.PLAIN, List.of());
  }

  public static Cell of(Object exact, String text) {
    return new Cell(Optional.of(exact), text);
  }

  /** A cell of an input as it was typed, with its number, if it is one, as a plain decimal. */
  public static Cell asTyped(String text, String decimal) {
    return of(new Typed(text, decimal), text);
  }

  public static Cell text(String text) {
    return new Cell(text.isEmpty() ? Optional.empty() : Optional.of(text), text);
  }

  /** A constant as files for programs have it: {@code at_or_above}. */
  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** A constant as machines have it, and in words. */
  public static Cell of(Enum<?> constant, Wording wording) {
    return of(word(constant), wording.word(constant));
  }

  /** The name of a group as people see it: one without a name is not a row without a title. */
  public static String named(String group) {
    return group.isEmpty() ? MISSING.text() : group;
  }

  /** Its number as a plain decimal; empty where it is none. */
  String decimal() {
    Object value = exact.orElse("");
    if (value instanceof Typed typed) {
      return typed.decimal();
    }
    return value instanceof Rational ? value.toString() : "";
  }

  public String text() {
    StringBuilder text = new StringBuilder(wordsAndError());
    for (int number : sources) {
      text.append(words.isEmpty() ? "" : "\u00a0").append('[').append(number).append(']');
    }
    return text.toString();
  }

  /** The text without the numbers of sources, its standard error after it. */
  String wordsAndError() {
    return error.isEmpty() ? words : words + " (" + error + ")";
  }

  /** The cell with another text, which has no number of a source. */
  public Cell saying(String other) {
    return new Cell(exact, other, "", tone, List.of());
  }

  /** The cell with what is shown of it in another form. */
  Cell with(UnaryOperator<String> form) {
    return saying(form.apply(withError("").text())).withError(form.apply(error));
  }

  Cell withError(String shown) {
    return new Cell(exact, words, shown, tone, sources);
  }

  /** What stands below it where its standard error is not after it. */
  Cell errorBelow() {
    return text(error.isEmpty() ? "" : "(" + error + ")");
  }

  public Cell in(Tone other) {
    return new Cell(exact, words, error, other, sources);
  }

  /** The cell with the number of a source after it. */
  public Cell citing(int source) {
    return new Cell(
        exact, words, error, tone, Stream.concat(sources.stream(), Stream.of(source)).toList());
  }

  /** The cell with the sources of another. */
  Cell citingAll(Cell other) {
    return new Cell(exact, words, error, tone, other.sources());
  }
}

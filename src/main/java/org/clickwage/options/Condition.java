package org.clickwage.options;

import java.util.List;
import java.util.Optional;
import org.clickwage.message.Note;

/**
 * A condition of an option on others.
 *
 * @param isNeeded whether one of the others must be given too; otherwise none may be. An option
 *     that needs itself must be given.
 * @param others none where it is the argument of the command
 * @param value the value that the other must have; empty for any
 * @param why the message where the condition is not met
 */
public record Condition(boolean isNeeded, List<Option<?>> others, Optional<?> value, Note why) {
  /** Whether a call does not meet it. */
  boolean isBroken(Option<?> of, ParsedOptions typed) {
    boolean isGiven =
        others.isEmpty()
            ? typed.argument().isPresent()
            : others.stream().anyMatch(each -> isGiven(each, typed));
    return isGiven != isNeeded && (typed.has(of) || others.contains(of));
  }

  private boolean isGiven(Option<?> other, ParsedOptions typed) {
    return value.isEmpty() ? typed.has(other) : typed.value(other).equals(value);
  }

  /** One of the others must be given; the message names the first. */
  public static Condition needs(Option<?>... others) {
    return needs(Note.of("problem.without-other", others[0].name()), others);
  }

  /** The same where the message names the first with an example of its value. */
  static Condition needs(String example, Option<?>... others) {
    String name = others[0].name();
    return needs(Note.of("problem.without-other-like", name, others[0].of(example)), others);
  }

  /** This option or another must be given; the message names this one with an example. */
  static Condition oneOf(String example, Option<?> own, Option<?> other) {
    return needs(Note.of("problem.required", own.of(example)), own, other);
  }

  static Condition needs(Note why, Option<?>... others) {
    return new Condition(true, List.of(others), Optional.empty(), why);
  }

  static <E extends Enum<E>> Condition needsValue(E value, Option<E> other) {
    Note why = Note.of("problem.without-other", other.of(Note.word(value)));
    return new Condition(true, List.of(other), Optional.of(value), why);
  }

  /** None may be given with the argument of this label. */
  public static Condition excludesArgument(String label) {
    Note why = Note.of("problem.not-with", label);
    return new Condition(false, List.of(), Optional.empty(), why);
  }

  public static Condition excludes(Option<?> other) {
    Note why = Note.of("problem.not-with", other.name());
    return new Condition(false, List.of(other), Optional.empty(), why);
  }
}

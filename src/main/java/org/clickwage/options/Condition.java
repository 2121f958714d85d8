package org.clickwage.options;

import java.util.List;
import java.util.Optional;
import org.clickwage.message.Note;

/**
 * What an option asks of others.
 *
 * @param isNeeded whether one of them must be given too; else none may be. An option that needs
 *     itself must be given.
 * @param value what it must say; empty where it is enough that it is given
 * @param why what is said where it is not so
 */
public record Condition(boolean isNeeded, List<Option<?>> others, Optional<?> value, Note why) {
  /** Whether a call does not keep to it. */
  boolean isBroken(Option<?> of, ParsedOptions typed) {
    boolean isGiven =
        others.stream()
            .anyMatch(each -> value.isEmpty() ? typed.has(each) : typed.value(each).equals(value));
    return isGiven != isNeeded && (typed.has(of) || others.contains(of));
  }

  /** The first of these is the one that is named where all are missing. */
  public static Condition needs(Option<?>... others) {
    return needs(Note.of("problem.without-other", others[0].name()), others);
  }

  /** The same with a value of the first, where its name does not say enough. */
  static Condition needs(String example, Option<?>... others) {
    String name = others[0].name();
    return needs(Note.of("problem.without-other-like", name, others[0].of(example)), others);
  }

  static Condition needs(Note why, Option<?>... others) {
    return new Condition(true, List.of(others), Optional.empty(), why);
  }

  static <E extends Enum<E>> Condition needsValue(E value, Option<E> other) {
    Note why = Note.of("problem.without-other", other.of(Note.word(value)));
    return new Condition(true, List.of(other), Optional.of(value), why);
  }

  public static Condition excludes(Option<?> other) {
    Note why = Note.of("problem.not-with", other.name());
    return new Condition(false, List.of(other), Optional.empty(), why);
  }
}

package org.clickwage.reference;

import java.util.Optional;
import java.util.function.Function;
import org.clickwage.message.Note;

/** The answer to a question about a reference fact: the fact, or why there is none. */
public sealed interface Lookup<T> {
  record Found<T>(T fact) implements Lookup<T> {}

  record Missing<T>(Note why) implements Lookup<T> {}

  static <T> Lookup<T> found(T fact) {
    return new Found<>(fact);
  }

  static <T> Lookup<T> missing(String key, Object... values) {
    return new Missing<>(Note.of(key, values));
  }

  static <T> Lookup<T> missing(Note.Kind kind, Object... values) {
    return new Missing<>(Note.of(kind, values));
  }

  /** The answer about what is made of the fact. */
  default <R> Lookup<R> map(Function<T, R> change) {
    return then(fact -> found(change.apply(fact)));
  }

  /** The answer to what is asked of the fact next. */
  default <R> Lookup<R> then(Function<T, Lookup<R>> next) {
    return this instanceof Found<T> found
        ? next.apply(found.fact())
        : new Missing<>(((Missing<T>) this).why());
  }

  default Optional<T> toOptional() {
    return this instanceof Found<T> found ? Optional.of(found.fact()) : Optional.empty();
  }

  default Optional<Note> reason() {
    return this instanceof Missing<T> missing ? Optional.of(missing.why()) : Optional.empty();
  }
}

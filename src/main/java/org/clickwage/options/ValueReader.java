package org.clickwage.options;

import java.util.function.Function;

/** Reads the text of an option as its value. */
@FunctionalInterface
public interface ValueReader<T> {
  /**
   * Throws {@link org.clickwage.work.NotationException} for any text that is no value.
   *
   * @param typed the call that the text is of: its other options, its facts and its day
   */
  T read(String text, ParsedOptions typed);

  /** Reads a text that says all by itself. */
  @FunctionalInterface
  interface Plain<T> extends ValueReader<T>, Function<String, T> {
    @Override
    default T read(String text, ParsedOptions typed) {
      return apply(text);
    }
  }
}

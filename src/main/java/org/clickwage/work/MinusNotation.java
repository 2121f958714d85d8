package org.clickwage.work;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How an amount below zero is written: {@code -3.75}, {@code €−20}, {@code (3.75)}. */
final class MinusNotation {
  private static final Pattern BELOW_ZERO =
      Pattern.compile("(?s)(\\D*?)(?:[-−–]([^-−–]*)|\\(([^()]*)\\)(\\D*))");

  private MinusNotation() {}

  /** The amount without its minus, or its brackets; empty where it has none. */
  static Optional<String> without(String text) {
    Matcher belowZero = BELOW_ZERO.matcher(text.strip());
    return belowZero.matches()
        ? Optional.of(
            IntStream.rangeClosed(1, belowZero.groupCount())
                .mapToObj(belowZero::group)
                .filter(Objects::nonNull)
                .collect(Collectors.joining())
                .strip())
        : Optional.empty();
  }

  /** Reads an amount; one that reads without its minus, or its brackets, is refused as such. */
  static <T> T read(String text, Function<String, T> reader) {
    try {
      return reader.apply(text);
    } catch (NotationException e) {
      boolean reads = without(text).flatMap(bare -> Notation.ifReads(bare, reader)).isPresent();
      throw reads ? new NotationException(text, Expected.AMOUNT_FROM_ZERO) : e;
    }
  }
}

package org.clickwage.options;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.clickwage.output.InputFile;
import org.clickwage.work.NotationException;

/**
 * How a survey is calculated in parts, by several processes.
 *
 * @param folder where parts are until they are merged
 * @param part the one to be calculated; empty where all are to be merged
 */
public record PartsOptions(Path folder, Optional<Part> part) {
  /**
   * One of so many parts.
   *
   * @param number from 1 on
   */
  public record Part(int number, int of) {}

  static final OptionGroup ALL = new OptionGroup();
  public static final Option<String> PARTS = ALL.file("--parts", "DIR", Values.TEXT);
  public static final Option<Part> PART =
      ALL.value("--part", "K/N", PartsOptions::part, Condition.needs(PARTS));

  private static final int MOST = 10_000;

  /** What was asked for; empty where a survey has no parts. */
  public static Optional<PartsOptions> of(ParsedOptions typed) throws IOException {
    return typed.has(PARTS)
        ? Optional.of(new PartsOptions(InputFile.pathOf(typed.text(PARTS)), typed.value(PART)))
        : Optional.empty();
  }

  private static Part part(String text) {
    String[] numbers = text.split("/", -1);
    if (numbers.length == 2) {
      int of = new Values.WholeNumbers(1, MOST).apply(numbers[1]);
      return new Part(new Values.WholeNumbers(1, of).apply(numbers[0]), of);
    }
    throw new NotationException(text, "expected.part");
  }

  /**
   * Reports what keeps parts from being calculated as if by one run.
   *
   * @param key the file that keeps the key of pseudonyms
   */
  public void checkKey(Optional<Path> key, Problems problems) {
    if (key.isPresent() && !Files.exists(key.get())) {
      problems.add(RedactionOptions.KEY, "problem.key-of-parts", key.get().toString());
    }
  }

  /** Reports an input that can't be read from a place on. */
  public void checkPlain(String file, boolean isPlain, Problems problems) {
    problems.addIf(part.isPresent() && !isPlain, PART, "problem.part-of-packed", file);
  }
}

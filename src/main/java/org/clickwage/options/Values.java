package org.clickwage.options;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clickwage.message.Note;
import org.clickwage.work.Expected;
import org.clickwage.work.NotationException;

/** Readers of the values of options: numbers in a range, names of files, words of a list. */
public final class Values {
  /** A text that says something to people alone, or what the files or the argument must know. */
  public static final ValueReader.Plain<String> TEXT = text -> text;

  static final ValueReader.Plain<String> NAME = String::strip;
  public static final ValueReader.Plain<Path> PATH = Path::of;

  private Values() {}

  /** Whole numbers from the least to the most, both included. */
  public record WholeNumbers(int least, int most) implements ValueReader.Plain<Integer> {
    @Override
    public Integer apply(String text) {
      try {
        int number = Integer.parseInt(text.strip());
        if (number >= least && number <= most) {
          return number;
        }
      } catch (NumberFormatException e) {
        // Reported below, as a number that is too small or too large.
      }
      throw new NotationException(
          text, "expected.whole-number", Integer.toString(least), Integer.toString(most));
    }
  }

  /** Names of files whose ending says their format. */
  public record FileNames(Predicate<String> takes, String expected)
      implements ValueReader.Plain<String> {
    @Override
    public String apply(String name) {
      if (takes.test(name)) {
        return name;
      }
      throw NotationException.ofFile(name, expected);
    }
  }

  /** The constants of an enum, each by its word. */
  public record OneOf<E extends Enum<E>>(Class<E> type, Function<? super E, String> word)
      implements ValueReader.Plain<E> {
    /** The words are the names of the constants, with dashes. */
    OneOf(Class<E> type) {
      this(type, Note::word);
    }

    /** The words are the names of the constants, with underscores as in titles of columns. */
    public static <E extends Enum<E>> OneOf<E> names(Class<E> type) {
      return new OneOf<>(type, each -> each.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public E apply(String text) {
      String wanted = text.strip().toLowerCase(Locale.ROOT);
      return Stream.of(type.getEnumConstants())
          .filter(each -> word.apply(each).equals(wanted))
          .findFirst()
          .orElseThrow(() -> new NotationException(text, Expected.ONE_OF, words(", ")));
    }

    String label() {
      return words("|");
    }

    private String words(String between) {
      return Stream.of(type.getEnumConstants()).map(word).collect(Collectors.joining(between));
    }
  }
}

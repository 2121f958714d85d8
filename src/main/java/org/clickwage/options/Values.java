package org.clickwage.options;

import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clickwage.message.Note;
import org.clickwage.work.Expected;
import org.clickwage.work.NotationException;

/** The values of an option, where these can be listed, or are between two others. */
public final class Values {
  private Values() {}

  /** Whole numbers between two others, which are among them. */
  public record WholeNumbers(int least, int most) implements Function<String, Integer> {
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

  /** Names of files that say what is in them. */
  public record FileNames(Predicate<String> takes, String expected)
      implements Function<String, String> {
    @Override
    public String apply(String name) {
      if (takes.test(name)) {
        return name;
      }
      throw NotationException.ofFile(name, expected);
    }
  }

  /** The constants of an enum, each by a word for it. */
  public record OneOf<E extends Enum<E>>(Class<E> type, Function<? super E, String> word)
      implements Function<String, E> {
    /** By their names with dashes. */
    OneOf(Class<E> type) {
      this(type, Note::word);
    }

    /** By their names with underscores, as columns have them. */
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

package org.clickwage.work;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.clickwage.message.WordList;

/**
 * How quantities are said in words, and the short notation for it: {@code 400 euros a week} is
 * {@code 400 euros /week}, {@code entre 60 et 70 h} is {@code 60 to 70 h}.
 */
final class SpokenNotation {
  /** The words of all languages, read when the first text does not read in short. */
  private static final class Words {
    private static final String OF_SENTENCE = "*";
    private static final WordList ALL = WordList.named("spoken");

    static final String[] IN_SHORT =
        ALL.names().stream().filter(name -> !name.endsWith(OF_SENTENCE)).toArray(String[]::new);
    static final String[] PER = named("per");
    static final String[] BETWEEN = named("between");
    static final String[] AND = named("and");
    static final String[] TO = named("to");
    static final String[] ABOUT = named("about");

    private static String[] named(String name) {
      return words(name + OF_SENTENCE);
    }

    static String[] words(String name) {
      return ALL.expression(name).split("\\|");
    }
  }

  private SpokenNotation() {}

  /**
   * Reads a text in short, or else as it may be said; what can't be read is refused as a whole.
   *
   * @param takesAbout whether a number that is said not to be exact is read too
   */
  static <T> T read(String text, boolean takesAbout, Function<String, T> reader) {
    try {
      return reader.apply(text);
    } catch (NotationException e) {
      String written = inShort(text, takesAbout);
      if (written.equals(text)) {
        throw e;
      }
      return readInShort(written, text, reader);
    }
  }

  private static <T> T readInShort(String written, String text, Function<String, T> reader) {
    try {
      return reader.apply(written);
    } catch (NotationException e) {
      throw e.in(text);
    }
  }

  /** The same in short; a text of a single word is left as it is. */
  static String inShort(String text, boolean takesAbout) {
    String said = RangeNotation.withPlainSpaces(text).strip();
    if (said.indexOf(' ') < 0) {
      return text;
    }
    String words = " " + said.toLowerCase(Locale.ROOT).replace('’', '\'') + " ";
    for (String name : Words.IN_SHORT) {
      words = replaced(words, Words.words(name), name);
    }
    if (takesAbout) {
      words = behind(Words.ABOUT, words).orElse(words);
    }
    return withRange(withPeriod(words)).strip();
  }

  private static String replaced(String said, String[] words, String inShort) {
    String written = said;
    for (String word : words) {
      written = written.replace(" " + word + " ", " " + inShort + " ");
    }
    return written;
  }

  /** What follows one of these words at the beginning. */
  private static Optional<String> behind(String[] words, String said) {
    return Stream.of(words)
        .filter(word -> said.startsWith(" " + word + " "))
        .map(word -> said.substring(word.length() + 1))
        .findFirst();
  }

  /** With a slash in place of the word before a period: 400 a week. */
  private static String withPeriod(String said) {
    for (String word : Words.PER) {
      int at = said.lastIndexOf(" " + word + " ");
      String rest = at > 0 ? said.substring(at + word.length() + 2) : "";
      if (at > 0 && Notation.ifReads(rest, PeriodNotation::per).isPresent()) {
        return said.substring(0, at) + " /" + rest;
      }
    }
    return said;
  }

  /** With one word between the ends of a range: between 60 and 70, 60 bis 70. */
  private static String withRange(String said) {
    Optional<String> ends = behind(Words.BETWEEN, said);
    String range = ends.map(each -> joined(Words.AND, each)).orElse(said);
    return joined(Words.TO, range);
  }

  private static String joined(String[] words, String range) {
    return Arrays.stream(words)
        .map(word -> " " + word + " ")
        .filter(word -> range.indexOf(word) > 0 && isBeforeDigit(range, word))
        .findFirst()
        .map(word -> range.replace(word, " to "))
        .orElse(range);
  }

  private static boolean isBeforeDigit(String range, String word) {
    int next = range.indexOf(word) + word.length();
    return next < range.length() && Character.isDigit(range.charAt(next));
  }
}

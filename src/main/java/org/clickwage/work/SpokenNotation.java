package org.clickwage.work;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.clickwage.message.WordList;

/**
 * How quantities are put in words, and the short notation for it: {@code 400 euros a week} is
 * {@code 400 euros /week}, {@code entre 60 et 70 h} is {@code 60 to 70 h}.
 */
final class SpokenNotation {
  /** The words of all languages between spaces, read when the first text does not read. */
  private static final class Words {
    private static final String OF_SENTENCE = "*";
    private static final WordList ALL = WordList.named("spoken");

    static final Map<String, String> IN_SHORT = new LinkedHashMap<>();
    static final List<String> PER = words("per" + OF_SENTENCE);
    static final List<String> BETWEEN = words("between" + OF_SENTENCE);
    static final List<String> AND = words("and" + OF_SENTENCE);
    static final List<String> TO = words("to" + OF_SENTENCE);
    static final List<String> ABOUT = words("about" + OF_SENTENCE);

    static {
      ALL.names().stream()
          .filter(name -> !name.endsWith(OF_SENTENCE))
          .forEach(name -> words(name).forEach(word -> IN_SHORT.put(word, " " + name + " ")));
    }

    private static List<String> words(String name) {
      return Stream.of(ALL.expression(name).split("\\|")).map(word -> " " + word + " ").toList();
    }
  }

  /** A longer text is a story, and no quantity. */
  private static final int LONGEST = 100;

  private SpokenNotation() {}

  /**
   * Reads a text in short, or else in words; what can't be read is refused as a whole.
   *
   * @param takesAbout whether numbers such as "about 60" are read too
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

  /** The same in short; a text of a single word, and a long one, is left as it is. */
  static String inShort(String text, boolean takesAbout) {
    String spoken = RangeNotation.withPlainSpaces(text).strip();
    if (spoken.indexOf(' ') < 0 || spoken.length() > LONGEST) {
      return text;
    }
    String words = " " + spoken.toLowerCase(Locale.ROOT).replace('’', '\'') + " ";
    for (Map.Entry<String, String> each : Words.IN_SHORT.entrySet()) {
      words = words.replace(each.getKey(), each.getValue());
    }
    if (takesAbout) {
      words = after(Words.ABOUT, words).orElse(words);
    }
    return withRange(withPeriod(words)).strip();
  }

  /** What follows one of these words at the beginning. */
  private static Optional<String> after(List<String> words, String spoken) {
    return words.stream()
        .filter(spoken::startsWith)
        .map(word -> spoken.substring(word.length() - 1))
        .findFirst();
  }

  /** With a slash in place of the word before a period: 400 a week. */
  private static String withPeriod(String spoken) {
    for (String word : Words.PER) {
      int at = spoken.lastIndexOf(word);
      String rest = at > 0 ? spoken.substring(at + word.length()) : "";
      if (at > 0 && Notation.ifReads(rest, PeriodNotation::per).isPresent()) {
        return spoken.substring(0, at) + " /" + rest;
      }
    }
    return spoken;
  }

  /** With one word between the ends of a range: between 60 and 70, 60 bis 70. */
  private static String withRange(String spoken) {
    Optional<String> ends = after(Words.BETWEEN, spoken);
    return joined(Words.TO, ends.map(each -> joined(Words.AND, each)).orElse(spoken));
  }

  private static String joined(List<String> words, String range) {
    return words.stream()
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

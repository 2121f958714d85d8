package org.clickwage.work;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
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
    private static final String TYPED = "~";
    private static final WordList ALL = WordList.named("spoken");

    static final Map<String, String> IN_SHORT = new HashMap<>();
    static final Map<String, String> IN_SHORT_TYPED = new HashMap<>();
    static final List<String> PER = words("per" + OF_SENTENCE);
    static final List<String> BETWEEN = words("between" + OF_SENTENCE);
    static final List<String> AND = words("and" + OF_SENTENCE);
    static final List<String> TO = words("to" + OF_SENTENCE);

    static {
      for (String name : ALL.names()) {
        Map<String, String> into = name.endsWith(TYPED) ? IN_SHORT_TYPED : IN_SHORT;
        if (!name.endsWith(OF_SENTENCE)) {
          ALL.plain(name).forEach(word -> into.put(word, name.replace(TYPED, "")));
        }
      }
      IN_SHORT.forEach(IN_SHORT_TYPED::put);
    }

    private static List<String> words(String name) {
      return Stream.of(ALL.expression(name).split("\\|")).map(word -> " " + word + " ").toList();
    }
  }

  /** A longer text is a story, and no quantity. */
  private static final int LONGEST = 100;

  private static final int MOST_WORDS = 5;

  /** A number, its unit, and a half of it. */
  private static final Pattern AND_A_HALF = Pattern.compile("(\\d)((?: ?\\p{L}+)?) \\.5(?= )");

  private SpokenNotation() {}

  /**
   * Reads a text in short, or else in words; what can't be read is refused as a whole.
   *
   * @param isTyped whether numbers such as "about 60" are read too
   */
  static <T> T read(String text, boolean isTyped, Function<String, T> reader) {
    try {
      return reader.apply(text);
    } catch (NotationException e) {
      String written = inShort(text, isTyped);
      if (written.equals(text)) {
        throw e;
      }
      return readAs(written, text, reader);
    }
  }

  /** Reads what is for a text or a part of it; what does not read is reported as all of it. */
  static <T> T readAs(String written, String text, Function<String, T> reader) {
    try {
      return reader.apply(written);
    } catch (NotationException e) {
      throw e.in(text);
    }
  }

  /** The same in short; a cell of a single word, and a long text, is left as it is. */
  static String inShort(String text, boolean isTyped) {
    String spoken = RangeNotation.withPlainSpaces(text).strip();
    if (!isTyped && spoken.indexOf(' ') < 0 || spoken.length() > LONGEST) {
      return text;
    }
    String plain = spoken.toLowerCase(Locale.ROOT).replace('’', '\'').replace("/", " /");
    String words =
        inShort(List.of(plain.split(" +")), isTyped ? Words.IN_SHORT_TYPED : Words.IN_SHORT);
    return withRange(withPeriod(AND_A_HALF.matcher(words).replaceAll("$1.5$2"))).strip();
  }

  private static String inShort(List<String> words, Map<String, String> names) {
    StringBuilder all = new StringBuilder(" ");
    for (int at = 0, end; at < words.size(); at = end) {
      end = Math.min(at + MOST_WORDS, words.size());
      String phrase = String.join(" ", words.subList(at, end));
      while (end > at + 1 && !names.containsKey(phrase)) {
        phrase = String.join(" ", words.subList(at, --end));
      }
      String name = names.getOrDefault(phrase, phrase);
      all.append(name).append(name.isEmpty() ? "" : " ");
    }
    return all.toString();
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

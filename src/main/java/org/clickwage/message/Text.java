package org.clickwage.message;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A sentence of a table: the one without a language, and those of languages that have one of their
 * own.
 *
 * @param translations by the codes of their languages
 */
public record Text(String sentence, Map<String, String> translations) {
  public static final Text NONE = new Text("", Map.of());

  /**
   * The sentence under a name, and its translations under the same name with a language after it:
   * {@code note}, {@code note_fr}.
   *
   * @param mark what is before the language
   * @param names all names there are
   */
  public static Text of(
      String name, char mark, Iterable<String> names, UnaryOperator<String> cells) {
    String start = name + mark;
    Map<String, String> translations = new HashMap<>();
    for (String each : names) {
      if (each.startsWith(start)) {
        translations.put(each.substring(start.length()), cells.apply(each));
      }
    }
    translations.values().removeIf(String::isEmpty);
    return new Text(cells.apply(name), translations);
  }

  public boolean isEmpty() {
    return sentence.isEmpty();
  }

  /** The sentence for readers of the language of this code. */
  public String in(String language) {
    return translations.getOrDefault(language, sentence);
  }

  /** This one and another after it. */
  public Text and(Text next) {
    return and(" ", next);
  }

  /** This one and another after it, with something between; once where they are the same. */
  public Text and(String between, Text next) {
    if (equals(next)) {
      return this;
    }
    Map<String, String> both = new HashMap<>(translations);
    both.putAll(next.translations);
    both.replaceAll((language, last) -> in(language) + between + next.in(language));
    return new Text(sentence + between + next.sentence, both);
  }

  /** Written out, since what a record brings is linked at run time and slows a short call. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Text text
        && sentence.equals(text.sentence)
        && translations.equals(text.translations);
  }

  @Override
  public int hashCode() {
    return sentence.hashCode();
  }
}

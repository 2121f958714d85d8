package org.clickwage.pocket;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clickwage.message.BundledText;
import org.clickwage.message.Wording;

/**
 * What a script may say: the sentences whose keys are among its texts or begin with one of them,
 * and the lists of words that it names.
 */
record ScriptWords(Set<String> texts) {
  private static final Pattern TEXT = Pattern.compile("\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"");
  private static final Pattern BEGINNING = Pattern.compile("[a-z]+(?:[.-][a-z0-9-]+)*[.-]");

  /** The end of the key of a sentence that readers of a page have of their own. */
  private static final Pattern OF_PAGE = Pattern.compile("\\.(?:of-page|published)$");

  private static final Pattern OF_OTHERS = Pattern.compile("\\.of-(?:work|record|days|case)$");

  /** A sentence of one country. */
  private static final Pattern OF_COUNTRY = Pattern.compile("(?:country|in|words-of)\\.([A-Z]{2})");

  /** Constants say their words by the names of their classes, which a script has not. */
  private static final List<String> OF_CONSTANTS =
      List.of("basis.", "verdict.", "confidence.", "kind.", "base.", "unit.", "quantity.");

  static ScriptWords of(String script) {
    return new ScriptWords(
        TEXT.matcher(script).results().map(found -> found.group(1)).collect(Collectors.toSet()));
  }

  /** The message table of a language with no other sentences. */
  String messages(Wording wording, Set<String> countries) {
    List<String> beginnings =
        Stream.concat(
                OF_CONSTANTS.stream(),
                texts.stream().filter(text -> BEGINNING.matcher(text).matches()))
            .toList();
    return new TreeSet<>(wording.messages().keySet())
        .stream()
            .filter(key -> isSaid(OF_PAGE.matcher(key).replaceFirst(""), beginnings))
            .filter(key -> isOf(countries, key))
            .map(key -> key + "=" + wording.messages().getString(key))
            .collect(Collectors.joining("\n"));
  }

  private boolean isSaid(String key, List<String> beginnings) {
    boolean isBegun =
        !OF_OTHERS.matcher(key).find() && beginnings.stream().anyMatch(key::startsWith);
    return isBegun || texts.contains(key);
  }

  private static boolean isOf(Set<String> countries, String key) {
    Matcher country = OF_COUNTRY.matcher(key);
    return !country.matches() || countries.contains(country.group(1));
  }

  /** The lists of words, without comments. */
  Map<String, String> lists() {
    Map<String, String> lists = new TreeMap<>();
    for (String name : texts) {
      String file = "words/" + name + ".txt";
      Optional<String> list = name.matches("[a-z-]+") ? BundledText.find(file) : Optional.empty();
      list.ifPresent(
          words ->
              lists.put(
                  file,
                  words
                      .lines()
                      .filter(line -> !line.isBlank() && !line.startsWith("#"))
                      .collect(Collectors.joining("\n"))));
    }
    return lists;
  }
}

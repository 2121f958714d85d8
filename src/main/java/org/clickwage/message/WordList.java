package org.clickwage.message;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words of many languages by which titles and cells are recognised, from a file of the program:
 * lines of a name and of its words, {@code week: semaine|hebdo}.
 */
public final class WordList {
  private static final String ANYWHERE = "/";

  private final Map<String, List<String>> words = new LinkedHashMap<>();

  private WordList(List<String> lines) {
    for (String line : lines) {
      int colon = line.indexOf(": ");
      if (colon > 0 && !line.startsWith("#")) {
        words
            .computeIfAbsent(line.substring(0, colon), name -> new ArrayList<>())
            .add(line.substring(colon + 2));
      }
    }
  }

  /** The list in a file of this name. */
  public static WordList named(String name) {
    return new WordList(List.of(BundledText.of("words/" + name + ".txt").split("\n")));
  }

  /** Its names, in the order of the file. */
  public Set<String> names() {
    return words.keySet();
  }

  /** All words of a name as one expression. */
  public String expression(String name) {
    return String.join("|", words.get(name));
  }

  /** Finds what begins like a word of a name, or holds one that begins with a slash. */
  public Pattern beginnings(String name) {
    return Pattern.compile(
        words.get(name).stream()
            .map(each -> each.startsWith(ANYWHERE) ? each : "(?<!\\p{L})(?:" + each + ")")
            .collect(Collectors.joining("|")));
  }

  /** The words of a name that are plain words. */
  public Set<String> plain(String name) {
    return Set.of(expression(name).split("\\|"));
  }

  /** The name of each word, where all words are plain ones. */
  public Map<String, String> byWord() {
    Map<String, String> byWord = new HashMap<>();
    names().forEach(name -> plain(name).forEach(word -> byWord.put(word, name)));
    return byWord;
  }
}

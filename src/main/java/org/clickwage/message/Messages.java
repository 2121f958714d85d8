package org.clickwage.message;

import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;

/**
 * A message table: a sentence for each key, one to a line, {@code key=sentence}, UTF-8, comments
 * after {@code #}.
 *
 * <p>It has neither escapes nor continued lines, so it is cut at its line ends: the general reader
 * of such files, character by character, takes a short call five times as long.
 */
final class Messages extends ResourceBundle {
  /** The key of the languages that there are, which are looked for when a help page names them. */
  private static final String LANGUAGES = "languages";

  private final Map<String, String> sentences = new HashMap<>(1024);

  /**
   * @param table its bytes, a letter for each: only the few sentences that are asked for are
   *     decoded
   */
  private Messages(String table) {
    int start = 0;
    while (start < table.length()) {
      int end = table.indexOf('\n', start);
      int last = end < 0 ? table.length() : end;
      int equals = table.indexOf('=', start);
      if (equals > start && equals < last && table.charAt(start) != '#') {
        sentences.put(table.substring(start, equals), table.substring(equals + 1, last));
      }
      start = last + 1;
    }
    sentences.put(LANGUAGES, "");
  }

  static boolean exist(Language language) {
    return BundledText.has(language.file());
  }

  static Messages in(Language language) {
    return new Messages(BundledText.letters(language.file()));
  }

  @Override
  protected Object handleGetObject(String key) {
    return key.equals(LANGUAGES) ? String.join("|", Language.codes()) : sentence(key);
  }

  private String sentence(String key) {
    String letters = sentences.get(key);
    return letters == null ? null : BundledText.decoded(letters);
  }

  @Override
  protected Set<String> handleKeySet() {
    return sentences.keySet();
  }

  @Override
  public Enumeration<String> getKeys() {
    return Collections.enumeration(sentences.keySet());
  }
}

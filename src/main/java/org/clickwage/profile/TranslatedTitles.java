package org.clickwage.profile;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.clickwage.message.Suggestions;
import org.clickwage.message.WordList;
import org.clickwage.source.CellText;

/**
 * What titles of columns in other languages than English mean: their words are data, read when a
 * title is first looked up.
 */
final class TranslatedTitles {
  private static final int LEAST_LETTERS = 6;

  private static final class Words {
    static final WordList ALL = WordList.named("titles");
    static final Map<String, Set<RecordField>> FIELDS = new HashMap<>();

    static {
      for (String name : ALL.names()) {
        RecordField.named(name)
            .ifPresent(
                field ->
                    ALL.plain(name)
                        .forEach(
                            title ->
                                FIELDS
                                    .computeIfAbsent(
                                        title, key -> EnumSet.noneOf(RecordField.class))
                                    .add(field)));
      }
    }

    private Words() {}
  }

  private TranslatedTitles() {}

  /** Whether a title is this name, which may be that of no field, or a word for it. */
  static boolean isWordFor(String name, String title) {
    String words = CellText.words(title);
    return words.equals(CellText.words(name)) || Words.ALL.plain(name).contains(words);
  }

  /** The fields that a title is a word for: several where languages differ, none for most. */
  static Set<RecordField> fields(String title) {
    return Words.FIELDS.getOrDefault(CellText.words(title), Set.of());
  }

  /**
   * The fields that a title is a word for; else those of which it is one letter away from a name,
   * in any language; none for a short one, which is so by chance.
   */
  static Set<RecordField> near(String title) {
    String words = CellText.words(title);
    Set<RecordField> near = EnumSet.noneOf(RecordField.class);
    near.addAll(fields(title));
    if (near.isEmpty() && words.length() >= LEAST_LETTERS) {
      Words.FIELDS.forEach(
          (word, fields) -> {
            if (Suggestions.isOneLetterFrom(words, word)) {
              near.addAll(fields);
            }
          });
      Stream.of(RecordField.values())
          .filter(field -> Suggestions.isOneLetterFrom(words, CellText.words(field.columnName())))
          .forEach(near::add);
    }
    return near;
  }
}
